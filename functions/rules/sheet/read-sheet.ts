import { createHmac } from "node:crypto";
import { byText } from "../../../schemas/by-text.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { FaultCode } from "../../../schemas/fault.ts";
import { looksRandom } from "../../../schemas/field.ts";
import { instantIn } from "../../../schemas/instant.ts";
import { type FieldProblem, fieldProblem } from "../../../schemas/problem.ts";
import { uuidFromHex } from "../../../schemas/uuid.ts";
import { type CellValue, normalized, toTime, toValue } from "./cell-value.ts";
import { REPLACEMENT } from "./charset.ts";
import { COMMON, columnsOf, headingsWithDrawnIds, POSTED } from "./columns.ts";
import { cellPointer, columnLetters } from "./table.ts";

/** Filled-in rows of a sheet; and how large it may be with what is not filled in. */
const MAX_ROWS = 100;
const MAX_LINES = 1_000;
const MAX_COLUMNS = 100;

/** An event as it stands in a row, not yet checked. */
export type SheetEvent = {
	readonly specversion: "1.0";
	readonly id: string;
	readonly source: string;
	readonly type: string;
	readonly subject?: string;
	readonly time?: string;
	readonly data: Readonly<Record<string, unknown>>;
};

/** A filled-in row and the event it states; of cells that could not be read the event has the text, which no field takes. */
export type EventRow = {
	readonly row: number;
	readonly definition: Definition;
	readonly event: SheetEvent;
	/** Why cells could not be read, by the place in the event that they go to. */
	readonly unread: ReadonlyMap<string, FaultCode>;
};

/** A filled-in row: what it states, or what is wrong with it as a row. */
export type SheetRow = EventRow | { readonly row: number; readonly faults: readonly FieldProblem[] };

type Line = { readonly row: number; readonly cells: ReadonlyMap<string, string> };

const HEADINGS: ReadonlyMap<string, string> = new Map(
	POSTED.flatMap(columnsOf).map(({ heading }) => [normalized(heading), heading]),
);

const typeIn = (cell: string | undefined): Definition | undefined =>
	POSTED.find(({ type, ja }) => normalized(cell ?? "") === type || normalized(cell ?? "") === normalized(ja));

type Heading = { readonly at: number; readonly heading: string; readonly fault?: FaultCode };

const headingsOf = (first: readonly string[], isEmpty: (index: number) => boolean): Heading[] =>
	first.flatMap((cell, index): Heading[] => {
		const heading = HEADINGS.get(normalized(cell));
		if (heading === undefined && normalized(cell) === "" && isEmpty(index)) return [];
		const isRepeated = first.slice(0, index).some((one) => normalized(one) === normalized(cell));
		if (heading !== undefined) return [{ at: index, heading, ...(isRepeated ? { fault: "repeated" as const } : {}) }];
		return [
			{ at: index, heading: columnLetters(index), fault: cell.includes(REPLACEMENT) ? "not-in-charset" : "unknown-column" },
		];
	});

const headingProblems = (headings: readonly Heading[]): FieldProblem[] => {
	if (!headings.some(({ heading }) => heading === COMMON.type.heading && HEADINGS.has(normalized(heading))))
		return [fieldProblem(cellPointer(1, COMMON.type.heading), "no-type-column")];
	return headings.flatMap(({ heading, fault }) => (fault ? [fieldProblem(cellPointer(1, heading), fault)] : []));
};

/** Whether a row has anything that a template did not put there. */
const isFilledIn = ({ cells }: Line): boolean => {
	const definition = typeIn(cells.get(COMMON.type.heading));
	const given = definition ? [COMMON.type.heading, ...headingsWithDrawnIds(definition)] : [];
	return [...cells].some(([heading, cell]) => cell.trim() !== "" && !given.includes(heading));
};

/**
 * The filled-in rows of a sheet, each by itself; or why it is no sheet of events.
 *
 * @param idOf an id for an event that has none, the same for the same
 */
export const readSheet = (
	rows: readonly (readonly string[])[],
	source: string,
	idOf: (event: Omit<SheetEvent, "id">) => string,
): { readonly rows: readonly SheetRow[] } | { readonly refused: readonly FieldProblem[] } => {
	const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
	if (rows.length > MAX_LINES || width > MAX_COLUMNS) return { refused: [fieldProblem("", "too-many-cells")] };
	const [first = [], ...rest] = rows;
	const isEmpty = (index: number): boolean => rest.every((cells) => (cells[index] ?? "").trim() === "");
	const headings = headingsOf(
		Array.from({ length: width }, (_, index) => first[index] ?? ""),
		isEmpty,
	);
	const wrong = headingProblems(headings);
	if (wrong.length > 0) return { refused: wrong };
	const lines = rest
		.map((cells, index): Line => ({ row: index + 2, cells: new Map(headings.map((one) => [one.heading, cells[one.at] ?? ""])) }))
		.filter(isFilledIn);
	if (lines.length === 0) return { refused: [fieldProblem("/2", "no-rows")] };
	const beyond = lines[MAX_ROWS];
	if (beyond) return { refused: [fieldProblem(`/${beyond.row}`, "too-many-rows")] };
	return { rows: withoutRepetition(lines.map((line) => readLine(line, source, idOf))) };
};

/** The later of two rows with one id is wrong: both say the same, or one was copied and not given an id of its own. */
const withoutRepetition = (rows: readonly SheetRow[]): SheetRow[] => {
	const seen = new Set<string>();
	return rows.map((one) => {
		const id = "event" in one ? one.event.id.toLowerCase() : undefined;
		if (id === undefined || !seen.has(id)) {
			if (id !== undefined) seen.add(id);
			return one;
		}
		return { row: one.row, faults: [fieldProblem(cellPointer(one.row, COMMON.id.heading), "repeated-row")] };
	});
};

const readLine = ({ row, cells }: Line, source: string, idOf: (event: Omit<SheetEvent, "id">) => string): SheetRow => {
	const fault = (heading: string, code: FaultCode) => fieldProblem(cellPointer(row, heading), code);
	const garbled = [...cells]
		.filter(([, cell]) => cell.includes(REPLACEMENT))
		.map(([heading]) => fault(heading, "not-in-charset"));
	if (garbled.length > 0) return { row, faults: garbled };
	const type = cells.get(COMMON.type.heading)?.trim() ?? "";
	const definition = typeIn(type);
	if (!definition) return { row, faults: [fault(COMMON.type.heading, type === "" ? "required" : "unknown-type")] };
	const own = new Set(columnsOf(definition).map(({ heading }) => heading));
	const strays = [...cells].filter(([heading, cell]) => cell.trim() !== "" && !own.has(heading));
	if (strays.length > 0) return { row, faults: strays.map(([heading]) => fault(heading, "not-for-this-type")) };
	return { row, definition, ...eventIn(cells, definition, source, idOf) };
};

const eventIn = (
	cells: Line["cells"],
	definition: Definition,
	source: string,
	idOf: (event: Omit<SheetEvent, "id">) => string,
): Pick<EventRow, "event" | "unread"> => {
	const of = ({ heading }: { readonly heading: string }): string => cells.get(heading)?.trim() ?? "";
	const [time, subject, id] = [of(COMMON.time), normalized(of(COMMON.case)), normalized(of(COMMON.id))];
	const unread = new Map<string, FaultCode>();
	const read = (pointer: string, { value, fault }: CellValue): unknown => {
		if (fault) unread.set(pointer, fault);
		return value;
	};
	const event = {
		specversion: "1.0",
		source,
		type: definition.type,
		...(subject === "" ? {} : { subject: subject.toLowerCase() }),
		...(time === "" ? {} : { time: String(read(COMMON.time.pointer, toTime(time))) }),
		data: Object.fromEntries(
			Object.entries(definition.fields).flatMap(([name, { ja, kind }]) => {
				const cell = of({ heading: ja });
				return cell === "" ? [] : [[name, read(`/data/${name}`, toValue(kind, cell))]];
			}),
		),
	} as const;
	return { event: { ...event, id: id === "" ? idOf(event) : id }, unread };
};

/**
 * An id for an event that came without one: the same whenever the same agency says the same, so that a file sent again
 * adds nothing; without the key it looks random.
 */
export const idBy =
	(hubKey: Buffer) =>
	(event: Omit<SheetEvent, "id">): string => {
		const data = Object.entries(event.data).sort(byText(([name]) => name));
		const instant = instantIn(event.time ?? "");
		const time = instant === undefined ? event.time : Date.parse(instant);
		const said = JSON.stringify([event.source, event.type, event.subject, time, data]);
		for (let round = 0; ; round++) {
			const drawn = createHmac("sha256", hubKey).update(`tsunagi csv row ${round} ${said}`).digest("hex");
			const id = uuidFromHex(`${drawn.slice(0, 12)}4${drawn.slice(13, 16)}a${drawn.slice(17, 32)}`);
			if (looksRandom(id)) return id;
		}
	};
