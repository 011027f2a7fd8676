import { defineCodes } from "../code-list.ts";

/** Forms of employment (P1-3). */
export const employmentForms = defineCodes({
	regular: { ja: "正規雇用" },
	"fixed-term": { ja: "有期雇用" },
	"part-time": { ja: "パート・アルバイト" },
	dispatched: { ja: "派遣" },
	"self-employed": { ja: "自営・内職" },
	other: { ja: "その他" },
});
