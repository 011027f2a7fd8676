import { consentScopes } from "../../codes/consent-scopes.ts";
import { defineEvent } from "../../event.ts";
import { consent } from "../../families/consent.ts";
import { agencies, codes, token } from "../../field.ts";

export const consentNarrowed = defineEvent({
	type: "consent.narrowed",
	family: consent,
	ja: "同意範囲の縮小(範囲外の消去依頼)",
	clauses: ["4-1-ウ③-5"],
	fields: {
		consent: token("consent", { ja: "同意の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-5" }),
		agencies: agencies({ ja: "残る共有先", audience: ["holder"], clause: "4-1-ウ③-5", place: true }),
		scope: codes(consentScopes, { ja: "残る範囲", audience: ["parties", "holder"], clause: "4-1-ウ③-5" }),
	},
	sharing: "narrows",
	statedBy: "voice",
	example: { consent: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", agencies: ["mothers-hello-work"], scope: ["referral"] },
});
