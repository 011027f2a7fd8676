import { defineCodes } from "../code-list.ts";

/** Why a family that fled needs no protection here (T3-2). */
export const protectionWaivers = defineCodes({
	"asked-by-person": { ja: "本人が希望しない" },
	"no-present-danger": { ja: "現在は危険がないと本人と確認した" },
	"entered-in-error": { ja: "ひとり親家庭となった事情の入力誤り" },
});
