import { defineCodes } from "../code-list.ts";
import type { Span } from "../date-window.ts";

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

/** How long after the day it is counted from a follow-up of a stage is due. */
export const stageSpans = {
	"employment-1-month": { months: 1 },
	"employment-3-months": { months: 3 },
	"employment-6-months": { months: 6 },
	"employment-12-months": { months: 12 },
	"consultation-14-days": { days: 14 },
	"consultation-30-days": { days: 30 },
	"consultation-90-days": { days: 90 },
} as const satisfies Readonly<Record<keyof typeof followUpStages, Span>>;
