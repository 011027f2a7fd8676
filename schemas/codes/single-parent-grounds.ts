import { defineCodes } from "../code-list.ts";

/** Why a family counts as a single-parent family; those who fled violence before a divorce are included, no papers asked (T3-1, T3-2). */
export const singleParentGrounds = defineCodes({
	divorced: { ja: "離婚" },
	bereaved: { ja: "死別" },
	unmarried: { ja: "未婚" },
	"dv-not-divorced": { ja: "DV等により避難中(離婚の届出前)", awaitsProtection: true },
	other: { ja: "その他" },
});
