import { expect, it } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { answerByOf, isPurgeOverdue, isReminderDay } from "../../functions/rules/disclosure/purge.ts";

/** Half past midnight in Japan: the day before in UTC. */
const AT = "2026-03-31T15:30:00.000Z";

it("an agency that is asked to purge has two weeks, and is overdue on the day after", () => {
	expect(answerByOf(AT)).toBe("2026-04-15");
	expect([isPurgeOverdue(AT, "2026-04-15"), isPurgeOverdue(AT, "2026-04-16")]).toEqual([false, true]);
});

it("a notice that nobody answered is repeated after three days and after every week", () => {
	const days = Array.from({ length: 30 }, (_, index) => index);
	expect(days.filter((day) => isReminderDay(AT, plusDays("2026-04-01", day)))).toEqual([3, 7, 14, 21, 28]);
});
