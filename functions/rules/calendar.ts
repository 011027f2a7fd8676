import { Temporal } from "temporal-polyfill";
import { stageSpans } from "../../schemas/codes/follow-up-stages.ts";
import type { Day } from "../../schemas/japan-time.ts";

/** How long after which event a follow-up is due (4-1-ウ③-4; 4-2-イ-2). */
const STAGES: Readonly<Record<string, Temporal.DurationLike>> = stageSpans;

const OVERDUE_AFTER = { days: 14 };

/** The day a follow-up is due: a month later is the same day of the month, or the month's last. */
export const dueOn = (stage: string, since: Day): Day => {
	const after = STAGES[stage];
	if (after === undefined) throw new RangeError("a stage that has no length");
	return Temporal.PlainDate.from(since).add(after).toString();
};

/** The day a due follow-up that nobody reported on becomes overdue: two weeks later. */
export const overdueOn = (due: Day): Day => Temporal.PlainDate.from(due).add(OVERDUE_AFTER).toString();

/** The day so many days later, or earlier. */
export const plusDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** Six in the morning in Japan of a day, as an instant: when follow-ups fall due. */
export const morningOf = (day: Day): string => new Date(`${day}T06:00:00+09:00`).toISOString();
