import type { CaseId } from "../../schemas/ids.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { plusDays } from "../rules/calendar.ts";
import { nextReviewDay, reviewRecords } from "../rules/case/retention.ts";
import { keyRecordOf, MissingCaseKeyError } from "../stores/case/case-keys.ts";
import { hasRecords } from "../stores/case/erasure.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { retentionOf } from "../stores/registry/tenant-retention.ts";
import { removeRetentionReview, retentionReviewsUntil, scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import type { RetentionReview } from "../stores/tables/clock.ts";
import { askHolder } from "./ask-holder.ts";
import { eraseCase, removeRemains } from "./erase.ts";

/** Some cases could not be reviewed; their reviews stay due, and the next run repeats them. */
export class UnfinishedRecordKeepingError extends Error {
	override name = "UnfinishedRecordKeepingError";
}

const CASES_AT_ONCE = 10;

/**
 * Reviews every case whose review is due, up to and including `today`: erases it when its retention has ended, else
 * schedules its next review. A case whose review fails does not stop the others.
 *
 * @throws UnfinishedRecordKeepingError after all reviews, when some failed
 */
export const keepRecords = async (today: Day): Promise<void> => {
	const failures: unknown[] = [];
	for await (const reviews of retentionReviewsUntil(today)) {
		for (let index = 0; index < reviews.length; index += CASES_AT_ONCE) {
			const done = await Promise.allSettled(
				reviews.slice(index, index + CASES_AT_ONCE).map((review) => reviewCase(review, today)),
			);
			failures.push(...done.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])));
		}
	}
	if (failures.length > 0) throw new UnfinishedRecordKeepingError("some cases were not reviewed", { cause: failures[0] });
};

/** The next review is scheduled before this one is removed: when it is cut off in between, a case is reviewed twice. */
const reviewCase = async (review: RetentionReview, today: Day): Promise<void> => {
	const day = await nextReview(review.case, today);
	if (day !== undefined) await scheduleRetentionReview({ day, case: review.case });
	await removeRetentionReview(review);
};

/** Erases a case if its retention is reached and nothing is open in it. @returns the day of its next review; undefined when nothing is left of it */
const nextReview = async (id: CaseId, today: Day): Promise<Day | undefined> => {
	const keyRecord = await keyRecordOf(id);
	if (keyRecord === undefined) return withoutKey(id);
	if ("erased" in keyRecord) return removeLateRecords(id, keyRecord.erased, today);
	const [{ facts, orders }, retention] = await Promise.all([wholeCase(id), retentionOf(keyRecord.tenant)]);
	const { records, reachedOn } = reviewRecords({ since: keyRecord.since, facts }, retention, today);
	if (records === "ended") {
		await eraseCase(id, today);
		return plusDays(today, 1);
	}
	if (records === "to-be-asked-for") await askHolder({ facts, orders }, reachedOn, today);
	return nextReviewDay(reachedOn, today);
};

/**
 * A case has neither a key nor a tombstone. One of which nothing is kept was never opened: a review of it was scheduled, and
 * then its opening was cut off. Otherwise its key is lost: nobody decided that it ends, so nothing of it is removed, and it
 * is reviewed again every day until the key is back or somebody erases it (`npm run ops:records`).
 * @throws MissingCaseKeyError when the key is lost
 */
const withoutKey = async (id: CaseId): Promise<undefined> => {
	if (await hasRecords(id)) throw new MissingCaseKeyError("a case has records, but neither a key nor a tombstone");
};

/**
 * Removes what is left of an erased case: by a run that was cut off, or by a process that still had its key in its cache
 * (for a minute, `stores/case/case-keys.ts`). On the morning after, nothing is added any more.
 */
const removeLateRecords = async (id: CaseId, erased: Day, today: Day): Promise<Day | undefined> => {
	await removeRemains(id);
	return erased < today ? undefined : plusDays(today, 1);
};
