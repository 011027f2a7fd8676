import type { FaultCode } from "../../../schemas/fault.ts";
import { type FieldProblem, fieldProblem, type Problem, problem } from "../../../schemas/problem.ts";
import type { Warning } from "../../../schemas/warning.ts";
import { COMMON, type Column, columnsOf } from "./columns.ts";
import type { EventRow } from "./read-sheet.ts";
import { cellPointer, type Table } from "./table.ts";
import { FIELD_WORDS } from "./template.ts";

/** What became of a filled-in row. */
export type RowResult = { readonly row: number } & (
	| { readonly status: 202; readonly id: string; readonly receipt: string; readonly warnings?: readonly Warning[] }
	| { readonly status: number; readonly id?: string; readonly problem: Problem }
);

/** What is wrong, as the person who fills in cells sees it. */
const inCell = ({ pointer, field }: Column, code: FaultCode, { unread }: EventRow): FaultCode => {
	const own = unread.get(pointer);
	if (own && code !== "my-number") return own;
	if (code === "not-a-time" && pointer === COMMON.time.pointer) return "not-a-sheet-time";
	return field?.kind.is === "slot" && (code === "not-a-time" || code === "wrong-format") ? "not-a-slot" : code;
};

/** A problem of an event as one of the row that it stands in: its places are columns. */
const inRow = (one: EventRow, what: Problem): Problem => {
	const { row } = one;
	const columns = columnsOf(one.definition);
	const moved = (found: FieldProblem): FieldProblem => {
		const isAt = ({ pointer }: Column): boolean => found.pointer === pointer || found.pointer.startsWith(`${pointer}/`);
		const column = columns.find(isAt) ?? COMMON.type;
		const code = inCell(column, found.code, one);
		const kind = "field" in column && column.field ? column.field.kind.is : "token";
		return fieldProblem(cellPointer(row, column.heading), code, code === "wrong-format" ? FIELD_WORDS[kind] : undefined);
	};
	return what.errors ? { ...what, errors: what.errors.map(moved) } : what;
};

/** A row with what the door said to its event. */
export const resultOf = (
	stating: EventRow,
	said:
		| { readonly id: string; readonly receipt: string; readonly warnings?: readonly Warning[] }
		| { readonly id?: string; readonly problem: Problem },
): RowResult =>
	"problem" in said
		? { row: stating.row, status: said.problem.status, ...said, problem: inRow(stating, said.problem) }
		: { row: stating.row, status: 202, ...said };

/** A row that states no event. */
export const faultyRow = (row: number, faults: readonly FieldProblem[]): RowResult => {
	const what = problem("invalid-event", faults);
	return { row, status: what.status, problem: what };
};

const headingOf = ({ pointer }: FieldProblem): string =>
	(pointer.split("/")[2] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");

const words = ({ title_ja, errors }: Problem): string =>
	errors ? errors.map((one) => `${headingOf(one)}: ${one.ja}${one.expected ? `(${one.expected})` : ""}`).join(" / ") : title_ja;

const warningWords = (warnings: readonly Warning[]): string =>
	warnings.map(({ ja, agencies = [] }) => `${ja}${agencies.length > 0 ? `(${agencies.join("、")})` : ""}`).join(" / ");

/** Results as the sheet that the sender gets back: one line for each filled-in row. Nothing of what a row held. */
export const resultTable = (results: readonly RowResult[]): Table => [
	["行", "結果", COMMON.id.heading, "エラー", "注意"],
	...results.map((one) => {
		const isIn = !("problem" in one);
		const [errors, warnings] = isIn ? ["", warningWords(one.warnings ?? [])] : [words(one.problem), ""];
		return [one.row, isIn ? "受付" : "エラー", one.id ?? "", errors, warnings];
	}),
];
