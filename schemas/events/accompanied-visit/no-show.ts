import { noShowFollowUps } from "../../codes/no-show-follow-ups.ts";
import { defineEvent } from "../../event.ts";
import { accompaniedVisit } from "../../families/accompanied-visit.ts";
import { code, token } from "../../field.ts";

export const accompaniedVisitNoShow = defineEvent({
	type: "accompanied-visit.no-show",
	family: accompaniedVisit,
	ja: "同行支援の不実施(本人不在)",
	clauses: ["4-1-ウ②-4"],
	fields: {
		visit: token("visit", { ja: "同行支援の番号", audience: ["parties"], clause: "4-1-ウ②-4" }),
		next: code(noShowFollowUps, { ja: "次の対応", audience: ["parties"], clause: "4-1-ウ②-4" }),
	},
	move: { from: ["appointed"], to: "no-show", by: ["companion", "host"] },
	example: { visit: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", next: "contact-again" },
});
