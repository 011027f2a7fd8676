import { defineCodes } from "../code-list.ts";

/** Why an entry was never right (4-1-ウ③-1). */
export const correctionReasons = defineCodes({
	"wrong-agency": { ja: "相手機関の誤り" },
	"wrong-case": { ja: "ケースの取り違え" },
	"typed-wrong": { ja: "入力の誤り" },
});
