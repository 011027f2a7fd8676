import type { Codes } from "../../../schemas/code-list.ts";
import type { FaultCode } from "../../../schemas/fault.ts";
import type { FieldKind } from "../../../schemas/field.ts";
import { inJapan } from "../../../schemas/japan-time.ts";
import { asWindowsReadsIt } from "./charset.ts";
import { readWrittenTime } from "./written-time.ts";

/** A word as it is compared: it may be typed in other widths and with other dashes than the list has. */
export const normalized = (text: string): string => asWindowsReadsIt(text).normalize("NFKC").trim();

/** What a cell says: the value as an event has it, and why it is wrong where the cell itself tells that better. */
export type CellValue = { readonly value: unknown; readonly fault?: FaultCode };

/** A text that no reader here takes stays as it is, for the schema of the event to refuse. */
const unread = (text: string, fault: FaultCode | undefined): CellValue => ({ value: text, ...(fault ? { fault } : {}) });

/** A time as events write it, with its offset, is read by their schema. */
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

const MIDNIGHT = "00:00:00";

/** A day. Spreadsheets add midnight to days that were calculated; any other time would be lost here. */
const toDay = (text: string): CellValue => {
	const read = readWrittenTime(text);
	if ("fault" in read) return unread(text, read.fault);
	return read.clock === undefined || read.clock === MIDNIGHT ? { value: read.day } : unread(text, "needs-no-time");
};

/** A day and time in Japan. @param digits of the time that the field can hold: 5 to the minute, 8 to the second */
const toMoment = (text: string, digits: 5 | 8): CellValue => {
	if (WITH_OFFSET.test(text)) return { value: text };
	const read = readWrittenTime(text);
	if ("fault" in read) return unread(text, read.fault);
	if (read.clock === undefined) return unread(text, "needs-a-time");
	const isHeld = read.clock.slice(digits).replaceAll(/[:0]/g, "") === "";
	return isHeld ? { value: `${read.day}T${read.clock.slice(0, digits)}+09:00` } : unread(text, undefined);
};

/** When something happened, to the second, with the offset of Japan when none is given. */
export const toTime = (cell: string): CellValue => toMoment(normalized(cell), 8);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
	["はい", true],
	["いいえ", false],
	["有", true],
	["無", false],
	["要", true],
	["不要", false],
	["true", true],
	["false", false],
]);

/** The code of a list by itself, its Japanese name or a former name. What is none stays as it is, for the schema to refuse. */
const toCode = (codes: Codes, text: string): string => {
	const list = Object.entries(codes);
	const present = list.find(([code, { ja }]) => code === text || normalized(ja) === text);
	const former = () => list.find(([, { formerly = [] }]) => formerly.some((ja) => normalized(ja) === text));
	return (present ?? former())?.[0] ?? text;
};

/** What several values of one cell may be parted by; no name on a list of several has one in it. */
const PARTS = /[;、,\n]/;

const parts = (text: string): string[] =>
	text
		.split(PARTS)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** The value of a field as an event has it, from a cell that is not empty. The event's schema checks it. */
export const toValue = (kind: FieldKind, cell: string): CellValue => {
	const text = normalized(cell);
	switch (kind.is) {
		case "code":
			return { value: toCode(kind.codes, text) };
		case "codes":
			return { value: parts(text).map((part) => toCode(kind.codes, part)) };
		case "agencies":
			return { value: parts(text) };
		case "date":
			return toDay(text);
		case "slot":
			return toMoment(text, 5);
		case "token":
			return { value: text.toLowerCase() };
		case "flag":
			return { value: FLAGS.get(text.toLowerCase()) ?? text };
		default:
			return { value: text };
	}
};

/** A time in Japan as spreadsheets take it, to the minute. */
const inSheet = (time: string): string => inJapan(time).slice(0, 16).replace("T", " ");

/** The value of a field as staff read it, and as `toValue` takes it back. */
export const toText = (kind: FieldKind, value: unknown): string => {
	if (kind.is === "slot") return inSheet(String(value));
	if (kind.is === "flag") return value === true ? "はい" : "いいえ";
	const names = kind.is === "code" || kind.is === "codes" ? kind.codes : {};
	return [value]
		.flat()
		.map((one) => names[String(one)]?.ja ?? String(one))
		.join(";");
};
