import { afterEach, describe, expect, it, vi } from "vitest";
import { dueOn, morningOf, overdueOn, plusDays } from "../../functions/rules/calendar.ts";
import { endsWithinAYear, HOLIDAYS_KNOWN_UNTIL, isHoliday } from "../../functions/rules/holidays.ts";
import { readWrittenTime } from "../../functions/rules/sheet/written-time.ts";
import { isWorkday } from "../../functions/rules/workday.ts";
import { plusSpan } from "../../schemas/date-window.ts";
import { clockInJapan, dayInJapan } from "../../schemas/japan-time.ts";

describe("when a follow-up is due", () => {
	it.each([
		["employment-1-month", "2026-01-31", "2026-02-28"],
		["employment-1-month", "2028-01-31", "2028-02-29"],
		["employment-3-months", "2025-11-30", "2026-02-28"],
		["employment-12-months", "2028-02-29", "2029-02-28"],
		["consultation-14-days", "2026-08-20", "2026-09-03"],
		["consultation-90-days", "2026-08-20", "2026-11-18"],
	])("%s after %s is %s", (stage, since, due) => expect(dueOn(stage, since)).toBe(due));

	it("is overdue two weeks later", () => expect(overdueOn("2026-12-25")).toBe("2027-01-08"));
});

it("follow-ups fall due at six in the morning in Japan", () => expect(morningOf("2026-04-01")).toBe("2026-03-31T21:00:00.000Z"));

describe("workdays", () => {
	const weekdays = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, { open: "08:30", close: "17:15" }]));
	const isOpen = (day: string, more: { holidays?: boolean; closed?: string[] } = {}) =>
		isWorkday({ weekly: weekdays, holidays: false, closed: [], ...more }, day, isHoliday);

	it.each([
		["2026-11-24", true, "a Tuesday"],
		["2026-11-23", false, "勤労感謝の日"],
		["2026-11-22", false, "a Sunday"],
		["2026-05-06", false, "振替休日"],
		["2026-09-22", false, "国民の休日"],
		["2026-12-29", false, "the new year's rest"],
		["2027-01-04", true, "the first day of work"],
		["2026-03-31", true, "the end of a fiscal year"],
	])("%s: %s (%s)", (day, expected) => expect(isOpen(day)).toBe(expected));

	it("follow the agency's own closed days and holiday desks", () => {
		expect(isOpen("2026-11-24", { closed: ["2026-11-24"] })).toBe(false);
		expect(isOpen("2026-11-23", { holidays: true })).toBe(true);
	});
});

describe("questions of the calendar do not depend on the zone of the host", () => {
	afterEach(() => void vi.unstubAllEnvs());

	const DAYS = Array.from({ length: 800 }, (_, index) => plusDays("2026-01-01", index));
	const weekly = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, { open: "08:30", close: "17:15" }]));
	/** The answers to every question about a day, as one text. */
	const answersOn = (day: string): string =>
		JSON.stringify([
			isHoliday(day),
			isWorkday({ weekly, holidays: false, closed: [] }, day, isHoliday),
			dueOn("employment-1-month", day),
			overdueOn(day),
			morningOf(day),
			plusSpan(day, { months: 1 }),
			[dayInJapan(`${day}T15:00:00Z`), clockInJapan(`${day}T14:59:00Z`)],
			readWrittenTime(`${day.replaceAll("-", "/")} 9:05`),
			endsWithinAYear(day, "2027-12-31"),
		]);

	it.each([
		["America/Los_Angeles", 480],
		["Asia/Kolkata", -330],
		["Pacific/Kiritimati", -840],
		["Asia/Tokyo", -540],
	])("in %s", (zone, minutesBehind) => {
		vi.stubEnv("TZ", "UTC");
		const answers = DAYS.map(answersOn);
		vi.stubEnv("TZ", zone);
		expect(new Date("2026-01-15T00:00:00Z").getTimezoneOffset()).toBe(minutesBehind);
		expect(DAYS.map(answersOn)).toEqual(answers);
	});
});

describe("the list of holidays", () => {
	it("reaches further than a year from today: when this fails, update @holiday-jp/holiday_jp", () =>
		expect(endsWithinAYear(dayInJapan(new Date()))).toBe(false));

	it("is said to end from a year before its end on, and behind it", () => {
		const end = HOLIDAYS_KNOWN_UNTIL;
		expect([plusDays(end, -367), plusDays(end, -366), end, plusDays(end, 1)].map((day) => endsWithinAYear(day))).toEqual([
			false,
			true,
			true,
			true,
		]);
	});

	it("has no holiday behind its end, where every weekday is a workday", () => {
		const after = Array.from({ length: 365 }, (_, index) => plusDays(HOLIDAYS_KNOWN_UNTIL, index + 1));
		expect(after.filter(isHoliday)).toEqual([]);
	});
});
