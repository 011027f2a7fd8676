import { referralOutcomes } from "../../codes/referral-outcomes.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, token } from "../../field.ts";

export const referralCompleted = defineEvent({
	type: "referral.completed",
	family: referral,
	ja: "つなぎの完了",
	clauses: ["4-1-ウ②-3", "4-1-ウ③-1"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		outcome: code(referralOutcomes, { ja: "結果", audience: ["parties"], clause: "4-1-ウ③-1" }),
	},
	move: { from: ["taken-on"], to: "completed", by: ["recipient"] },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", outcome: "measure-in-use" },
});
