import { channels } from "../../codes/channels.ts";
import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { code, token } from "../../field.ts";

export const followUpAttempted = defineEvent({
	type: "follow-up.attempted",
	family: followUp,
	ja: "継続支援の連絡(不通)",
	clauses: ["4-1-ウ③-2"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-2" }),
		channel: code(channels, { ja: "手段", audience: ["parties"], clause: "4-1-ウ③-2" }),
	},
	move: { from: ["open"], to: "attempted", by: ["owner"] },
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", channel: "phone" },
});
