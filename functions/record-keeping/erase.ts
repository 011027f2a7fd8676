import type { HubId } from "../../schemas/fact.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { dueOn, overdueOn, plusDays } from "../rules/calendar.ts";
import { removeProtectionReview } from "../stores/agency/protection-reviews.ts";
import { destroyCaseKey } from "../stores/case/case-keys.ts";
import { DecryptionError } from "../stores/case/cipher.ts";
import { removeRecords } from "../stores/case/erasure.ts";
import { ordersOf, wholeCase } from "../stores/case/timeline.ts";
import { clearAlarm } from "../stores/schedule/follow-up-alarms.ts";
import { scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import type { FollowUpAlarm } from "../stores/tables/clock.ts";

/**
 * Erases a case for good (4-1-ウ③-5): its key, by which alone tables, backups, archive and dead letters can be read, and
 * then all that lies of it. No other case is touched. Cut off at any step, it is gone on with by the next look, or when
 * it is called again.
 *
 * @param today the day that the tombstone will say
 */
export const eraseCase = async (id: HubId, today: Day): Promise<void> => {
	// The next morning sweeps up what was on its way to the case, and goes on with what is cut off here.
	await scheduleRetentionReview({ day: plusDays(today, 1), case: id });
	await clearFollowUps(id);
	await clearReminders(id);
	await destroyCaseKey(id, { erased: today });
	await removeRecords(id);
};

const alarmsOf = async (id: HubId): Promise<readonly FollowUpAlarm[]> => {
	const scheduled = (await wholeCase(id)).facts.filter(({ type }) => type === "follow-up.scheduled");
	return scheduled.flatMap(({ data }): FollowUpAlarm[] => {
		const { followUp, stage, since } = data as { followUp: HubId; stage: string; since: Day };
		const due = dueOn(stage, since);
		const alarm = { case: id, followUp };
		return [
			{ ...alarm, becomes: "due", day: due },
			{ ...alarm, becomes: "overdue", day: overdueOn(due) },
		];
	});
};

/** While the case can still be read. An alarm that is missed goes off in vain on its day, and is gone then. */
const clearFollowUps = async (id: HubId): Promise<void> => {
	try {
		await Promise.all((await alarmsOf(id)).map(clearAlarm));
	} catch (error) {
		// A box that is broken must not keep the rest of the case from being erased.
		if (!(error instanceof DecryptionError)) throw error;
	}
};

/** Whoever was ever to look at the case's protection again is reminded no more: a reminder tells that there was one. */
const clearReminders = async (id: HubId): Promise<void> => {
	const pinned = (await ordersOf(id)).flatMap((order) => (order?.does === "set" ? [order.by, ...order.pinned] : []));
	await Promise.all([...new Set(pinned)].map((agency) => removeProtectionReview(agency, id)));
};
