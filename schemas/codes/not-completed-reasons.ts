import { defineCodes } from "../code-list.ts";

/** Why a referral ended without being completed. */
export const notCompletedReasons = defineCodes({
	"could-not-contact": { ja: "連絡が取れない" },
	"person-refused": { ja: "本人が望まない" },
	"no-longer-needed": { ja: "必要がなくなった" },
	"not-eligible": { ja: "対象の要件に合わない" },
	"moved-away": { ja: "転出" },
	other: { ja: "その他" },
});
