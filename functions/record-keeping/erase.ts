import type { HubId } from "../../schemas/fact.ts";
import { type Day, dueOn, overdueOn, plusDays } from "../rules/calendar.ts";
import { removeReview } from "../stores/agency/protection-reviews.ts";
import { destroyCaseKey } from "../stores/case/case-keys.ts";
import { UnopenedBoxError } from "../stores/case/cipher.ts";
import { removeRecords } from "../stores/case/erasure.ts";
import { marksOf, wholeCase } from "../stores/case/timeline.ts";
import { type Alarm, clearAlarm } from "../stores/schedule/follow-up-alarms.ts";
import { setLook } from "../stores/schedule/retention-reviews.ts";

/**
 * Erases a case for good (4-1-ウ③-5): its key, by which alone tables, backups, archive and dead letters can be read, and
 * then all that lies of it. No other case is touched. Cut off at any step, it is gone on with by the next look, or when
 * it is called again.
 *
 * @param today the day that the tombstone will say
 */
export const eraseCase = async (id: HubId, today: Day): Promise<void> => {
	// The next morning sweeps up what was on its way to the case, and goes on with what is cut off here.
	await setLook({ day: plusDays(today, 1), case: id });
	await clearFollowUps(id);
	await clearReminders(id);
	await destroyCaseKey(id, { erased: today });
	await removeRecords(id);
};

const alarmsOf = async (id: HubId): Promise<readonly Alarm[]> => {
	const scheduled = (await wholeCase(id)).facts.filter(({ type }) => type === "follow-up.scheduled");
	return scheduled.flatMap(({ data }): Alarm[] => {
		const { followUp, stage, since } = data as { followUp: HubId; stage: string; since: Day };
		const due = dueOn(stage, since);
		const alarm = { case: id, followUp };
		return [
			{ ...alarm, turns: "due", day: due },
			{ ...alarm, turns: "overdue", day: overdueOn(due) },
		];
	});
};

/** While the case can still be read. An alarm that is missed goes off in vain on its day, and is gone then. */
const clearFollowUps = async (id: HubId): Promise<void> => {
	try {
		await Promise.all((await alarmsOf(id)).map(clearAlarm));
	} catch (error) {
		// A box that is broken must not keep the rest of the case from being erased.
		if (!(error instanceof UnopenedBoxError)) throw error;
	}
};

/** Whoever was ever to look at the case's protection again is reminded no more: a reminder tells that there was one. */
const clearReminders = async (id: HubId): Promise<void> => {
	const pinned = (await marksOf(id)).flatMap((mark) => (mark?.does === "set" ? [mark.by, ...mark.pinned] : []));
	await Promise.all([...new Set(pinned)].map((agency) => removeReview(agency, id)));
};
