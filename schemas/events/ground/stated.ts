import { consentScopes } from "../../codes/consent-scopes.ts";
import { statedGrounds } from "../../codes/grounds.ts";
import { defineEvent } from "../../event.ts";
import { ground } from "../../families/ground.ts";
import { agencies, code, codes, date, token } from "../../field.ts";

export const groundStated = defineEvent({
	type: "ground.stated",
	family: ground,
	ja: "同意以外の共有の根拠",
	clauses: ["4-1-ウ③-5"],
	fields: {
		ground: token("ground", { ja: "根拠の番号", audience: ["holder"], clause: "4-1-ウ③-5" }),
		basis: code(statedGrounds, { ja: "根拠", audience: ["holder"], clause: "4-1-ウ③-5" }),
		agencies: agencies({ ja: "共有先", audience: ["holder"], clause: "4-1-ウ③-5", place: true }),
		scope: codes(consentScopes, { ja: "範囲", audience: ["holder"], clause: "4-1-ウ③-5" }),
		until: date({
			ja: "期限",
			audience: ["holder"],
			clause: "4-1-ウ③-5",
			// A ground without consent is for the work at hand.
			within: { earliest: {}, latest: { years: 5 } },
		}),
	},
	sharing: "gives",
	statedBy: "voice",
	example: {
		ground: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01",
		basis: "support-meeting",
		agencies: ["mothers-hello-work"],
		scope: ["referral"],
		until: "2026-09-30",
	},
});
