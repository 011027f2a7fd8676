import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { employment } from "../../families/employment.ts";
import { code, token } from "../../field.ts";

export const employmentEnteredInError = defineEvent({
	type: "employment.entered-in-error",
	family: employment,
	ja: "就業の記録の誤登録",
	clauses: ["4-1-ウ③-1"],
	fields: {
		event: token("event", { ja: "訂正するイベントの番号", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
		reason: code(correctionReasons, { ja: "訂正の理由", audience: ["parties", "holder"], clause: "4-1-ウ③-1" }),
	},
	recalls: "event",
	example: { event: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "typed-wrong" },
});
