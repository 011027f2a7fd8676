import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, optional, token } from "../../field.ts";

export const referralEnteredInError = defineEvent({
	type: "referral.entered-in-error",
	family: referral,
	ja: "つなぎの誤登録",
	clauses: ["4-1-ウ③-1"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
		reason: optional(code(correctionReasons, { ja: "訂正の理由", audience: ["parties", "holder"], clause: "4-1-ウ③-1" })),
	},
	move: { from: ["open"], to: "entered-in-error", by: ["referrer", "recipient", "holder"] },
	team: { role: "recipient", does: "leaves" },
	recalls: "subject",
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
