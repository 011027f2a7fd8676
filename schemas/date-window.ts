import type { FaultCode } from "./fault.ts";

/** A length of the calendar; negative lies before. */
export type Span = { readonly years?: number; readonly months?: number; readonly days?: number };

/**
 * The days that a field can hold, first and last included, counted from the day in Japan on which the event happened.
 * A year that was typed wrong lies outside, and so does what makes no sense: a consent that ended before it was given.
 */
export type DateWindow = {
	readonly earliest: Span;
	readonly latest: Span;
	/** A code field of the type by whose span the first day lies further back: of what is counted from, not due yet. */
	readonly earlierBy?: { readonly field: string; readonly spans: Readonly<Record<string, Span>> };
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day a span later (`yyyy-mm-dd`): the same day of the month, or the month's last, then days. */
export const plusSpan = (day: string, { years = 0, months = 0, days = 0 }: Span): string => {
	const from = new Date(`${day}T00:00:00Z`);
	const month = (from.getUTCFullYear() + years) * 12 + from.getUTCMonth() + months;
	const [year, inYear] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
	const last = Math.min(from.getUTCDate(), lastOfMonth(year, inYear));
	return new Date(Date.UTC(year, inYear, last + days)).toISOString().slice(0, 10);
};

const back = ({ years = 0, months = 0, days = 0 }: Span): Span => ({ years: -years, months: -months, days: -days });

/**
 * Whether a day lies within a window, or on which side of it.
 *
 * @param eventDay the day in Japan on which the event happened
 * @param data the event's, for the code that `earlierBy` names
 */
export const windowFault = (
	window: DateWindow,
	day: string,
	eventDay: string,
	data: Readonly<Record<string, unknown>>,
): FaultCode | undefined => {
	const { earliest, latest, earlierBy } = window;
	const further = earlierBy?.spans[String(data[earlierBy.field])] ?? {};
	if (day < plusSpan(plusSpan(eventDay, earliest), back(further))) return "too-early";
	return day > plusSpan(eventDay, latest) ? "too-late" : undefined;
};

const UNITS = [
	["years", "year", "年"],
	["months", "month", "か月"],
	["days", "day", "日"],
] as const;

type Words = { readonly en: string; readonly ja: string };

/** A span from the event's day as words; it has one unit, or none. */
const spanInWords = (span: Span): Words => {
	const [unit] = UNITS.filter(([name]) => (span[name] ?? 0) !== 0);
	if (!unit) return { en: "the day of the event", ja: "イベントの日" };
	const [name, en, ja] = unit;
	const count = Math.abs(span[name] ?? 0);
	const isBefore = (span[name] ?? 0) < 0;
	return {
		en: `${count} ${en}${count === 1 ? "" : "s"} ${isBefore ? "before" : "after"} the day of the event`,
		ja: `イベントの日の${count}${ja}${isBefore ? "前" : "後"}`,
	};
};

/** A window as the contract says it. */
export const windowInWords = ({ earliest, latest, earlierBy }: DateWindow): Words => {
	const [first, last] = [spanInWords(earliest), spanInWords(latest)];
	const further = earlierBy
		? { en: `, or further back by the span of \`${earlierBy.field}\`,`, ja: `(\`${earlierBy.field}\` の期間だけさらに前)` }
		: { en: "", ja: "" };
	return { en: `from ${first.en}${further.en} to ${last.en}`, ja: `${first.ja}${further.ja}から${last.ja}まで` };
};
