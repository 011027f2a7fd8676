import { measures } from "../../schemas/codes/measures.ts";
import { defineEvent } from "../../schemas/event.ts";
import { referralRequested } from "../../schemas/events/referral/requested.ts";
import { code, flag } from "../../schemas/field.ts";

const { measure: _, ...fields } = referralRequested.fields;
const { measure, ...example } = referralRequested.example;

/** A second version of a type: a field has another name, one more is required. */
export const referralRequestedV2 = defineEvent({
	...referralRequested,
	type: "referral.requested.v2",
	fields: {
		...fields,
		support: code(measures, { ja: "支援策", audience: ["parties"], clause: "4-1-ウ②-3" }),
		isUrgent: flag({ ja: "至急", audience: ["parties"], clause: "4-1-エ-2" }),
	},
	replaces: {
		type: "referral.requested",
		up: ({ measure: support, ...data }) => ({ ...data, support }),
		down: ({ support, isUrgent: _urgent, ...data }) => ({ ...data, measure: support }),
	},
	example: { ...example, support: measure, isUrgent: true },
});
