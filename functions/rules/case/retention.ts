import { type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { MIN_DAYS, type Retention } from "../../../schemas/retention.ts";
import { plusDays } from "../calendar.ts";

/** What is known of a case's age: the day it was opened at the hub, and the time of its newest fact if it has any. */
export type CaseAge = { readonly since: Day; readonly newest: string | undefined };

/**
 * The day on which a case's records have come to their end (4-1-ウ③-5). They are kept so many days after the newest
 * fact, and not less after they were opened at the hub: an old story told late is kept as long as a new one.
 * A case without facts has nothing to keep.
 */
export const endOfRecords = ({ since, newest }: CaseAge, retention: Retention): Day => {
	if (newest === undefined) return since;
	const last = dayInJapan(newest);
	return plusDays(last > since ? last : since, retention.case);
};

/** The day to look at a case again that ends on a day: then, or sooner, since the tenant may shorten its period. */
export const nextReviewDay = (end: Day, today: Day): Day => {
	const soonest = plusDays(today, MIN_DAYS);
	return end < soonest ? end : soonest;
};
