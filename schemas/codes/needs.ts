import { defineCodes } from "../code-list.ts";

/** The dimensions in which the situation is understood, without narrative (4-1-ウ②-1). */
export const needs = defineCodes({
	life: { ja: "生活" },
	health: { ja: "健康" },
	employment: { ja: "就業" },
	study: { ja: "修学・資格" },
	childcare: { ja: "子育て・保育" },
	income: { ja: "収入" },
	child: { ja: "子どもの状況" },
	school: { ja: "学校の状況" },
});
