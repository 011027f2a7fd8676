import * as z from "zod";
import { defineOperation } from "../operation.ts";
import { RECEIPTS, receipt } from "../receipt-schema.ts";

export const readReceipt = defineOperation({
	id: "read-receipt",
	route: "GET /v1/events/{id}",
	tag: "events",
	summary: { en: "Read a receipt", ja: "受付票を読む" },
	description: {
		en: "What became of an event you posted: accepted, recorded, told to whom on what ground, or withheld and why.",
		ja: "自機関が送ったイベントの状況です。受付、記録、どの機関にどの根拠で伝わったか、伝えなかったならその理由。",
	},
	scope: "events:read",
	parameters: {
		id: { in: "path", en: "The event's id", ja: "イベントの id", schema: z.uuid(), example: RECEIPTS.waiting.value.id },
	},
	answers: {
		200: { en: "The receipt", ja: "受付票", content: { "application/json": { schema: receipt, examples: RECEIPTS } } },
	},
	problems: ["unknown-event"],
});
