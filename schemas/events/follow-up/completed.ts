import { channels } from "../../codes/channels.ts";
import { followUpOutcomes } from "../../codes/follow-up-outcomes.ts";
import { motivationBands } from "../../codes/motivation-bands.ts";
import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { code, optional, token } from "../../field.ts";

export const followUpCompleted = defineEvent({
	type: "follow-up.completed",
	family: followUp,
	ja: "継続支援の実施",
	clauses: ["4-1-ウ③-2", "4-1-ウ③-4"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "desk", "work", "holder"], clause: "4-1-ウ③-2" }),
		outcome: code(followUpOutcomes, { ja: "状況", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-4" }),
		channel: code(channels, { ja: "手段", audience: ["parties"], clause: "4-1-ウ③-2" }),
		motivationBand: optional(
			code(motivationBands, { ja: "就業意欲", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-2" }),
		),
	},
	move: { from: ["open"], to: "completed", by: ["owner"] },
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", outcome: "stable", channel: "phone" },
});
