import type { Agency } from "../../schemas/agency.ts";
import type { Day } from "../../schemas/japan-time.ts";

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** The days public offices rest over the new year (行政機関の休日に関する法律 1条1項3号): 29 December to 3 January. */
const isNewYear = (day: Day): boolean => day.slice(5) >= "12-29" || day.slice(5) <= "01-03";

/**
 * Whether an agency works on a day: one of its weekdays, not one of its own closed days,
 * and neither a holiday nor the new year's rest unless it opens on holidays.
 */
export const isWorkday = (opening: Agency["opening"], day: Day, isHoliday: (day: Day) => boolean): boolean => {
	const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
	if (weekday === undefined || opening.weekly[weekday] === undefined) return false;
	return !opening.closed.includes(day) && (opening.holidays || !(isHoliday(day) || isNewYear(day)));
};
