import { defineCodes } from "../code-list.ts";

/**
 * Why a family counts as a single-parent family (T3-1): as 児童扶養手当法4条 has it, and those before a divorce, whatever
 * keeps them from it; no papers are asked, and protection is decided first (T3-2).
 */
export const singleParentGrounds = defineCodes({
	divorced: { ja: "離婚" },
	bereaved: { ja: "死別" },
	unmarried: { ja: "未婚" },
	"dv-not-divorced": { ja: "DV等により避難中(離婚の届出前)", awaitsProtection: true },
	"other-not-divorced": { ja: "離婚の届出前(止むを得ない事情)", awaitsProtection: true },
	"deserted-by-spouse": { ja: "配偶者等による遺棄", formerly: ["遺棄"] },
	"spouse-detained": { ja: "配偶者等の拘禁", formerly: ["拘禁"] },
	"spouse-disabled": { ja: "配偶者等の障害", formerly: ["障害"] },
	other: { ja: "その他" },
});
