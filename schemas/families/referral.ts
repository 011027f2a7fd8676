import { defineFamily } from "../family.ts";

/** つなぎ: from `requested` until it is closed, each open state names who owns the next action. */
export const referral = defineFamily({
	name: "referral",
	ja: "つなぎ",
	subject: { token: "referral", field: "referral" },
	scope: "referral",
	states: {
		requested: { ja: "依頼中", next: "recipient" },
		received: { ja: "受付済み", next: "recipient" },
		accepted: { ja: "受入れ", next: "recipient" },
		"in-progress": { ja: "支援中", next: "recipient" },
		"on-hold": { ja: "保留", next: "recipient" },
		waitlisted: { ja: "空き待ち", next: "recipient" },
		declined: { ja: "辞退", next: "referrer" },
		rerouted: { ja: "つなぎ直し" },
		completed: { ja: "完了" },
		"not-completed": { ja: "未了" },
		withdrawn: { ja: "取下げ" },
		"entered-in-error": { ja: "誤登録" },
	},
});
