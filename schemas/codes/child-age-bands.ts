import { defineCodes } from "../code-list.ts";

/** Age bands of children, as the Japanese school years divide them. */
export const childAgeBands = defineCodes({
	"0-2": { ja: "0〜2歳" },
	"3-5": { ja: "3〜5歳" },
	"6-11": { ja: "小学生" },
	"12-14": { ja: "中学生" },
	"15-17": { ja: "高校生の年代" },
	"18-19": { ja: "18〜19歳" },
});
