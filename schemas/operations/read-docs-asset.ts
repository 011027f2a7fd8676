import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const readDocsAsset = defineOperation({
	id: "read-docs-asset",
	route: "GET /docs/{file}",
	tag: "contract",
	summary: { en: "A part of the page", ja: "ページの部品" },
	scope: "public",
	parameters: {
		file: { in: "path", en: "Name of the file", ja: "ファイル名", schema: z.string(), example: "page.css" },
	},
	answers: {
		200: {
			en: "Script, style or icon",
			ja: "スクリプト・スタイル・アイコン",
			content: {
				"text/javascript": { schema: z.string() },
				"text/css": { schema: z.string() },
				"image/svg+xml": { schema: z.string() },
			},
		},
		304: { en: "Not changed (If-None-Match)", ja: "変わっていません(If-None-Match)" },
	},
	problems: ["unknown-document"],
});
