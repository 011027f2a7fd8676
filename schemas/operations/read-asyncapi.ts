import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const readAsyncapi = defineOperation({
	id: "read-asyncapi",
	route: "GET /asyncapi.json",
	tag: "contract",
	summary: { en: "What the hub sends (AsyncAPI 3.0)", ja: "ハブが送るもの(AsyncAPI 3.0)" },
	scope: "public",
	parameters: {
		lang: { in: "query", en: "Language, ja unless said", ja: "言語(既定 ja)", schema: z.enum(["ja", "en"]), example: "ja" },
	},
	answers: {
		200: {
			en: "AsyncAPI 3.0",
			ja: "AsyncAPI 3.0",
			content: { "application/json": { schema: z.looseObject({ asyncapi: z.string() }) } },
		},
		304: { en: "Not changed (If-None-Match)", ja: "変わっていません(If-None-Match)" },
	},
	problems: [],
});
