import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const readOpenapi = defineOperation({
	id: "read-openapi",
	route: "GET /openapi.json",
	tag: "contract",
	summary: { en: "This document (OpenAPI 3.1)", ja: "この仕様書(OpenAPI 3.1)" },
	scope: "public",
	parameters: {
		lang: { in: "query", en: "Language, ja unless said", ja: "言語(既定 ja)", schema: z.enum(["ja", "en"]), example: "ja" },
	},
	answers: {
		200: {
			en: "OpenAPI 3.1",
			ja: "OpenAPI 3.1",
			content: { "application/json": { schema: z.looseObject({ openapi: z.string() }) } },
		},
		304: { en: "Not changed (If-None-Match)", ja: "変わっていません(If-None-Match)" },
	},
	problems: [],
});
