import { defineFamily } from "../family.ts";

/** 同行支援: a companion goes with the person to the host agency (4-1-ウ②-4). */
export const accompaniedVisit = defineFamily({
	name: "accompanied-visit",
	ja: "同行支援",
	subject: { token: "visit", field: "visit" },
	scope: "visit",
	states: {
		proposed: { ja: "提案中", next: "host", digest: "none" },
		scheduled: { ja: "予定", next: "companion", digest: "visits" },
		rescheduled: { ja: "予定(変更後)", next: "companion", digest: "visits" },
		completed: { ja: "完了" },
		"no-show": { ja: "不実施(本人不在)", next: "companion", digest: "none" },
		cancelled: { ja: "中止" },
		"entered-in-error": { ja: "誤登録" },
	},
	groups: { appointed: ["scheduled", "rescheduled"] },
	appointment: "slot",
});
