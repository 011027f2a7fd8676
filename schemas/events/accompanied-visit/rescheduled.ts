import { defineEvent } from "../../event.ts";
import { accompaniedVisit } from "../../families/accompanied-visit.ts";
import { slot, token } from "../../field.ts";

export const accompaniedVisitRescheduled = defineEvent({
	type: "accompanied-visit.rescheduled",
	family: accompaniedVisit,
	ja: "同行支援の日程変更",
	clauses: ["4-1-ウ②-4"],
	fields: {
		visit: token("visit", { ja: "同行支援の番号", audience: ["parties"], clause: "4-1-ウ②-4" }),
		slot: slot({
			ja: "新しい日時",
			audience: ["parties"],
			clause: "4-1-ウ②-4",
			place: true,
			within: { earliest: {}, latest: { years: 1 } },
		}),
	},
	move: { from: ["appointed", "no-show"], to: "rescheduled", by: ["companion", "host"] },
	example: { visit: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", slot: "2026-04-03T13:30+09:00" },
});
