import { defineCodes } from "../code-list.ts";

/** Households the scheme is for (T3-1). */
export const householdTypes = defineCodes({
	mother: { ja: "母子" },
	father: { ja: "父子" },
	"other-carer": { ja: "その他の養育者" },
});
