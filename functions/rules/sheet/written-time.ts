import { Temporal } from "temporal-polyfill";
import type { FaultCode } from "../../../schemas/fault.ts";

/** A day and maybe a clock time, as a cell states them. `day` is ISO 8601, `clock` is `09:05:30` on the 24-hour clock. */
export type WrittenTime = { readonly day: string; readonly clock?: string };

/** Why a cell states no day and time. `undefined`: it has no form that is read here. */
export type UnreadTime = { readonly fault: FaultCode | undefined };

const ERA_YEAR = String.raw`(?<era>R|H|S|令和?|平成?|昭和?)\s*(?<eraYear>\d{1,2}|元)`;
const DAY = String.raw`(?:${ERA_YEAR}|(?<year>\d{4}))(?<mark1>\s*年\s*|[-/.])(?<month>\d{1,2})(?<mark2>\s*月\s*|[-/.])(?<dayOfMonth>\d{1,2})(?<mark3>\s*日)?`;
const WEEKDAY = String.raw`(?:\s*\((?:(?<inBrackets>[日月火水木金土])(?:曜日?)?|(?<inEnglish>[a-z]{3}))\)|\s*(?<inFull>[日月火水木金土])曜日)?`;
const COLONS = String.raw`:(?<minute>\d\d)(?::(?<second>\d\d)(?:\.0+)?)?`;
const UNITS = String.raw`時(?:\s*(?<minuteInUnits>\d{1,2})分(?:\s*(?<secondInUnits>\d{1,2})秒)?)?`;
const HALF = "午前|午後|AM|PM";
const CLOCK = String.raw`(?<halfBefore>${HALF})?\s*(?<hour>\d{1,2})(?:${COLONS}|${UNITS})(?:\s*(?<halfAfter>${HALF}))?`;

/** The whole cell or nothing: what stands before, between or behind is never left out. */
const WRITTEN = new RegExp(String.raw`^${DAY}${WEEKDAY}(?:(?:T(?!\s)|\s+|(?<=[日)])\s*)${CLOCK})?$`, "iu");

/** The marks of a day go together: one of these three ways. */
const MARKS: readonly string[] = ["--", "//", "..", "年月日"];

/** Days since 1899-12-30 and parts of a day, as spreadsheets keep times in files. */
const SERIAL_NUMBER = /^\d{5}(?:\.\d+)?$/;
/** Days that do not begin with a whole year: 26/11/20, 11/20/2026, 8年11月20日, 11月20日. */
const YEAR_NOT_FIRST = /^\d{1,2}\s*[-/.年月]\s*\d{1,2}(?!\d)/;

type Groups = Readonly<Record<string, string | undefined>>;

/** The eras by their first characters, each with the year before its first and its first day; the later first. */
const ERAS = [
	{ names: "R令", before: 2018, first: "2019-05-01", last: "9999-12-31" },
	{ names: "H平", before: 1988, first: "1989-01-08", last: "2019-04-30" },
	{ names: "S昭", before: 1925, first: "1926-12-25", last: "1989-01-07" },
] as const;

const dayThatExists = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
	try {
		return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
};

const WEEKDAYS = ["月mon", "火tue", "水wed", "木thu", "金fri", "土sat", "日sun"] as const;

const isItsWeekday = (day: Temporal.PlainDate, name: string): boolean =>
	WEEKDAYS[day.dayOfWeek - 1]?.includes(name.toLowerCase()) === true;

const eraOf = ({ era }: Groups) => (era === undefined ? undefined : ERAS.find(({ names }) => names.includes(era[0] ?? "?")));

const readDay = (groups: Groups): { readonly day: string } | UnreadTime => {
	const era = eraOf({ era: groups["era"]?.toUpperCase() });
	const eraYear = groups["eraYear"] === "元" ? 1 : Number(groups["eraYear"]);
	const year = era ? era.before + eraYear : Number(groups["year"]);
	const day = dayThatExists(year, Number(groups["month"]), Number(groups["dayOfMonth"]));
	const marks = [groups["mark1"], groups["mark2"], groups["mark3"]].map((mark = "") => mark.trim()).join("");
	if (!day || !MARKS.includes(marks)) return { fault: undefined };
	const text = day.toString();
	if (era && (eraYear < 1 || text < era.first || text > era.last)) return { fault: "wrong-era" };
	const weekday = groups["inBrackets"] ?? groups["inEnglish"] ?? groups["inFull"];
	return weekday === undefined || isItsWeekday(day, weekday) ? { day: text } : { fault: "wrong-weekday" };
};

/**
 * The hour of the day. Of 午前12時 and 午後12時 nobody can tell which is meant: the law of 1872 calls noon 午前12時,
 * clocks call it 午後12時. AM and PM have one meaning (12 PM is noon).
 */
const hourOfDay = (hour: number, half: string | undefined): { readonly hour: number } | UnreadTime => {
	if (half === undefined) return hour <= 23 ? { hour } : { fault: undefined };
	if (hour > 12) return { fault: undefined };
	if (hour === 12 && half.startsWith("午")) return { fault: "unclear-noon" };
	return { hour: (hour % 12) + (half === "午後" || half.toUpperCase() === "PM" ? 12 : 0) };
};

const twoDigits = (text: string | number): string => String(text).padStart(2, "0");

const readClock = (groups: Groups): { readonly clock?: string } | UnreadTime => {
	if (groups["hour"] === undefined) return {};
	if (groups["halfBefore"] !== undefined && groups["halfAfter"] !== undefined) return { fault: undefined };
	const of = hourOfDay(Number(groups["hour"]), groups["halfBefore"] ?? groups["halfAfter"]);
	if ("fault" in of) return of;
	const minute = groups["minute"] ?? groups["minuteInUnits"] ?? "0";
	const second = groups["second"] ?? groups["secondInUnits"] ?? "0";
	if (Number(minute) > 59 || Number(second) > 59) return { fault: undefined };
	return { clock: [of.hour, minute, second].map(twoDigits).join(":") };
};

const reasonFor = (text: string): FaultCode | undefined => {
	if (SERIAL_NUMBER.test(text)) return "serial-number";
	return YEAR_NOT_FIRST.test(text) ? "unclear-year" : undefined;
};

/**
 * Reads a day, or a day and a time in Japan, in the ways that spreadsheets write them: with or without an era, a weekday
 * (which has to be the day's), seconds, 午前 and 午後, AM and PM. The cell as a whole, or why not.
 *
 * @param text after NFKC
 */
export const readWrittenTime = (text: string): WrittenTime | UnreadTime => {
	const groups = WRITTEN.exec(text)?.groups;
	if (!groups) return { fault: reasonFor(text) };
	const day = readDay(groups);
	if ("fault" in day) return day;
	const clock = readClock(groups);
	return "fault" in clock ? clock : { ...day, ...clock };
};
