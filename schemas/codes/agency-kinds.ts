import type { Code } from "../code-list.ts";
import type { AgencyGroup } from "../field.ts";

/** A kind of agency, and the group it belongs to when it comes to who may see what. */
export type AgencyKindCode = Code & {
	readonly group: AgencyGroup;
	/** A public body (行政機関等, 個人情報保護法2条11項) by its kind. */
	readonly isPublic?: true;
};

/**
 * Kinds of agency that the notice names, under the names of today and of 2016 (4-1-ア-2, 4-2-ア-3).
 * Both names of the centres for young families live at once; 婦人相談所 ended with March 2024.
 */
export const agencyKinds = {
	"welfare-office": { ja: "福祉事務所", group: "desk", isPublic: true },
	"child-rearing-desk": { ja: "子育て支援の窓口", group: "desk", isPublic: true },
	"child-family-center": {
		ja: "こども家庭センター",
		group: "desk",
		isPublic: true,
		from: "2024-04-01",
		formerly: ["子育て世代包括支援センター", "子ども家庭総合支援拠点"],
	},
	"child-rearing-center": { ja: "子育て世代包括支援センター", group: "desk", isPublic: true },
	"hello-work": { ja: "ハローワーク", group: "work", isPublic: true },
	"mothers-hello-work": { ja: "マザーズハローワーク", group: "work", isPublic: true },
	"mothers-corner": { ja: "マザーズコーナー", group: "work", isPublic: true },
	"support-center": { ja: "ひとり親家庭等就業・自立支援センター", group: "work", formerly: ["母子家庭等就業・自立支援センター"] },
	association: { ja: "母子・父子福祉団体", group: "private" },
	"living-support-facility": { ja: "母子生活支援施設", group: "protection" },
	"child-welfare-facility": { ja: "その他の児童福祉施設", group: "protection" },
	npo: { ja: "NPO法人", group: "private" },
	"social-welfare-corporation": { ja: "社会福祉法人", group: "private" },
	"general-corporation": { ja: "一般社団法人・一般財団法人", group: "private" },
	"private-organisation": { ja: "民間団体", group: "private" },
	"employers-association": { ja: "地域の事業主団体", group: "employers" },
	"public-housing": { ja: "公営住宅担当部局", group: "living", isPublic: true },
	nursery: { ja: "保育所担当部局", group: "living", isPublic: true },
	education: { ja: "教育関係部局", group: "living", isPublic: true },
	"womens-consultation": { ja: "婦人相談所", group: "protection", isPublic: true, to: "2024-03-31" },
	"womens-support-center": {
		ja: "女性相談支援センター",
		group: "protection",
		isPublic: true,
		from: "2024-04-01",
		formerly: ["婦人相談所"],
	},
	lawyer: { ja: "弁護士・法テラス", group: "protection" },
	health: { ja: "保健・医療機関", group: "protection" },
} as const satisfies Readonly<Record<string, AgencyKindCode>>;

const kinds: Readonly<Record<string, AgencyKindCode>> = agencyKinds;

export const isPublicKind = (kind: keyof typeof agencyKinds): boolean => kinds[kind]?.isPublic === true;
