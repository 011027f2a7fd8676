import { nextAppointments } from "../../codes/next-appointments.ts";
import { visitOutcomes } from "../../codes/visit-outcomes.ts";
import { defineEvent } from "../../event.ts";
import { accompaniedVisit } from "../../families/accompanied-visit.ts";
import { code, date, optional, token } from "../../field.ts";

export const accompaniedVisitCompleted = defineEvent({
	type: "accompanied-visit.completed",
	family: accompaniedVisit,
	ja: "同行支援の実施",
	clauses: ["4-1-ウ②-4"],
	fields: {
		visit: token("visit", { ja: "同行支援の番号", audience: ["parties", "holder"], clause: "4-1-ウ②-4" }),
		outcome: code(visitOutcomes, { ja: "結果", audience: ["parties"], clause: "4-1-ウ②-4" }),
		nextAppointment: code(nextAppointments, { ja: "次回の有無", audience: ["parties"], clause: "4-1-ウ②-4" }),
		nextDate: optional(
			date({
				ja: "次回の日",
				audience: ["parties"],
				clause: "4-1-ウ②-4",
				place: true,
				within: { earliest: {}, latest: { years: 1 } },
			}),
		),
	},
	move: { from: ["appointed"], to: "completed", by: ["companion", "host"] },
	/** An outcome and the next date, or an explicit none, belong together. */
	rule: ({ nextAppointment, nextDate }) => ((nextAppointment === "booked") === (nextDate !== undefined) ? [] : ["nextDate"]),
	example: {
		visit: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01",
		outcome: "procedure-started",
		nextAppointment: "booked",
		nextDate: "2026-04-20",
	},
});
