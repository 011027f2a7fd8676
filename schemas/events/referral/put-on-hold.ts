import { holdReasons } from "../../codes/hold-reasons.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, token } from "../../field.ts";

export const referralPutOnHold = defineEvent({
	type: "referral.put-on-hold",
	family: referral,
	ja: "つなぎの保留",
	clauses: ["4-1-ウ③-3"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties"], clause: "4-1-エ-2" }),
		reason: code(holdReasons, { ja: "保留の理由", audience: ["parties"], clause: "4-1-ウ③-3" }),
	},
	move: { from: ["accepted", "in-progress", "waitlisted"], to: "on-hold", by: ["recipient"] },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "waiting-for-documents" },
});
