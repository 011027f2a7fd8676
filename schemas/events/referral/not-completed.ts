import { notCompletedReasons } from "../../codes/not-completed-reasons.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, token } from "../../field.ts";

export const referralNotCompleted = defineEvent({
	type: "referral.not-completed",
	family: referral,
	ja: "つなぎの未了",
	clauses: ["4-1-ウ③-3"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		reason: code(notCompletedReasons, { ja: "未了の理由", audience: ["parties"], clause: "4-1-ウ③-3" }),
	},
	move: { from: ["taken-on"], to: "not-completed", by: ["recipient"] },
	team: { role: "recipient", does: "leaves" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "could-not-contact" },
});
