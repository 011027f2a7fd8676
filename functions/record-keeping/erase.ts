import type { CaseId } from "../../schemas/ids.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { plusDays } from "../rules/calendar.ts";
import { clockStartedBy } from "../rules/case/due-fact.ts";
import { removeFromAgencies } from "../stores/agency/case-removal.ts";
import { removeProtectionReview } from "../stores/agency/protection-reviews.ts";
import { destroyCaseKey } from "../stores/case/case-keys.ts";
import { removeRecords } from "../stores/case/erasure.ts";
import { ordersOf, wholeCase } from "../stores/case/timeline.ts";
import { clearAlarm } from "../stores/schedule/follow-up-alarms.ts";
import { removeParkedOf } from "../stores/schedule/parked.ts";
import { scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import type { FollowUpAlarm } from "../stores/tables/clock.ts";
import { isUnreadable } from "../unreadable-error.ts";

/**
 * Erases a case for good (4-1-ウ③-5): first its key, without which tables, backups, archive and dead letters cannot be
 * read, then its records. No other case is touched. Idempotent; when it is cut off, the next review completes it.
 *
 * @param today the day in the tombstone
 */
export const eraseCase = async (id: CaseId, today: Day): Promise<void> => {
	// The review of the next morning removes what was on its way to the case, and completes what is cut off here.
	await scheduleRetentionReview({ day: plusDays(today, 1), case: id });
	await clearWhatItsKeyTells(id);
	await destroyCaseKey(id, { erased: today });
	await removeRemains(id);
};

/**
 * Removes all that is kept of a case whose key was destroyed, with agencies and of the case itself; also what was added
 * since by a process that still had the key. Idempotent.
 */
export const removeRemains = async (id: CaseId): Promise<void> => {
	await removeFromAgencies(id);
	await removeRecords(id);
	await removeParkedOf(id);
};

const alarmsOf = async (id: CaseId): Promise<readonly FollowUpAlarm[]> => {
	const clocks = (await wholeCase(id)).facts.flatMap((fact) => clockStartedBy(fact) ?? []);
	return clocks.flatMap(({ followUp, due, overdue }): FollowUpAlarm[] => [
		{ case: id, followUp, becomes: "due", day: due },
		{ case: id, followUp, becomes: "overdue", day: overdue },
	]);
};

/**
 * Removes what is found only while the case can be read: alarms of its follow-ups, and reviews of its protection at agencies
 * that were never told of it. Where it cannot be read, this must not keep the rest from being erased: an alarm has no effect when it
 * goes off, and a review is not listed.
 */
const clearWhatItsKeyTells = async (id: CaseId): Promise<void> => {
	try {
		await Promise.all([...(await alarmsOf(id)).map(clearAlarm), clearProtectionReviews(id)]);
	} catch (error) {
		if (!isUnreadable(error)) throw error;
	}
};

/** A review tells that there was a protection. */
const clearProtectionReviews = async (id: CaseId): Promise<void> => {
	const pinned = (await ordersOf(id)).flatMap((order) => (order?.does === "set" ? [order.by, ...order.pinned] : []));
	await Promise.all([...new Set(pinned)].map((agency) => removeProtectionReview(agency, id)));
};
