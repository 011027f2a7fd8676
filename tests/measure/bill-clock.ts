import { randomUUID } from "node:crypto";
import { openTeamCase, type Row } from "./bill-cases.ts";
import { type BillTown, type Cost, less } from "./bill-town.ts";

const DESK = "minato-desk";
const MAX_TOLD = 4;
/** A day that is yet to come, so that no follow-up is reported after its day. */
const FIRST_DUE = Date.UTC(2027, 1, 2);
const DAY = 86_400_000;

const day = (index: number): string => new Date(index).toISOString().slice(0, 10);
const clock = (index: number, time: string): Date => new Date(`${day(index)}T${time}:00+09:00`);

/** What the follow-up clock costs at six in the morning of a day, when so many turn. */
const costOfMorning = async (town: BillTown, index: number, turning: number): Promise<Cost> => {
	await town.advanceClock(clock(index, "05:59"));
	return town.measure(() => town.advanceClock(clock(index, "06:01")), 0, turning);
};

/** The hub's own events, told to the owner and so many more on the team, beside a morning on which nothing turns. */
export const billClock = async (town: BillTown): Promise<{ readonly rows: readonly Row[]; readonly idle: Cost }> => {
	const told = Array.from({ length: MAX_TOLD }, (_, index) => index + 1);
	for (const many of told) {
		const subject = await openTeamCase(town, many - 1);
		const since = day(FIRST_DUE + (many - 1 - 14) * DAY);
		const data = { followUp: randomUUID(), stage: "consultation-14-days", since };
		await town.post(DESK, { type: "follow-up.scheduled", subject, data });
		await town.idle();
	}
	// The first morning catches up with the days before it.
	await costOfMorning(town, FIRST_DUE - 2 * DAY, 0);
	await costOfMorning(town, FIRST_DUE - 2 * DAY, 0);
	const idle = await costOfMorning(town, FIRST_DUE - DAY, 0);
	const rows: Row[] = [];
	for (const { type, after } of [
		{ type: "follow-up.due", after: 0 },
		{ type: "follow-up.overdue", after: 14 },
	])
		for (const many of told) {
			const cost = await costOfMorning(town, FIRST_DUE + (many - 1 + after) * DAY, 1);
			rows.push({ type, told: many, cost: less(cost, idle) });
		}
	return { rows, idle };
};
