import { defineEvent } from "../../event.ts";
import { caseFamily } from "../../families/case.ts";
import { date } from "../../field.ts";

/** Asks the holder to end what is still open in a case whose records would otherwise end (`rules/case/retention.ts`). */
export const caseRetentionReached = defineEvent({
	type: "case.retention-reached",
	family: caseFamily,
	ja: "保存期間の満了(終わっていない項目があります)",
	clauses: ["4-1-ウ③-5"],
	fields: {
		reachedOn: date({
			ja: "保存期間が満了した日",
			audience: ["holder"],
			clause: "4-1-ウ③-5",
			// A hub that was down for years asks late.
			within: { earliest: { years: -100 }, latest: {} },
		}),
	},
	byHub: true,
	example: { reachedOn: "2026-04-01" },
});
