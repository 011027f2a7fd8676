import { isHoliday } from "@holiday-jp/holiday_jp";
import { describe, expect, it } from "vitest";
import { dueOn, morningOf, overdueOn } from "../../functions/rules/calendar.ts";
import { isWorkday } from "../../functions/rules/workday.ts";

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
		isWorkday({ weekly: weekdays, holidays: false, closed: [], ...more }, day, (one) => isHoliday(new Date(one)));

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
