import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { code, token } from "../../field.ts";

export const followUpEnteredInError = defineEvent({
	type: "follow-up.entered-in-error",
	family: followUp,
	ja: "継続支援の誤登録",
	clauses: ["4-1-ウ③-1"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
		reason: code(correctionReasons, { ja: "訂正の理由", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
	},
	move: { from: ["open"], to: "entered-in-error", by: ["owner", "holder"] },
	recalls: "subject",
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "typed-wrong" },
});
