import { defineCodes } from "../code-list.ts";

/** Support measures a family can be linked to (4-1-ウ②-3), with those that the field adds: allowances and benefits that a family asks about first. */
export const measures = defineCodes({
	"support-center": { ja: "ひとり親家庭等就業・自立支援センター事業", formerly: ["母子家庭等就業・自立支援センター事業"] },
	"self-reliance-benefits": { ja: "自立支援給付金事業" },
	"self-reliance-programme": { ja: "母子・父子自立支援プログラム策定事業" },
	"mothers-hello-work": { ja: "マザーズハローワーク等の就労支援" },
	"living-support-facility": { ja: "母子生活支援施設" },
	"daily-life-support": { ja: "ひとり親家庭等日常生活支援事業" },
	childcare: { ja: "保育所等" },
	"public-housing": { ja: "公営住宅" },
	"school-support": { ja: "就学援助・学習支援" },
	"legal-consultation": { ja: "法律相談" },
	"womens-support": { ja: "女性相談支援", formerly: ["婦人相談"] },
	health: { ja: "保健・医療" },
	loans: { ja: "母子父子寡婦福祉資金貸付金" },
	"public-assistance": { ja: "生活保護" },
	"child-rearing-allowance": { ja: "児童扶養手当" },
	"child-support": { ja: "養育費" },
	"medical-subsidy": { ja: "ひとり親家庭等医療費助成" },
	other: { ja: "その他" },
});
