import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { ground } from "../../families/ground.ts";
import { code, token } from "../../field.ts";

export const groundEnteredInError = defineEvent({
	type: "ground.entered-in-error",
	family: ground,
	ja: "共有の根拠の誤登録(消去依頼)",
	clauses: ["4-1-ウ③-1"],
	fields: {
		ground: token("ground", { ja: "根拠の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
		reason: code(correctionReasons, { ja: "訂正の理由", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
	},
	sharing: "takes",
	statedBy: "voice",
	recalls: "subject",
	example: { ground: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "typed-wrong" },
});
