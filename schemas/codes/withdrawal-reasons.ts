import { defineCodes } from "../code-list.ts";

/** Why the referring agency takes a referral back. */
export const withdrawalReasons = defineCodes({
	"consent-withdrawn": { ja: "同意の撤回" },
	"no-longer-needed": { ja: "必要がなくなった" },
	unsafe: { ja: "安全が確保できない" },
	other: { ja: "その他" },
});
