import { waiverReasons } from "../../codes/waiver-reasons.ts";
import { defineEvent } from "../../event.ts";
import { followUp } from "../../families/follow-up.ts";
import { code, token } from "../../field.ts";

export const followUpWaived = defineEvent({
	type: "follow-up.waived",
	family: followUp,
	ja: "継続支援の見送り",
	clauses: ["4-1-ウ③-2"],
	fields: {
		followUp: token("follow-up", { ja: "継続支援の番号", audience: ["parties", "desk", "work", "holder"], clause: "4-1-ウ③-2" }),
		reason: code(waiverReasons, { ja: "理由", audience: ["parties", "desk", "work"], clause: "4-1-ウ③-2" }),
	},
	move: { from: ["open"], to: "waived", by: ["owner", "holder"] },
	example: { followUp: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01", reason: "person-declined" },
});
