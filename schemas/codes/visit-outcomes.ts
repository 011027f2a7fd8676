import { defineCodes } from "../code-list.ts";

/** What came of an accompanied visit. */
export const visitOutcomes = defineCodes({
	"procedure-started": { ja: "手続を開始" },
	"procedure-completed": { ja: "手続を完了" },
	"consultation-continues": { ja: "相談を継続" },
	"referred-on": { ja: "別の窓口へ" },
	"not-helped": { ja: "目的を果たせなかった" },
	other: { ja: "その他" },
});
