import { defineFamily } from "../family.ts";

/** 継続支援: also after work is found (4-1-ウ③-2, 4-1-ウ③-4). */
export const followUp = defineFamily({
	name: "follow-up",
	ja: "継続支援",
	shortJa: "継続支援",
	subject: { token: "follow-up", field: "followUp" },
	scope: "follow-up",
	states: {
		scheduled: { ja: "予定", next: "owner", digest: "none" },
		due: { ja: "実施時期", next: "owner", digest: "followUps" },
		attempted: { ja: "連絡(不通)", next: "owner", digest: "none" },
		overdue: { ja: "期限超過", next: "owner", digest: "followUps" },
		completed: { ja: "完了" },
		waived: { ja: "見送り" },
		"entered-in-error": { ja: "誤登録" },
	},
	clock: { stage: "stage", since: "since" },
});
