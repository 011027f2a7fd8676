import { type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { MIN_DAYS, type Retention } from "../../../schemas/retention.ts";
import { plusDays } from "../calendar.ts";

/** What is known of a case's age: the day it was opened at the hub, and the time of its newest fact if it has any. */
export type CaseAge = { readonly since: Day; readonly newest: string | undefined };

/**
 * The day on which the retention of a case's records ends (4-1-ウ③-5): so many days after its newest fact or after it
 * was opened at the hub, whichever is later, so that old facts reported late are kept as long as new ones.
 * A case without facts ends on the day it was opened.
 */
export const endOfRecords = ({ since, newest }: CaseAge, retention: Retention): Day => {
	if (newest === undefined) return since;
	const last = dayInJapan(newest);
	return plusDays(last > since ? last : since, retention.case);
};

/** The day of the next review of a case whose retention ends on `end`: then, or sooner, since the tenant may shorten the period. */
export const nextReviewDay = (end: Day, today: Day): Day => {
	const soonest = plusDays(today, MIN_DAYS);
	return end < soonest ? end : soonest;
};
