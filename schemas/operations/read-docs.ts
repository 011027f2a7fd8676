import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const readDocs = defineOperation({
	id: "read-docs",
	route: "GET /docs",
	tag: "contract",
	summary: { en: "The reference as a page", ja: "仕様書のページ" },
	scope: "public",
	parameters: {
		lang: { in: "query", en: "Language, ja unless said", ja: "言語(既定 ja)", schema: z.enum(["ja", "en"]), example: "ja" },
	},
	answers: {
		200: { en: "A page", ja: "ページ", content: { "text/html": { schema: z.string() } } },
		304: { en: "Not changed (If-None-Match)", ja: "変わっていません(If-None-Match)" },
	},
	problems: [],
});
