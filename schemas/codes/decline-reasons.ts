import { defineCodes } from "../code-list.ts";

/** Why a referral is declined, by the agency or by the person. */
export const declineReasons = defineCodes({
	"no-capacity": { ja: "受入体制が整わない" },
	"not-eligible": { ja: "対象の要件に合わない" },
	"outside-area": { ja: "担当区域外" },
	"missing-documents": { ja: "書類不足" },
	"could-not-contact": { ja: "連絡が取れない" },
	"person-refused": { ja: "本人が望まない" },
	"no-longer-needed": { ja: "必要がなくなった" },
	unsafe: { ja: "安全が確保できない" },
	duplicate: { ja: "重複" },
	"referred-elsewhere": { ja: "他の機関へつないだ" },
	other: { ja: "その他" },
});
