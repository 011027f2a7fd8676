import { defineCodes } from "../code-list.ts";

/** What a consent covers (4-1-ウ③-5). */
export const consentScopes = defineCodes({
	referral: { ja: "つなぎ" },
	visit: { ja: "同行支援" },
	"follow-up": { ja: "継続支援" },
	employment: { ja: "就業の状況" },
});
