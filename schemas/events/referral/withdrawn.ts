import { withdrawalReasons } from "../../codes/withdrawal-reasons.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, token } from "../../field.ts";

export const referralWithdrawn = defineEvent({
	type: "referral.withdrawn",
	family: referral,
	ja: "つなぎの取下げ",
	clauses: ["4-1-ウ③-5"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		reason: code(withdrawalReasons, { ja: "取下げの理由", audience: ["parties"], clause: "4-1-ウ③-5" }),
	},
	move: { from: ["open"], to: "withdrawn", by: ["referrer", "holder"] },
	team: { role: "recipient", does: "leaves" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "no-longer-needed" },
});
