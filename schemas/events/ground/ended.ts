import { defineEvent } from "../../event.ts";
import { ground } from "../../families/ground.ts";
import { token } from "../../field.ts";

export const groundEnded = defineEvent({
	type: "ground.ended",
	family: ground,
	ja: "共有の終了(消去依頼)",
	clauses: ["4-1-ウ③-5"],
	fields: {
		ground: token("ground", { ja: "根拠の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-5" }),
	},
	sharing: "takes",
	statedBy: "voice",
	example: { ground: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
