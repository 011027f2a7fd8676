import type { Finding } from "./scan.ts";

/** What the matrix of `docs/privacy.md` says of a field at a sink. */
export type Rule = "never" | "may";

/** A sink, and who reads it where that matters. */
export type Column = { readonly sink: string; readonly agencyKind?: string };

/** What rule and search say together. */
export type Verdict = "allowed and seen" | "allowed and not seen" | "not allowed and not seen" | "leaked";

/** One field at one sink. */
export type Cell = {
	readonly field: string;
	readonly column: Column;
	readonly rule: Rule;
	readonly findings: readonly Finding[];
	readonly verdict: Verdict;
};

/** Every field at every sink. */
export type Matrix = { readonly fields: readonly string[]; readonly columns: readonly Column[]; readonly cells: readonly Cell[] };

const keyOf = (field: string, { sink, agencyKind = "" }: Column): string => JSON.stringify([field, sink, agencyKind]);

const verdictOf = (rule: Rule, seen: boolean): Verdict => {
	if (rule === "may") return seen ? "allowed and seen" : "allowed and not seen";
	return seen ? "leaked" : "not allowed and not seen";
};

/**
 * Holds what was found against what is allowed.
 *
 * @throws RangeError for a finding outside of the fields and sinks named: it would be in no cell, and so unseen
 */
export const judge = (
	findings: readonly Finding[],
	fields: readonly string[],
	sinks: readonly Column[],
	allowed: (field: string, sink: string, agencyKind?: string) => boolean,
): Matrix => {
	const found = Map.groupBy(findings, (finding) => keyOf(finding.canary.field, finding));
	const cells = fields.flatMap((field) =>
		sinks.map((column): Cell => {
			const rule = allowed(field, column.sink, column.agencyKind) ? "may" : "never";
			const here = found.get(keyOf(field, column)) ?? [];
			return { field, column, rule, findings: here, verdict: verdictOf(rule, here.length > 0) };
		}),
	);
	const known = new Set(cells.map(({ field, column }) => keyOf(field, column)));
	const outside = [...found.keys()].filter((key) => !known.has(key));
	if (outside.length > 0) throw new RangeError(`found outside of the matrix: ${outside.join(", ")}`);
	return { fields, columns: sinks, cells };
};

const symbols: Readonly<Record<Verdict, string>> = {
	"allowed and seen": "●",
	"allowed and not seen": "○",
	"not allowed and not seen": "·",
	leaked: "✗",
};

/** Japanese signs take two places in a terminal. */
const widthOf = (text: string): number =>
	[...text].reduce(
		(width, sign) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 2 : 1),
		0,
	);
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

const codeOf = ({ sink }: Column): string => sink.split(" ")[0] ?? sink;

/** Agency kinds as one letter each, in the order they come. */
const lettersOf = (columns: readonly Column[]): ReadonlyMap<string, string> => {
	const kinds = [...new Set(columns.flatMap(({ agencyKind }) => agencyKind ?? []))];
	return new Map(kinds.map((kind, index) => [kind, String.fromCharCode(97 + index)]));
};

const count = ({ cells }: Matrix, verdict: Verdict): number => cells.filter((cell) => cell.verdict === verdict).length;

const totals = (matrix: Matrix): string => {
	const { fields, columns, cells } = matrix;
	const sinks = new Set(columns.map(({ sink }) => sink)).size;
	const kinds = lettersOf(columns).size;
	return [
		`${fields.length} fields x ${sinks} sinks x ${kinds} agency kinds where they differ (${columns.length} columns) = ${cells.length} cells: `,
		`allowed and seen ${count(matrix, "allowed and seen")}, allowed and not seen ${count(matrix, "allowed and not seen")}, `,
		`not allowed and not seen ${count(matrix, "not allowed and not seen")}, LEAKED ${count(matrix, "leaked")}`,
	].join("");
};

const places = 5;

const leakLines = ({ cells }: Matrix): readonly string[] =>
	cells
		.filter(({ verdict }) => verdict === "leaked")
		.flatMap(({ field, column: { sink, agencyKind }, findings }) => {
			const where = [sink, ...(agencyKind === undefined ? [] : [agencyKind])].join(", ");
			const shown = findings.slice(0, places).map(({ part, shape, offset }) => `    ${part}: ${shape}, at byte ${offset}`);
			const more = findings.length > places ? [`    and ${findings.length - places} more`] : [];
			return [`✗ ${field} in ${where}`, ...shown, ...more];
		});

/** The matrix for a terminal: fields down, sinks across, then what the columns are, the totals, and where it leaked. */
export const printMatrix = (matrix: Matrix): string => {
	const { fields, columns, cells } = matrix;
	const letters = lettersOf(columns);
	const left = Math.max(...fields.map(widthOf), 0) + 1;
	const widths = columns.map((column) => Math.max(widthOf(codeOf(column)), 1) + 1);
	const row = (label: string, signs: readonly string[]): string =>
		(pad(label, left) + signs.map((sign, index) => pad(sign, widths[index] ?? 2)).join("")).trimEnd();
	const rowOf = (field: string, index: number): string => {
		const own = cells.slice(index * columns.length, (index + 1) * columns.length);
		return row(
			field,
			own.map(({ verdict }) => symbols[verdict]),
		);
	};
	return [
		row("", columns.map(codeOf)),
		...(letters.size > 0
			? [
					row(
						"",
						columns.map(({ agencyKind }) => letters.get(agencyKind ?? "") ?? ""),
					),
				]
			: []),
		...fields.map(rowOf),
		"",
		Object.entries(symbols)
			.map(([verdict, symbol]) => `${symbol} ${verdict}`)
			.join("   "),
		...(letters.size > 0 ? [[...letters].map(([kind, letter]) => `${letter} ${kind}`).join("   ")] : []),
		[...new Set(columns.map(({ sink }) => sink))].join(" | "),
		totals(matrix),
		...leakLines(matrix),
	].join("\n");
};
