import { employmentForms } from "../../codes/employment-forms.ts";
import { defineEvent } from "../../event.ts";
import { employment } from "../../families/employment.ts";
import { code, date } from "../../field.ts";

export const employmentStarted = defineEvent({
	type: "employment.started",
	family: employment,
	ja: "就職",
	clauses: ["4-1-ウ③-4"],
	fields: {
		startedOn: date({
			ja: "就職日",
			audience: ["desk", "work"],
			clause: "4-1-ウ③-4",
			// Learned of at the yearly 現況届 at the latest, or agreed for next spring.
			within: { earliest: { years: -2 }, latest: { years: 1 } },
		}),
		form: code(employmentForms, { ja: "雇用形態", audience: ["desk", "work"], clause: "P1-3" }),
	},
	example: { startedOn: "2026-04-01", form: "regular" },
});
