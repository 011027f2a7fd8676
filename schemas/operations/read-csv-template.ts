import * as z from "zod";
import { postedTypes } from "../event-schemas.ts";
import { defineOperation } from "../operation.ts";

const types = z.enum(postedTypes.map(({ type }) => type)).meta({ "x-may-grow": true });

export const readCsvTemplate = defineOperation({
	id: "read-csv-template",
	route: "GET /v1/csv/template",
	tag: "csv",
	summary: { en: "Get a CSV template", ja: "CSV のひな形を取る" },
	description: {
		en: "The sheet of a type, with new random ids in its rows; or, with `show=guide`, how each column is written and the codes there are. Opens right in spreadsheet programs.",
		ja: "種類ごとのひな形です。行には新しい番号が入っています。`show=guide` なら、列ごとの書き方と選択肢の一覧です。表計算ソフトでそのまま開けます。",
	},
	scope: "events:write",
	parameters: {
		type: {
			in: "query",
			en: "The type; of all for a guide",
			ja: "イベントの種類(guide では省略可)",
			schema: types,
			example: "case.opened",
		},
		rows: {
			in: "query",
			en: "Rows with ids, 20 unless said",
			ja: "番号の入った行の数(既定 20)",
			schema: z.int().min(0).max(100),
			example: 20,
		},
		show: {
			in: "query",
			en: "sheet (unless said) or guide",
			ja: "sheet(既定)か guide",
			schema: z.enum(["sheet", "guide"]),
			example: "sheet",
		},
		charset: {
			in: "query",
			en: "utf-8 (with BOM, unless said) or shift_jis",
			ja: "utf-8(BOM 付き、既定)か shift_jis",
			schema: z.enum(["utf-8", "shift_jis"]),
			example: "utf-8",
		},
	},
	answers: {
		200: { en: "A CSV file", ja: "CSV ファイル", content: { "text/csv": { schema: z.string() } } },
	},
	problems: ["invalid-query", "not-in-charset"],
});
