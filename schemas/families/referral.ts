import { defineFamily } from "../family.ts";

/** つなぎ: from `requested` until it is closed, each open state names who owns the next action. */
export const referral = defineFamily({
	name: "referral",
	ja: "つなぎ",
	subject: { token: "referral", field: "referral" },
	scope: "referral",
	states: {
		requested: { ja: "依頼中", next: "recipient", digest: "waiting" },
		received: { ja: "受付済み", next: "recipient", digest: "waiting" },
		accepted: { ja: "受入れ", next: "recipient", digest: "none" },
		"in-progress": { ja: "支援中", next: "recipient", digest: "none" },
		"on-hold": { ja: "保留", next: "recipient", digest: "none" },
		waitlisted: { ja: "空き待ち", next: "recipient", digest: "none" },
		declined: { ja: "受入不可", next: "referrer", digest: "waiting" },
		rerouted: { ja: "つなぎ直し" },
		completed: { ja: "完了" },
		"not-completed": { ja: "未了" },
		withdrawn: { ja: "取下げ" },
		"entered-in-error": { ja: "誤登録" },
	},
	groups: {
		unanswered: ["requested", "received"],
		/** The recipient has taken it on. */
		"taken-on": ["accepted", "in-progress", "on-hold", "waitlisted"],
	},
});
