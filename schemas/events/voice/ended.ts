import { defineEvent } from "../../event.ts";
import { voice } from "../../families/voice.ts";
import { token } from "../../field.ts";

export const voiceEnded = defineEvent({
	type: "voice.ended",
	family: voice,
	ja: "意向確認機関の指定の終了",
	clauses: ["4-1-ウ③-5"],
	fields: {
		voice: token("voice", { ja: "指定の番号", audience: ["parties"], clause: "4-1-ウ③-5" }),
	},
	move: { from: ["appointed"], to: "ended", by: ["holder"] },
	statedBy: "holder",
	example: { voice: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
