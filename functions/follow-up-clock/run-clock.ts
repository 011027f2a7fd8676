import type { Day } from "../../schemas/japan-time.ts";
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

/** The bus did not take a fact; its alarm stays and goes off again. */
export class UnpublishedError extends Error {
	override name = "UnpublishedError";
}

/**
 * Sets off the alarms of every day not yet done, up to `today`; touches only follow-ups that have one.
 * A day is done when none of its alarms is left, so a run that is cut off is taken up by the next.
 */
export const runClock = async (today: Day): Promise<void> => {
	const done = (await lastCompletedDay()) ?? plusDays(today, -DAYS_BEFORE_FIRST_RUN);
	for (let day = plusDays(done, 1); day <= today; day = plusDays(day, 1)) {
		for (let alarms = await alarmsOf(day); alarms.length > 0; alarms = await alarmsOf(day)) await setOff(alarms, today);
		await setLastCompletedDay(day);
	}
};

const setOff = async (alarms: readonly FollowUpAlarm[], today: Day): Promise<void> => {
	const key = await hubKey();
	const turned = await Promise.all(
		alarms.map(async (alarm) => {
			const caseState = fold((await wholeCase(alarm.case)).facts);
			return { alarm, fact: dueFact(caseState, alarm, key), followUp: caseState.subjects.get(alarm.followUp) };
		}),
	);
	// First the next alarm, then the fact, last the alarm that went off: cut off in between, the next run does it all again.
	await Promise.all(
		turned.map(async ({ alarm, fact, followUp }) => {
			if (!fact || !followUp || alarm.becomes === "overdue") return;
			const day = laterOf(transitionDay(followUp, "overdue"), plusDays(today, 1));
			await scheduleAlarm({ ...alarm, becomes: "overdue", day });
		}),
	);
	const facts = turned.flatMap(({ fact }) => (fact ? [fact] : []));
	if ((await publish(facts)).length > 0) throw new UnpublishedError("facts of the clock were left unpublished");
	await Promise.all(alarms.map(clearAlarm));
};

/** Not on the day it turns due, however late that is: the fact that it is due is on its way to the timeline still. */
const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
