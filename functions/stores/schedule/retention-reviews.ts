import { queryPages } from "../dynamo/reads.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { clockTable, type RetentionReview, retentionReviewKey, retentionReviewsUpTo } from "../tables/clock.ts";

/** Schedules a review. Idempotent. */
export const scheduleRetentionReview = (review: RetentionReview): Promise<void> =>
	putItem(clockTable, retentionReviewKey(review), review);

/** Removes a review that is done. */
export const removeRetentionReview = (review: RetentionReview): Promise<void> =>
	deleteItem(clockTable, retentionReviewKey(review));

const REVIEWS_PER_PAGE = 100;

/** The reviews that are due up to and including a day, a page at a time. */
export async function* retentionReviewsUntil(day: string): AsyncGenerator<readonly RetentionReview[]> {
	for (const range of retentionReviewsUpTo(day))
		for await (const page of queryPages(clockTable, range, { limit: REVIEWS_PER_PAGE }))
			yield page.map(({ day: due, case: id }) => ({ day: due, case: id }));
}
