import { staffRoles } from "../../codes/staff-roles.ts";
import { visitPurposes } from "../../codes/visit-purposes.ts";
import { defineEvent } from "../../event.ts";
import { accompaniedVisit } from "../../families/accompanied-visit.ts";
import { agency, code, flag, optional, slot, token } from "../../field.ts";

export const accompaniedVisitScheduled = defineEvent({
	type: "accompanied-visit.scheduled",
	family: accompaniedVisit,
	ja: "同行支援の予定",
	clauses: ["4-1-ウ②-4"],
	fields: {
		visit: token("visit", { ja: "同行支援の番号", audience: ["parties", "holder"], clause: "4-1-ウ②-4" }),
		referral: optional(token("referral", { ja: "つなぎの番号", audience: ["parties"], clause: "4-1-ウ②-4" })),
		host: agency({ ja: "訪問先", audience: ["parties", "holder"], clause: "4-1-ウ②-4", place: true }),
		companionRole: code(staffRoles, { ja: "同行者の職種", audience: ["parties"], clause: "4-1-ウ②-4" }),
		purpose: code(visitPurposes, { ja: "目的", audience: ["parties"], clause: "4-1-ウ②-4" }),
		childcareNeeded: flag({ ja: "同行中の子どもの預かりの要否", audience: ["parties"], clause: "4-1-ウ②-4" }),
		slot: slot({
			ja: "日時",
			audience: ["parties"],
			clause: "4-1-ウ②-4",
			place: true,
			within: { earliest: {}, latest: { years: 1 } },
		}),
	},
	move: { from: ["none", "proposed", "no-show"], to: "scheduled", by: ["companion", "host"] },
	roles: { companion: "by", host: "host" },
	example: {
		visit: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01",
		host: "mothers-hello-work",
		companionRole: "employment-support-specialist",
		purpose: "job-consultation",
		childcareNeeded: true,
		slot: "2026-04-01T10:15+09:00",
	},
});
