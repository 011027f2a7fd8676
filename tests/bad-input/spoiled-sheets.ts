import { toText } from "../../functions/rules/sheet/cell-value.ts";
import { COMMON, columnsOf, POSTED } from "../../functions/rules/sheet/columns.ts";
import { BYTE_ORDER_MARK, csvText } from "../../schemas/csv.ts";
import type { Definition } from "../../schemas/event.ts";
import { encodeIn } from "../leak-check/charsets.ts";
import { type Given, type Made, posting } from "./bad-request.ts";
import { disguised } from "./draw.ts";
import { NO_TIMES } from "./spoiled-fields.ts";

const TYPES = POSTED.filter(({ opensCase }) => !opensCase);

/** A row as it should be, but for its case, which nobody knows. */
const rowOf = (definition: Definition, { draw }: Given): string[] => {
	const common: Readonly<Record<string, string>> = {
		[COMMON.time.heading]: "2026/4/1 9:05",
		[COMMON.case.heading]: draw.uuid(),
		[COMMON.id.heading]: draw.uuid(),
	};
	return columnsOf(definition).map(({ heading, name, field }) => {
		if (!field || name === undefined) return common[heading] ?? definition.ja;
		const value = (definition.example as Readonly<Record<string, unknown>>)[name];
		return value === undefined ? "" : toText(field.kind, value);
	});
};

type Fault = readonly [name: string, spoil: (table: string[][], given: Given) => string | Buffer];

const withCell = (table: string[][], { draw }: Given, value: string): string => {
	const index = 1 + draw.below(table.length - 1);
	const column = draw.below(table[0]?.length ?? 1);
	return csvText(table.map((row, nth) => (nth === index ? row.with(column, value) : row)));
};

const FAULTS: readonly Fault[] = [
	["a cell", (table, given) => withCell(table, given, disguised(given.canary, given.draw))],
	["a cell", (table, given) => withCell(table, given, disguised(given.canary, given.draw))],
	["a cell that is a formula", (table, given) => withCell(table, given, `=HYPERLINK("x","${given.canary.value}")`)],
	["a cell that is no time", (table, given) => withCell(table, given, given.draw.pick(NO_TIMES))],
	["a heading", ([head = [], ...rows], { canary }) => csvText([head.with(0, canary.value), ...rows])],
	["a column too many", (table, { canary }) => csvText(table.map((row) => [...row, canary.value]))],
	["a heading twice", ([head = [], ...rows]) => csvText([[...head, "種類"], ...rows.map((row) => [...row, "x"])])],
	["no heading", ([, ...rows]) => csvText(rows)],
	["headings alone", ([head = []]) => csvText([head])],
	["nothing", () => ""],
	["a quote that does not end", (table, { canary }) => `${csvText(table)}"${canary.value}\r\n`],
	["semicolons", (table) => csvText(table).replaceAll(",", ";")],
	["tabs", (table) => csvText(table).replaceAll(",", "\t")],
	[
		"101 rows",
		([head = [], row = []], { canary }) => csvText([head, ...Array.from({ length: 101 }, () => row.with(1, canary.value))]),
	],
	["very many columns", ([head = [], row = []]) => csvText([[...head, ...Array<string>(200).fill("x")], row])],
	["two marks", (table) => `${BYTE_ORDER_MARK}${BYTE_ORDER_MARK}${csvText(table)}`],
	["a zero byte", (table, { canary }) => csvText(table).replace("2026", `\u0000${canary.value}`)],
	["Shift_JIS as UTF-8", (table) => encodeIn("shift_jis", csvText(table)) ?? ""],
	["UTF-16", (table) => Buffer.from(`\ufeff${csvText(table)}`, "utf16le")],
	["random bytes", (_, { draw }) => draw.bytes(1 + draw.below(3_000))],
	["JSON", (_, { canary }) => JSON.stringify({ name: canary.value })],
	["too long a body", ([head = []], { canary }) => csvText([head]).padEnd(262_145, canary.value)],
];

const TARGETS: readonly (readonly [type: string, query: string])[] = [
	["text/csv; charset=utf-8", ""],
	["text/csv", ""],
	["text/csv; charset=utf-8; header=present", ""],
	["application/octet-stream", "?charset=shift_jis"],
	["text/csv; charset=shift_jis", ""],
	["text/csv", "?charset=utf-16"],
	["application/vnd.ms-excel", ""],
];

/** A sheet of events, spoiled; the results are asked for as JSON, or as a sheet. */
export const spoiledSheet = (given: Given): Made => {
	const { draw } = given;
	const definition = draw.pick(TYPES);
	const rows = Array.from({ length: 1 + draw.below(3) }, () => rowOf(definition, given));
	const [name, spoil] = draw.pick(FAULTS);
	const [type, query] = draw.isOnce(3) ? draw.pick(TARGETS) : (TARGETS[0] ?? ["", ""]);
	const body = spoil([columnsOf(definition).map(({ heading }) => heading), ...rows], given);
	const accept: Record<string, string> = draw.isOnce(4) ? {} : { accept: "application/json" };
	return posting(`a sheet: ${name}`, body, { path: `/v1/csv/events${query}`, type, headers: accept });
};
