import { declineReasons } from "../../codes/decline-reasons.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { code, token } from "../../field.ts";

export const referralDeclined = defineEvent({
	type: "referral.declined",
	family: referral,
	ja: "つなぎの受入不可",
	clauses: ["4-1-エ-2"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		reason: code(declineReasons, { ja: "受入不可の理由", audience: ["parties"], clause: "4-1-エ-2" }),
	},
	move: { from: ["unanswered", "accepted", "waitlisted"], to: "declined", by: ["recipient"] },
	team: { role: "recipient", does: "leaves" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "no-capacity" },
});
