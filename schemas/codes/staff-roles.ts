import { defineCodes } from "../code-list.ts";

/** Roles of staff that the notice names (4-1, 5-2), and advisers of the same offices who go along (4-1-ウ②-4). */
export const staffRoles = defineCodes({
	"employment-support-specialist": { ja: "就業支援専門員" },
	"self-reliance-supporter": { ja: "母子・父子自立支援員" },
	"programme-planner": { ja: "母子・父子自立支援プログラム策定員" },
	"public-assistance-job-supporter": { ja: "生活保護の就労支援員" },
	"womens-support-adviser": { ja: "女性相談支援員", formerly: ["婦人相談員"] },
	"family-child-adviser": { ja: "家庭児童相談員" },
	"agency-staff": { ja: "各機関の担当者" },
	other: { ja: "その他" },
});
