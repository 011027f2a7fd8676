import { defineCodes } from "../code-list.ts";

/** Why a protection is lifted: never by the passing of time alone (T3-2). */
export const protectionEndings = defineCodes({
	"asked-by-person": { ja: "本人の申出" },
	"danger-over": { ja: "危険がなくなった" },
	"set-in-error": { ja: "設定の誤り" },
});
