import type { Day } from "../../schemas/japan-time.ts";
import { forEachReadable } from "../parking/park.ts";
import { scheduleAlarm } from "../recording/follow-up-alarms.ts";
import { plusDays } from "../rules/calendar.ts";
import { dueFact, transitionDay } from "../rules/case/due-fact.ts";
import { fold } from "../rules/case/fold.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { hubKey } from "../stores/registry/registry.ts";
import { alarmsOf, clearAlarm, lastCompletedDay, setLastCompletedDay } from "../stores/schedule/follow-up-alarms.ts";
import { publish } from "../stores/send/event-bus.ts";
import type { FollowUpAlarm } from "../stores/tables/clock.ts";

/** How far back the first run looks: the longest stage is a year. */
const DAYS_BEFORE_FIRST_RUN = 400;

/** Some facts are not on the bus; their alarms stay and go off again in the next run. */
export class UnpublishedError extends Error {
	override name = "UnpublishedError";
}

/**
 * Sets off the alarms of every day that is not completed yet, up to and including `today`. A day is completed when none
 * of its alarms is left, so a run that was cut off is continued by the next. The alarm of a case that cannot be read is parked.
 */
export const runClock = async (today: Day): Promise<void> => {
	const completed = (await lastCompletedDay()) ?? plusDays(today, -DAYS_BEFORE_FIRST_RUN);
	for (let day = plusDays(completed, 1); day <= today; day = plusDays(day, 1)) {
		for (let alarms = await alarmsOf(day); alarms.length > 0; alarms = await alarmsOf(day)) await setOff(alarms, today);
		await setLastCompletedDay(day);
	}
};

const setOff = async (alarms: readonly FollowUpAlarm[], today: Day): Promise<void> => {
	const key = await hubKey();
	const decided = await forEachReadable(alarms, {
		caseOf: (alarm) => alarm.case,
		act: async (alarm) => {
			const caseState = fold((await wholeCase(alarm.case)).facts);
			return { alarm, fact: dueFact(caseState, alarm, key), followUp: caseState.subjects.get(alarm.followUp) };
		},
		workOf: (alarm) => ({ work: "alarm", alarm }),
	});
	// First the next alarm, then the fact, last the alarm that went off: when a run is cut off, the next repeats all of it.
	await Promise.all(
		decided.map(async ({ alarm, fact, followUp }) => {
			if (!fact || !followUp || alarm.becomes === "overdue") return;
			const day = laterOf(transitionDay(followUp, "overdue"), plusDays(today, 1));
			await scheduleAlarm({ ...alarm, becomes: "overdue", day });
		}),
	);
	const unpublished = new Set(await publish(decided.flatMap(({ fact }) => fact ?? [])));
	const left = new Set(decided.filter(({ fact }) => fact && unpublished.has(fact)).map(({ alarm }) => alarm));
	await Promise.all(alarms.filter((alarm) => !left.has(alarm)).map(clearAlarm));
	if (left.size > 0) throw new UnpublishedError("facts of the clock are not on the bus");
};

/** A follow-up never becomes due and overdue in one run: the fact that it is due is not in the timeline yet. */
const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
