import { defineEvent } from "../../event.ts";
import { voice } from "../../families/voice.ts";
import { agency, token } from "../../field.ts";

export const voiceAppointed = defineEvent({
	type: "voice.appointed",
	family: voice,
	ja: "意向確認機関の指定",
	clauses: ["4-1-ウ③-5"],
	fields: {
		voice: token("voice", { ja: "指定の番号", audience: ["parties"], clause: "4-1-ウ③-5" }),
		agency: agency({ ja: "意向確認機関", audience: ["parties"], clause: "4-1-ウ③-5" }),
	},
	move: { from: ["none"], to: "appointed", by: ["holder"] },
	roles: { voice: "agency" },
	statedBy: "holder",
	example: { voice: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", agency: "mothers-hello-work" },
});
