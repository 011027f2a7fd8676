import { defineCodes } from "../code-list.ts";

/** Grounds that an agency states for sharing without consent, on its own responsibility and until a day. */
export const statedGrounds = defineCodes({
	"article-69-2-2": { ja: "個人情報保護法69条2項2号(法令の定める事務に必要な内部利用)" },
	"article-69-2-3": { ja: "個人情報保護法69条2項3号(他の行政機関等の法令の定める事務に必要)" },
	"article-69-2-4": { ja: "個人情報保護法69条2項4号(明らかに本人の利益になる等、特別の理由)" },
	"support-meeting": { ja: "社会福祉法106条の6 支援会議" },
	"dv-council": { ja: "配偶者暴力防止法の協議会" },
});

/** Everything an agency may hear of a case on: without one of these, nothing is handed over. */
export const grounds = defineCodes({
	"own-purpose": { ja: "個人情報保護法69条1項(ケースを開いた機関自身の利用目的)" },
	consent: { ja: "本人の同意(個人情報保護法69条2項1号)" },
	...statedGrounds,
	contract: { ja: "実施主体からの委託(個人情報保護法66条2項)" },
	"stop-notice": { ja: "共有停止と消去の求め" },
	"protection-notice": { ja: "保護の設定の通知" },
});

export type Ground = keyof typeof grounds;
