import { visitCancelReasons } from "../../codes/visit-cancel-reasons.ts";
import { defineEvent } from "../../event.ts";
import { accompaniedVisit } from "../../families/accompanied-visit.ts";
import { code, token } from "../../field.ts";

export const accompaniedVisitCancelled = defineEvent({
	type: "accompanied-visit.cancelled",
	family: accompaniedVisit,
	ja: "同行支援の中止",
	clauses: ["4-1-ウ②-4"],
	fields: {
		visit: token("visit", { ja: "同行支援の番号", audience: ["parties", "holder"], clause: "4-1-ウ②-4" }),
		reason: code(visitCancelReasons, { ja: "理由", audience: ["parties"], clause: "4-1-ウ②-4" }),
	},
	move: { from: ["open"], to: "cancelled", by: ["companion", "host", "holder"] },
	example: { visit: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "person-unavailable" },
});
