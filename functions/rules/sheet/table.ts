import { parse } from "csv-parse/sync";
import { type Cell, csvText, textOfCell } from "../../../schemas/csv.ts";
import { type FieldProblem, fieldProblem } from "../../../schemas/problem.ts";
import { type Charset, decode, encode, isWithin } from "./charset.ts";

/** A table with its headings in the first row. */
export type Table = readonly [headings: readonly string[], ...rows: readonly (readonly Cell[])[]];

/** The letters a spreadsheet has over a column, of its index from 0: `A`, `Z`, `AA`. */
export const columnLetters = (index: number): string =>
	(index >= 26 ? columnLetters(Math.trunc(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** A place in a table as a JSON pointer: the row as a spreadsheet counts it, headings being row 1, then the heading. */
export const cellPointer = (row: number, heading: string): string =>
	`/${row}/${heading.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** A table as bytes; or where it has a character that the charset has not. */
export const writeTable = (
	table: Table,
	charset: Charset,
): { readonly bytes: Buffer } | { readonly refused: readonly FieldProblem[] } => {
	const [headings] = table;
	const strays = table.flatMap((cells, index) =>
		cells.flatMap((cell, column) =>
			isWithin(String(cell), charset)
				? []
				: [fieldProblem(cellPointer(index + 1, headings[column] ?? columnLetters(column)), "not-in-charset")],
		),
	);
	return strays.length > 0 ? { refused: strays } : { bytes: encode(csvText(table), charset) };
};

/**
 * The rows of a CSV, empty ones in their places so that each keeps its number; or in which row it stops being one.
 * `REPLACEMENT` stands where bytes are no characters of the charset.
 */
export const readTable = (
	bytes: Buffer,
	charset: Charset,
): { readonly rows: readonly (readonly string[])[] } | { readonly refused: readonly FieldProblem[] } => {
	let row = 0;
	try {
		const rows = parse(decode(bytes, charset), {
			relaxColumnCount: true,
			onRecord: (record: string[]) => {
				row += 1;
				return record;
			},
		});
		return { rows: rows.map((cells) => cells.map(textOfCell)) };
	} catch {
		// What the parser says quotes the file.
		return { refused: [fieldProblem(`/${row + 1}`, "wrong-quotes")] };
	}
};
