import { getItem, queryPage } from "../dynamo/reads.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { alarmKey, alarmsOn, clockTable, type FollowUpAlarm, LAST_COMPLETED_DAY } from "../tables/clock.ts";

/** The last day whose alarms have all gone off, `2026-04-01`; undefined before the first. */
export const lastCompletedDay = async (): Promise<string | undefined> => (await getItem(clockTable, LAST_COMPLETED_DAY))?.day;

export const setLastCompletedDay = (day: string): Promise<void> => putItem(clockTable, LAST_COMPLETED_DAY, { day });

/** Sets an alarm. Idempotent. */
export const setAlarm = (alarm: FollowUpAlarm): Promise<void> => putItem(clockTable, alarmKey(alarm), alarm);

/** Removes an alarm that went off. */
export const clearAlarm = (alarm: FollowUpAlarm): Promise<void> => deleteItem(clockTable, alarmKey(alarm));

const ALARMS_PER_PARTITION = 100;

/** Alarms of a day, up to a hundred of each partition. Alarms of other days are not read. */
export const alarmsOf = async (day: string): Promise<FollowUpAlarm[]> => {
	const pages = await Promise.all(alarmsOn(day).map((range) => queryPage(clockTable, range, { limit: ALARMS_PER_PARTITION })));
	return pages.flatMap(({ items }) =>
		items.map(({ day: on, becomes, case: id, followUp }) => ({ day: on, becomes, case: id, followUp })),
	);
};
