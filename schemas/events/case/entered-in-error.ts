import { correctionReasons } from "../../codes/correction-reasons.ts";
import { defineEvent } from "../../event.ts";
import { caseFamily } from "../../families/case.ts";
import { code } from "../../field.ts";

export const caseEnteredInError = defineEvent({
	type: "case.entered-in-error",
	family: caseFamily,
	ja: "ケースの誤登録(消去依頼)",
	clauses: ["4-1-ウ③-1"],
	fields: {
		reason: code(correctionReasons, { ja: "訂正の理由", audience: ["parties"], clause: "4-1-ウ③-1" }),
	},
	statedBy: "holder",
	recalls: "case",
	example: { reason: "wrong-case" },
});
