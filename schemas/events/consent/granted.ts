import { consentScopes } from "../../codes/consent-scopes.ts";
import { defineEvent } from "../../event.ts";
import { consent } from "../../families/consent.ts";
import { agencies, codes, date, optional, token } from "../../field.ts";

export const consentGranted = defineEvent({
	type: "consent.granted",
	family: consent,
	ja: "同意の取得",
	clauses: ["4-1-ウ③-5"],
	fields: {
		consent: token("consent", { ja: "同意の番号", audience: ["holder"], clause: "4-1-ウ③-5" }),
		agencies: agencies({ ja: "共有先", audience: ["holder"], clause: "4-1-ウ③-5", place: true }),
		scope: codes(consentScopes, { ja: "範囲", audience: ["holder"], clause: "4-1-ウ③-5" }),
		until: optional(
			date({
				ja: "期限",
				audience: ["holder"],
				clause: "4-1-ウ③-5",
				within: { earliest: {}, latest: { years: 10 } },
			}),
		),
	},
	sharing: "gives",
	statedBy: "voice",
	example: { consent: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", agencies: ["mothers-hello-work"], scope: ["referral", "visit"] },
});
