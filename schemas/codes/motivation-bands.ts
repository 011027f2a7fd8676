import { defineCodes } from "../code-list.ts";

/** How the wish to work stands, in three bands (4-1-ウ③-2). */
export const motivationBands = defineCodes({
	high: { ja: "高い" },
	middle: { ja: "ふつう" },
	low: { ja: "低い" },
});
