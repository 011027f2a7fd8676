import type { HubId } from "../../schemas/fact.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { plusDays } from "../rules/calendar.ts";
import { endOfRecords, nextReviewDay } from "../rules/case/retention.ts";
import { keyRecordOf } from "../stores/case/case-keys.ts";
import { newestTime, removeRecords } from "../stores/case/erasure.ts";
import { retentionOf } from "../stores/registry/tenant-retention.ts";
import { removeRetentionReview, retentionReviewsUntil, scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import type { RetentionReview } from "../stores/tables/clock.ts";
import { eraseCase } from "./erase.ts";

/** Some cases could not be looked at; their looks stay, and the next run comes to them again. */
export class UnfinishedRecordKeepingError extends Error {
	override name = "UnfinishedRecordKeepingError";
}

const CASES_AT_ONCE = 10;

/**
 * Looks at every case whose day has come, up to and with `today`: erases it when its records have come to their end,
 * else sets its next look. A case that cannot be looked at keeps no other from it.
 *
 * @throws UnfinishedRecordKeepingError after all others are done
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
	if (failures.length > 0) throw new UnfinishedRecordKeepingError("some cases were not looked at", { cause: failures[0] });
};

/** The next look is set before this one goes: cut off in between, a case is looked at twice, never not at all. */
const reviewCase = async (review: RetentionReview, today: Day): Promise<void> => {
	const day = await lookAt(review.case, today);
	if (day !== undefined) await scheduleRetentionReview({ day, case: review.case });
	await removeRetentionReview(review);
};

/** @returns the day to look at it again; none when it is erased and swept */
const lookAt = async (id: HubId, today: Day): Promise<Day | undefined> => {
	const keyRecord = await keyRecordOf(id);
	if (keyRecord === undefined || "erased" in keyRecord) return sweep(id, keyRecord?.erased ?? "", today);
	const [newest, retention] = await Promise.all([newestTime(id), retentionOf(keyRecord.tenant)]);
	const end = endOfRecords({ since: keyRecord.since, newest }, retention);
	if (end > today) return nextReviewDay(end, today);
	await eraseCase(id, today);
	return plusDays(today, 1);
};

/**
 * Of a case that is erased: removes what a cut-off run left, and what came in with a key that some process still
 * believed in (a minute, `stores/case/case-keys.ts`). On the morning after, all of that is there.
 */
const sweep = async (id: HubId, erased: Day, today: Day): Promise<Day | undefined> => {
	await removeRecords(id);
	return erased < today ? undefined : plusDays(today, 1);
};
