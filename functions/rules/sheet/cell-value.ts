import type { Codes } from "../../../schemas/code-list.ts";
import type { FieldKind } from "../../../schemas/field.ts";
import { inJapan } from "../../../schemas/japan-time.ts";
import { asWindowsReadsIt } from "./charset.ts";

/** A word as it is compared: whoever types it may use other widths and dashes than the list does. */
export const normalized = (text: string): string => asWindowsReadsIt(text).normalize("NFKC").trim();

const DAY = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::00(?:\.0+)?)?$/;

/** A day as ISO 8601 writes it: `2026/4/1`, as spreadsheets save it, is `2026-04-01`. What is no day stays as it is. */
const toDay = (text: string): string => {
	const [, year, month = "", day = ""] = DAY.exec(text) ?? [];
	return year === undefined ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** A time in Japan as it is written in a sheet, `2026/4/1 9:05`, to the minute: `2026-04-01T09:05`. */
const toMinute = (text: string): string | undefined => {
	const [day = "", clock = ""] = text.split(/[\sT]+/);
	const [, hour, minute] = CLOCK.exec(clock) ?? [];
	return hour === undefined || !DAY.test(day) ? undefined : `${toDay(day)}T${hour.padStart(2, "0")}:${minute}`;
};

/** When something happened, with the offset of Japan when none is given. */
export const toTime = (cell: string): string => {
	const minute = toMinute(normalized(cell));
	return minute === undefined ? normalized(cell) : `${minute}:00+09:00`;
};

const toSlot = (text: string): string => {
	const minute = toMinute(text);
	return minute === undefined ? text : `${minute}+09:00`;
};

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

/** The code of a list by its Japanese name or by itself. What is neither stays as it is, for the schema to refuse. */
const toCode = (codes: Codes, text: string): string =>
	Object.entries(codes).find(([code, { ja }]) => code === text || normalized(ja) === text)?.[0] ?? text;

/** What several values of one cell may be parted by; no name on a list of several has one in it. */
const PARTS = /[;、,\n]/;

const parts = (text: string): string[] =>
	text
		.split(PARTS)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** The value of a field as an event has it, from a cell that is not empty. Nothing is checked here: the event's schema does. */
export const toValue = (kind: FieldKind, cell: string): unknown => {
	const text = normalized(cell);
	switch (kind.is) {
		case "code":
			return toCode(kind.codes, text);
		case "codes":
			return parts(text).map((part) => toCode(kind.codes, part));
		case "agencies":
			return parts(text);
		case "date":
			return toDay(text);
		case "slot":
			return toSlot(text);
		case "token":
			return text.toLowerCase();
		case "flag":
			return FLAGS.get(text.toLowerCase()) ?? text;
		default:
			return text;
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
