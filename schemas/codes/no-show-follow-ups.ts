import { defineCodes } from "../code-list.ts";

/** What is done after a missed visit: a way back, never a penalty. */
export const noShowFollowUps = defineCodes({
	"contact-again": { ja: "改めて連絡" },
	"new-date": { ja: "日程を組み直す" },
	"safety-check": { ja: "安否の確認" },
	"wait-for-contact": { ja: "本人からの連絡を待つ" },
});
