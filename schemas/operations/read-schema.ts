import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const readSchema = defineOperation({
	id: "read-schema",
	route: "GET /schemas/{type}",
	tag: "contract",
	summary: { en: "JSON Schema of an event type", ja: "イベントの種類の JSON Schema" },
	scope: "public",
	parameters: {
		type: {
			in: "path",
			en: "Type and .json: `referral.requested.json`",
			ja: "種類と .json: `referral.requested.json`",
			schema: z.string(),
			example: "referral.requested.json",
		},
	},
	answers: {
		200: {
			en: "JSON Schema 2020-12",
			ja: "JSON Schema 2020-12",
			content: { "application/schema+json": { schema: z.looseObject({ $schema: z.string() }) } },
		},
		304: { en: "Not changed (If-None-Match)", ja: "変わっていません(If-None-Match)" },
	},
	problems: ["unknown-document"],
});
