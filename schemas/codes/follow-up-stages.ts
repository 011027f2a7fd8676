import { defineCodes } from "../code-list.ts";

/** When a family is followed up: after employment (4-1-ウ③-4), after an intensive consultation (4-2-イ-2). */
export const followUpStages = defineCodes({
	"employment-1-month": { ja: "就職1か月後" },
	"employment-3-months": { ja: "就職3か月後" },
	"employment-6-months": { ja: "就職6か月後" },
	"employment-12-months": { ja: "就職12か月後" },
	"consultation-14-days": { ja: "集中相談14日後" },
	"consultation-30-days": { ja: "集中相談30日後" },
	"consultation-90-days": { ja: "集中相談90日後" },
});
