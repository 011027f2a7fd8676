import { defineCodes } from "../code-list.ts";

/** What an accompanied visit is for (4-1-ウ②-4). */
export const visitPurposes = defineCodes({
	"job-consultation": { ja: "就労相談" },
	training: { ja: "訓練・講座" },
	"childcare-procedure": { ja: "保育の手続" },
	"housing-procedure": { ja: "住宅の手続" },
	"legal-consultation": { ja: "法律相談" },
	"benefit-procedure": { ja: "給付・手当の手続" },
	health: { ja: "保健・医療" },
	other: { ja: "その他" },
});
