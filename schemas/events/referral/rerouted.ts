import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { optional, token } from "../../field.ts";

export const referralRerouted = defineEvent({
	type: "referral.rerouted",
	family: referral,
	ja: "つなぎ直し",
	clauses: ["4-1-エ-2"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		onward: optional(token("referral", { ja: "新しいつなぎの番号", audience: [], clause: "4-1-エ-2" })),
	},
	move: {
		from: ["unanswered", "accepted", "on-hold", "waitlisted", "declined"],
		to: "rerouted",
		by: ["referrer", "recipient"],
	},
	team: { role: "recipient", does: "leaves" },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", onward: "8d7c2f7e-3a55-4f0e-8a6e-6f8f1c0b9e02" },
});
