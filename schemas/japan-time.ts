/** A day in Japan, `2026-04-01`. */
export type Day = string;

/** Japan is nine hours ahead of UTC all year; it last had summer time in 1951. */
const OFFSET_MILLISECONDS = 9 * 3_600_000;

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/i;

/** Without an offset a time would be read in the time zone of this machine. */
const millisecondsOf = (time: string | Date): number => {
	if (typeof time === "string" && !HAS_OFFSET.test(time)) throw new RangeError("a time without an offset");
	return new Date(time).getTime();
};

/**
 * An instant as clocks in Japan show it, `2026-04-01T10:15:00.000+09:00`. The time zone of this machine does not matter.
 * @throws RangeError for a string that is no time, or has no offset
 */
export const inJapan = (time: string | Date): string =>
	new Date(millisecondsOf(time) + OFFSET_MILLISECONDS).toISOString().replace("Z", "+09:00");

/** The calendar day in Japan of an instant. */
export const dayInJapan = (time: string | Date): Day => inJapan(time).slice(0, 10);

/** The time of day in Japan of an instant, `08:30`. */
export const clockInJapan = (time: string | Date): string => inJapan(time).slice(11, 16);

/** A day as it is written in Japanese, without its year: `4月1日`. */
export const dayInWords = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
