import { defineCodes } from "../code-list.ts";

/** What came of a referral that was completed. */
export const referralOutcomes = defineCodes({
	"measure-in-use": { ja: "支援策の利用開始" },
	employed: { ja: "就職" },
	"training-started": { ja: "訓練・講座の受講開始" },
	"issue-resolved": { ja: "課題の解消" },
	"information-given": { ja: "情報提供で終了" },
	other: { ja: "その他" },
});
