import { toText } from "../../functions/rules/sheet/cell-value.ts";
import { COMMON, columnsOf, POSTED } from "../../functions/rules/sheet/columns.ts";
import { csvText } from "../../schemas/csv.ts";
import type { Definition } from "../../schemas/event.ts";
import { EVENT_ID, SUBJECT } from "../catalogue/example-event.ts";
import type { Canary } from "./canary.ts";
import type { Attempt } from "./refusals.ts";

const posts = (body: string, query = "", type = "text/csv; charset=utf-8"): Attempt => ({
	method: "POST",
	path: `/v1/csv/events${query}`,
	headers: { "content-type": type },
	body,
});

const COMMON_CELLS: ReadonlyMap<string, string> = new Map([
	[COMMON.time.heading, "2026/4/1 9:05"],
	[COMMON.case.heading, SUBJECT],
	[COMMON.id.heading, EVENT_ID],
]);

/** A row of a sheet as it should be: the example of the type. */
const exampleRow = (definition: Definition): string[] =>
	columnsOf(definition).map(({ heading, name, field }) => {
		if (!field || name === undefined) return COMMON_CELLS.get(heading) ?? definition.ja;
		const value = (definition.example as Readonly<Record<string, unknown>>)[name];
		return value === undefined ? "" : toText(field.kind, value);
	});

/** The value in the place of every cell of the sheet of every type, each in a row of its own. */
const inEveryCell = ({ value }: Canary): Attempt[] =>
	POSTED.map((definition) => {
		const headings = columnsOf(definition).map(({ heading }) => heading);
		const row = exampleRow(definition);
		return posts(csvText([headings, ...row.map((_, index) => row.with(index, value))]));
	});

/** The value in every place of a sheet, and around it. */
export const csvAttempts = (canary: Canary): Attempt[] => {
	const { value } = canary;
	const url = encodeURIComponent(value);
	return [
		...inEveryCell(canary),
		posts(
			csvText([
				["種類", value],
				["ケースの開始", value],
			]),
		),
		posts(csvText([[value], [value]])),
		posts(`種類,起きた日時\r\nケースの開始,"${value}\r\n`),
		posts(value),
		posts(value, `?charset=${url}`),
		posts(value, "", `text/csv; charset=${url}`),
		{ method: "GET", path: `/v1/csv/template?type=${url}&rows=${url}&charset=${url}&show=${url}`, headers: {} },
		{ method: "GET", path: `/v1/inbox?format=csv&charset=${url}`, headers: {} },
	];
};
