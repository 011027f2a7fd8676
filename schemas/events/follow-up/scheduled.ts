import { followUpStages, stageSpans } from "../../codes/follow-up-stages.ts";
import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { code, date, token } from "../../field.ts";

export const followUpScheduled = defineEvent({
	type: "follow-up.scheduled",
	family: followUp,
	ja: "継続支援の予定",
	clauses: ["4-1-ウ③-2", "4-1-ウ③-4", "4-2-イ-2"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "desk", "work", "holder"], clause: "4-1-ウ③-2" }),
		stage: code(followUpStages, { ja: "時期", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-4" }),
		since: date({
			ja: "起算日",
			audience: ["parties", "desk", "work"],
			clause: "4-1-ウ③-4",
			// Not so long ago that the follow-up would be overdue at once.
			within: { earliest: { days: -14 }, latest: { years: 1 }, earlierBy: { field: "stage", spans: stageSpans } },
		}),
	},
	move: { from: ["none"], to: "scheduled", by: ["owner"] },
	roles: { owner: "by" },
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", stage: "employment-1-month", since: "2026-04-01" },
});
