/** A cell of a table: text, shown as it is, or a number. */
export type Cell = string | number;

/** Text that a spreadsheet would run as a formula (OWASP, CSV injection); full-width signs are normalised before. */
const FORMULA = /^\s*[=+\-−@]|^[\t\r]/;

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** Text that a spreadsheet would convert to a number, date, time or boolean: 00123, 1E5, 5-1-2, MAR-2026, 4月1日, R8.4.1. */
const CONVERTED: readonly RegExp[] = [
	/^\s*[¥$£€]?\s*\d[\d.,:/%\s-]*(?:[ap]m?)?\s*$/i,
	/^\s*\d*\.?\d+e[+-]?\d+\s*$/i,
	new RegExp(`^${MONTH}[-\\s./,]*\\d|^\\d+[-\\s./]*${MONTH}\\b`, "i"),
	/^(?:(?:明治|大正|昭和|平成|令和)\s*[\d元]|\d+[年月日時分])[\d元年月日時分秒.\s/-]*$/,
	/^[mtshr]\s*\d+[./-]\d+[./-]\d+$/i,
	/^(?:true|false)$/i,
];

/** An ISO 8601 day, or day and time: a spreadsheet may convert it. */
const MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;

const isConverted = (text: string): boolean => {
	const folded = text.normalize("NFKC");
	return text.startsWith("'") || FORMULA.test(folded) || (!MOMENT.test(text) && CONVERTED.some((one) => one.test(folded)));
};

/**
 * One cell, quoted (RFC 4180, 2.5 to 2.7). Text that a spreadsheet would convert gets an apostrophe in front, which
 * `textOfCell` removes.
 */
export const csvCell = (cell: Cell): string =>
	typeof cell === "number" ? String(cell) : `"${(isConverted(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** The text that `csvCell` was given. */
export const textOfCell = (read: string): string => (read.startsWith("'") ? read.slice(1) : read);

/** Without it, spreadsheets read UTF-8 as Shift_JIS. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A table as CSV for spreadsheets (RFC 4180), without a byte order mark. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
