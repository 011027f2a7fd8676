import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { date, optional, token } from "../../field.ts";

export const referralAccepted = defineEvent({
	type: "referral.accepted",
	family: referral,
	ja: "つなぎの受入れ",
	clauses: ["4-1-エ-2", "4-1-ウ②-5"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		startOn: optional(
			date({
				ja: "開始日",
				audience: ["parties"],
				clause: "4-1-エ-2",
				place: true,
				// Some begin before the answer is written down.
				within: { earliest: { months: -1 }, latest: { years: 1 } },
			}),
		),
	},
	move: { from: ["unanswered", "waitlisted"], to: "accepted", by: ["recipient"] },
	team: { role: "recipient", does: "joins" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
