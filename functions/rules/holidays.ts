import holidayData from "@holiday-jp/holiday_jp";
import type { Day } from "../../schemas/japan-time.ts";
import { plusDays } from "./calendar.ts";

const DAYS: ReadonlySet<Day> = new Set(Object.keys(holidayData.holidays));

/** Whether a day is a holiday in Japan (国民の祝日に関する法律). A day is asked for by its text, so that no time zone matters. */
export const isHoliday = (day: Day): boolean => DAYS.has(day);

/** The last day that the list of holidays knows about: the end of the year of its last holiday. */
export const HOLIDAYS_KNOWN_UNTIL: Day = `${[...DAYS].sort().at(-1)?.slice(0, 4)}-12-31`;

/** From so many days before it on, it is said that the list ends. */
const DAYS_OF_NOTICE = 366;

/**
 * Whether the list of holidays ends within a year, or has ended: `@holiday-jp/holiday_jp` is to be updated. Behind its end
 * every weekday counts as a workday, so that a digest may come on a holiday and none is missing.
 */
export const endsWithinAYear = (today: Day, end: Day = HOLIDAYS_KNOWN_UNTIL): boolean => today >= plusDays(end, -DAYS_OF_NOTICE);
