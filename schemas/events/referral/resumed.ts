import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { token } from "../../field.ts";

export const referralResumed = defineEvent({
	type: "referral.resumed",
	family: referral,
	ja: "つなぎの再開",
	clauses: ["4-1-ウ③-2", "4-1-ウ③-4"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
	},
	move: { from: ["on-hold", "waitlisted", "completed", "not-completed", "declined"], to: "in-progress", by: ["recipient"] },
	team: { role: "recipient", does: "joins" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
