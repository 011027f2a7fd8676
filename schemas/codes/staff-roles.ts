import { defineCodes } from "../code-list.ts";

/** Roles of staff that the notice names (4-1, 5-2). */
export const staffRoles = defineCodes({
	"employment-support-specialist": { ja: "就業支援専門員" },
	"self-reliance-supporter": { ja: "母子・父子自立支援員" },
	"programme-planner": { ja: "母子・父子自立支援プログラム策定員" },
	"public-assistance-job-supporter": { ja: "生活保護の就労支援員" },
	"agency-staff": { ja: "各機関の担当者" },
	other: { ja: "その他" },
});
