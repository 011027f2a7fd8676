import { AUDIENCES, audienceNames, kindsOf } from "./audiences.ts";
import type { Row } from "./rows.ts";
import { COLUMNS, whenProtected } from "./words.ts";

const HEADINGS = [
	COLUMNS.family,
	COLUMNS.event,
	COLUMNS.field,
	COLUMNS.value,
	COLUMNS.choices,
	// A sheet has no legend: its headings name every kind.
	...AUDIENCES.map((audience) =>
		audience === "parties" ? audienceNames.parties : `${audienceNames[audience]}: ${kindsOf(audience).join("、")}`,
	),
	COLUMNS.whenProtected,
	COLUMNS.clause,
	"イベントの記号",
	"項目の記号",
];

/** Spreadsheets take UTF-8 for Shift_JIS without it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The table as CSV for spreadsheets: RFC 4180, UTF-8 with byte order mark. */
export const toCsv = (rows: readonly Row[]): string =>
	BYTE_ORDER_MARK + [HEADINGS, ...rows.map(cellsOf)].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");

const cellsOf = (row: Row): readonly string[] => [
	row.family,
	row.event,
	row.field,
	row.value,
	row.choices.join("、"),
	...AUDIENCES.map((audience) => (row.audience.includes(audience) ? "○" : "")),
	whenProtected(row),
	row.clause,
	row.type,
	row.name,
];

/** What a spreadsheet would run as a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** What a spreadsheet would turn into a day: clauses such as `5-1-2`. */
const DAY = /^\d+(?:[-/]\d+)+$/;

/** One cell, quoted (RFC 4180, 2.5 to 2.7); what a spreadsheet would not take as text has an apostrophe in front. */
export const csvCell = (text: string): string => {
	const safe = FORMULA.test(text) || DAY.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
};
