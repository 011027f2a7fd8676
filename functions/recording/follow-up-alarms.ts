import type { Fact } from "../../schemas/fact.ts";
import { plusDays } from "../rules/calendar.ts";
import { clockStartedBy } from "../rules/case/due-fact.ts";
import { lastCompletedDay, setAlarm } from "../stores/schedule/follow-up-alarms.ts";
import type { FollowUpAlarm } from "../stores/tables/clock.ts";

/** Sets the alarm for the day a scheduled follow-up is due. */
export const setDueAlarm = async (fact: Fact): Promise<void> => {
	const clock = clockStartedBy(fact);
	if (clock) await scheduleAlarm({ day: clock.due, becomes: "due", case: fact.case, followUp: clock.followUp });
};

/**
 * Sets an alarm on its day, or on the next day that the clock has not completed: a follow-up that is reported late still
 * becomes due. Checks again afterwards, since the clock may complete that day meanwhile.
 */
export const scheduleAlarm = async (alarm: FollowUpAlarm): Promise<void> => {
	let { day } = alarm;
	for (;;) {
		const before = await lastCompletedDay();
		if (before !== undefined && day <= before) day = plusDays(before, 1);
		await setAlarm({ ...alarm, day });
		const after = await lastCompletedDay();
		if (after === undefined || after < day) return;
	}
};
