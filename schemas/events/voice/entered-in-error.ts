import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { voice } from "../../families/voice.ts";
import { code, token } from "../../field.ts";

export const voiceEnteredInError = defineEvent({
	type: "voice.entered-in-error",
	family: voice,
	ja: "意向確認機関の指定の誤登録",
	clauses: ["4-1-ウ③-1"],
	fields: {
		voice: token("voice", { ja: "指定の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
		reason: code(correctionReasons, { ja: "訂正の理由", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
	},
	move: { from: ["appointed"], to: "entered-in-error", by: ["holder"] },
	statedBy: "holder",
	recalls: "subject",
	example: { voice: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "typed-wrong" },
});
