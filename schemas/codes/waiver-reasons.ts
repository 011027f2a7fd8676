import { defineCodes } from "../code-list.ts";

/** Why a follow-up is waived. */
export const waiverReasons = defineCodes({
	"person-declined": { ja: "本人が望まない" },
	"case-moved": { ja: "他の機関が継続" },
	unsafe: { ja: "安全が確保できない" },
	other: { ja: "その他" },
});
