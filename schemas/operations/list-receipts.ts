import * as z from "zod";
import { defineOperation, described, named } from "../operation.ts";
import { RECEIPTS, receipt } from "../receipt-schema.ts";

const sent = named(
	"SentEvents",
	z.strictObject({
		events: described(z.array(receipt).max(200), "In the order they were accepted", "受け付けた順"),
		more: described(z.literal(true), "There are more now", "今、続きがある").exactOptional(),
		next: described(
			z.string(),
			"The `since` to go on from; absent when it is the same as before",
			"次の since。変わらないときはない",
		).exactOptional(),
	}),
);

export const listReceipts = defineOperation({
	id: "list-receipts",
	route: "GET /v1/events",
	tag: "events",
	summary: { en: "List your own events", ja: "自機関が送ったイベントの一覧" },
	description: {
		en: "The events you posted, each with its receipt. At the end `next` stays a minute behind, so that nothing is missed: events of the last minute come again, and their ids tell that they are the same.",
		ja: "自機関が送ったイベントと受付票です。最後まで読んだときの `next` は1分前にとどまります。直近1分のものは重ねて届くので、id で同じものとわかります。",
	},
	scope: "events:read",
	parameters: {
		since: {
			in: "query",
			en: "A time with offset, or `next` of the page before; the beginning unless said",
			ja: "時差付きの日時、または前のページの `next`(既定は最初から)",
			schema: z.string(),
			example: "2026-11-20T00:00:00+09:00",
		},
		limit: {
			in: "query",
			en: "Events a page, 50 unless said",
			ja: "1ページの件数(既定 50)",
			schema: z.int().min(1).max(200),
			example: 50,
		},
	},
	answers: {
		200: {
			en: "A page of your events",
			ja: "送ったイベントの1ページ",
			content: {
				"application/json": {
					schema: sent,
					examples: {
						page: {
							en: "One event",
							ja: "1件",
							value: { events: [RECEIPTS.recorded.value], next: "2026-11-20T01:30:02.114Z_0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03" },
						},
					},
				},
			},
		},
	},
	problems: ["invalid-query"],
});
