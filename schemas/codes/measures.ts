import { defineCodes } from "../code-list.ts";

/** Support measures a family can be linked to (4-1-ウ②-3), with those the field adds. */
export const measures = defineCodes({
	"support-center": { ja: "ひとり親家庭等就業・自立支援センター事業", formerly: ["母子家庭等就業・自立支援センター事業"] },
	"self-reliance-benefits": { ja: "自立支援給付金事業" },
	"self-reliance-programme": { ja: "母子・父子自立支援プログラム策定事業" },
	"mothers-hello-work": { ja: "マザーズハローワーク等の就労支援" },
	"living-support-facility": { ja: "母子生活支援施設" },
	"daily-life-support": { ja: "日常生活支援事業" },
	childcare: { ja: "保育所等" },
	"public-housing": { ja: "公営住宅" },
	"school-support": { ja: "就学援助・学習支援" },
	"legal-consultation": { ja: "法律相談" },
	"womens-support": { ja: "女性相談支援", formerly: ["婦人相談"] },
	health: { ja: "保健・医療" },
	loans: { ja: "母子父子寡婦福祉資金貸付金" },
	"public-assistance": { ja: "生活保護" },
	other: { ja: "その他" },
});
