/** A cell of a table: text that is shown as it is, or a number to reckon with. */
export type Cell = string | number;

/** What a spreadsheet would run as a formula; full-width signs are folded before (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-−@]|^[\t\r]/;

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** What a spreadsheet would turn into a number, a day, a time or a truth value: 00123, 1E5, 5-1-2, MAR-2026, 4月1日, R8.4.1. */
const TURNED: readonly RegExp[] = [
	/^\s*[¥$£€]?\s*\d[\d.,:/%\s-]*(?:[ap]m?)?\s*$/i,
	/^\s*\d*\.?\d+e[+-]?\d+\s*$/i,
	new RegExp(`^${MONTH}[-\\s./,]*\\d|^\\d+[-\\s./]*${MONTH}\\b`, "i"),
	/^(?:(?:明治|大正|昭和|平成|令和)\s*[\d元]|\d+[年月日時分])[\d元年月日時分秒.\s/-]*$/,
	/^[mtshr]\s*\d+[./-]\d+[./-]\d+$/i,
	/^(?:true|false)$/i,
];

/** A day, or a day and a time, that a spreadsheet takes for just that: left to be one (ISO 8601). */
const MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;

const isTurned = (text: string): boolean => {
	const folded = text.normalize("NFKC");
	return text.startsWith("'") || FORMULA.test(folded) || (!MOMENT.test(text) && TURNED.some((one) => one.test(folded)));
};

/**
 * One cell, quoted (RFC 4180, 2.5 to 2.7). What a spreadsheet would not take as the text it is has an apostrophe in front;
 * `textOfCell` takes it off again.
 */
export const csvCell = (cell: Cell): string =>
	typeof cell === "number" ? String(cell) : `"${(isTurned(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** The text of a cell as `csvCell` was given it. */
export const textOfCell = (read: string): string => (read.startsWith("'") ? read.slice(1) : read);

/** Spreadsheets take UTF-8 for Shift_JIS without it. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A table as CSV for spreadsheets (RFC 4180), without a byte order mark. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
