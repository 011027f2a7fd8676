import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { date, optional, token } from "../../field.ts";

export const referralWaitlisted = defineEvent({
	type: "referral.waitlisted",
	family: referral,
	ja: "空き待ち",
	clauses: ["4-1-エ-2"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties"], clause: "4-1-エ-2" }),
		expectedOn: optional(
			date({
				ja: "見込みの日",
				audience: ["parties"],
				clause: "4-1-エ-2",
				place: true,
				// Public housing and nurseries have long lists.
				within: { earliest: {}, latest: { years: 3 } },
			}),
		),
	},
	move: { from: ["unanswered", "accepted"], to: "waitlisted", by: ["recipient"] },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
