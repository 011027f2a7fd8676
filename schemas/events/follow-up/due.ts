import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { token } from "../../field.ts";

export const followUpDue = defineEvent({
	type: "follow-up.due",
	family: followUp,
	ja: "継続支援の実施時期",
	clauses: ["4-1-ウ③-2", "4-1-ウ③-4"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-2" }),
	},
	move: { from: ["scheduled", "attempted"], to: "due", by: ["hub"] },
	byHub: true,
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
