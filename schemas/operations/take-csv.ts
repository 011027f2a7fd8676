import * as z from "zod";
import { randomId } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";
import { problemOf } from "../problem-schemas.ts";
import { REFUSALS, refusalStatus } from "../refusals.ts";
import { warningsSchema } from "../warning.ts";

const row = described(z.int().min(2), "The line of the file; headings are line 1", "ファイルの行(見出しが1行目)");

const rowResult = z.union([
	z.strictObject({ row, status: z.literal(202), id: randomId, receipt: z.string(), warnings: warningsSchema }),
	z.strictObject({
		row,
		status: refusalStatus,
		id: randomId.exactOptional(),
		problem: described(
			problemOf(REFUSALS),
			"Pointers name the line and the heading: /3/世帯の種別",
			"項目の場所は行と見出しです: /3/世帯の種別",
		),
	}),
]);

const csvAnswer = named("CsvAnswer", z.strictObject({ results: z.array(rowResult).min(1).max(100) }));

const content = { "text/csv": { schema: z.string() }, "application/json": { schema: csvAnswer } };

export const takeCsv = defineOperation({
	id: "take-csv",
	route: "POST /v1/csv/events",
	tag: "csv",
	summary: { en: "Post events as CSV", ja: "CSV でイベントを送る" },
	description: {
		en: "A sheet filled in from a template, 100 events at the most. Each row is admitted by itself. The result file has one line for each row, in the charset that was sent; ask with `Accept: application/json` for JSON.",
		ja: "ひな形に記入したもの(100 件まで)を送ります。1行ごとに受け付けます。結果のファイルは1行に1件で、送ったのと同じ文字コードです。`Accept: application/json` なら JSON で答えます。",
	},
	scope: "events:write",
	parameters: {
		charset: {
			in: "query",
			en: "Charset of a body in application/octet-stream",
			ja: "application/octet-stream で送るときの文字コード",
			schema: z.enum(["utf-8", "shift_jis"]),
			example: "shift_jis",
		},
	},
	body: {
		"text/csv": { schema: described(z.string(), "In UTF-8, with or without BOM", "UTF-8(BOM はあってもなくてもよい)") },
		"application/octet-stream": { schema: described(z.string(), "In the charset of the query", "URL で指定した文字コード") },
	},
	answers: {
		202: { en: "Accepted, all of it", ja: "すべて受け付けました", content },
		207: { en: "Some rows were refused", ja: "一部の行を受け付けませんでした", content },
	},
	problems: ["not-csv", "too-large", "invalid-csv"],
});
