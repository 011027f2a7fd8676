import type { Definition } from "../../schemas/event.ts";
import { type FieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { cellPointer, type Table } from "./csv-table.ts";
import { COMMON, columnsOf } from "./event-sheet.ts";

/** What became of a filled-in row. */
export type RowResult = { readonly row: number } & (
	| { readonly status: 202; readonly id: string; readonly receipt: string }
	| { readonly status: number; readonly id?: string; readonly problem: Problem }
);

/** A problem of an event as one of the row that it stands in: its places are columns. */
const inRow = (row: number, definition: Definition, what: Problem): Problem => {
	const columns = columnsOf(definition);
	const moved = (one: FieldProblem): FieldProblem => {
		const column = columns.find(({ pointer }) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
		return { ...one, pointer: cellPointer(row, column?.heading ?? COMMON.type.heading) };
	};
	return what.errors ? { ...what, errors: what.errors.map(moved) } : what;
};

/** A row with what the door said to its event. */
export const resultOf = (
	row: number,
	definition: Definition,
	said: { readonly id: string; readonly receipt: string } | { readonly id?: string; readonly problem: Problem },
): RowResult =>
	"problem" in said
		? { row, status: said.problem.status, ...said, problem: inRow(row, definition, said.problem) }
		: { row, status: 202, ...said };

/** A row that states no event. */
export const faultyRow = (row: number, faults: readonly FieldProblem[]): RowResult => {
	const what = problem("invalid-event", faults);
	return { row, status: what.status, problem: what };
};

const headingOf = ({ pointer }: FieldProblem): string =>
	(pointer.split("/")[2] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");

const words = ({ title_ja, errors }: Problem): string =>
	errors ? errors.map((one) => `${headingOf(one)}: ${one.ja}`).join(" / ") : title_ja;

/** Results as the sheet that the sender gets back: one line for each filled-in row. Nothing of what a row held. */
export const resultTable = (results: readonly RowResult[]): Table => [
	["行", "結果", COMMON.id.heading, "エラー"],
	...results.map((one) => {
		const isIn = !("problem" in one);
		return [one.row, isIn ? "受付" : "エラー", one.id ?? "", isIn ? "" : words(one.problem)];
	}),
];
