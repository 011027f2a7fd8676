import { childAgeBands } from "../../codes/child-age-bands.ts";
import { householdTypes } from "../../codes/household-types.ts";
import { measures } from "../../codes/measures.ts";
import { needs } from "../../codes/needs.ts";
import { origins } from "../../codes/origins.ts";
import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { agency, code, codes, date, optional, token } from "../../field.ts";

export const referralRequested = defineEvent({
	type: "referral.requested",
	family: referral,
	ja: "つなぎの依頼",
	clauses: ["4-1-エ-2", "4-1-ウ②-3", "4-2-イ-1"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties", "holder"], clause: "4-1-エ-2" }),
		to: agency({ ja: "つなぎ先", audience: ["parties", "holder"], clause: "4-1-エ-2", place: true }),
		measure: code(measures, { ja: "支援策", audience: ["parties"], clause: "4-1-ウ②-3" }),
		needs: codes(needs, { ja: "支援が必要な分野", audience: ["parties"], clause: "4-1-ウ②-1" }),
		origin: code(origins, { ja: "相談経路", audience: ["parties"], clause: "4-1-ウ①-2" }),
		householdType: optional(code(householdTypes, { ja: "世帯の種別", audience: ["parties"], clause: "T3-1" })),
		childAgeBands: optional(codes(childAgeBands, { ja: "子どもの年代", audience: ["parties"], clause: "4-1-イ-2" })),
		respondBy: optional(
			date({
				ja: "回答希望日",
				audience: ["parties"],
				clause: "4-1-エ-2",
				within: { earliest: {}, latest: { years: 1 } },
			}),
		),
	},
	move: { from: ["none"], to: "requested", by: ["referrer"] },
	roles: { referrer: "by", recipient: "to" },
	example: {
		referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01",
		to: "mothers-hello-work",
		measure: "mothers-hello-work",
		needs: ["employment"],
		origin: "self",
	},
});
