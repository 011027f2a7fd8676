import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../infra/demo/agency-client.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CASES = 60;

let town: Town;

const at = (time: string): Date => new Date(`2026-${time}:00+09:00`);
const draft = (subject: string, type: string, time: string, data: Draft["data"]): Draft => ({
	subject,
	type,
	time: at(time),
	data,
});

const followUp = (subject: string, since: string, time: string, name = randomUUID()): Draft =>
	draft(subject, "follow-up.scheduled", time, { followUp: name, stage: "consultation-14-days", since: `2026-${since}` });

const opening = (subject: string): Draft =>
	draft(subject, "case.opened", "03-01T09:00", { householdType: "father", basis: "divorced", origin: "intensive-consultation" });

let read = 0;
/** What the clock has told the desk since it was last asked: type and case. */
const told = async (): Promise<readonly string[]> => {
	const entries = await town.client(DESK).inbox(read);
	read = entries.at(-1)?.sequence ?? read;
	return entries.map(({ event }) => `${event?.type} ${event?.subject}`).sort();
};

/** Advances the clock of follow-ups. @returns what the desk was told, and what that took */
const until = async (time: string) => {
	town.hub.resetCounts();
	await town.hub.advanceClock(at(time), "FollowUpClock");
	await town.hub.idle();
	const { calls, invocations } = town.hub.counts();
	const recorded = Object.entries(invocations).filter(([name]) => /^FollowUp(?!Clock)/.test(name));
	return {
		told: await told(),
		published: calls["AWSEvents.PutEvents"] ?? 0,
		recorded: recorded.reduce((sum, [, n]) => sum + n, 0),
	};
};

const stateOf = async (subject: string) => (await town.client(DESK).timeline(subject)).standing.map(({ state }) => state);

beforeAll(async () => {
	town = await startTown();
	await town.hub.advanceClock(at("04-01T05:00"));
});

afterAll(() => town.stop());

describe("the clock of follow-ups", () => {
	it("turns one due on its day at six, overdue two weeks later, and not again", async () => {
		const subject = randomUUID();
		await town.post(DESK, opening(subject), followUp(subject, "03-20", "03-20T12:00"));
		await town.hub.idle();
		expect(await until("04-03T05:59")).toEqual({ told: [], published: 0, recorded: 0 });
		expect(await until("04-03T06:00")).toEqual({ told: [`follow-up.due ${subject}`], published: 1, recorded: 1 });
		expect((await until("04-17T05:59")).told).toEqual([]);
		expect((await until("04-17T06:00")).told).toEqual([`follow-up.overdue ${subject}`]);
		expect(await until("05-30T12:00")).toEqual({ told: [], published: 0, recorded: 0 });
		expect(await stateOf(subject)).toEqual(["overdue"]);
	});

	it("leaves those alone that were completed or waived in time", async () => {
		const [done, waived] = [randomUUID(), randomUUID()];
		const [first, second] = [randomUUID(), randomUUID()];
		await town.post(DESK, opening(done), opening(waived));
		await town.post(
			DESK,
			followUp(done, "05-20", "05-20T12:00", first),
			followUp(waived, "05-20", "05-20T12:00", second),
			draft(done, "follow-up.completed", "05-29T12:00", { followUp: first, outcome: "stable", channel: "phone" }),
			draft(waived, "follow-up.waived", "05-29T12:00", { followUp: second, reason: "person-declined" }),
		);
		await town.hub.idle();
		expect((await until("07-01T12:00")).told).toEqual([]);
		expect([await stateOf(done), await stateOf(waived)]).toEqual([["completed"], ["waived"]]);
	});

	it("does not turn one overdue that was completed when it was due", async () => {
		const [subject, name] = [randomUUID(), randomUUID()];
		await town.post(DESK, opening(subject), followUp(subject, "07-01", "07-01T12:00", name));
		await town.hub.idle();
		expect((await until("07-16T12:00")).told).toEqual([`follow-up.due ${subject}`]);
		await town.post(
			DESK,
			draft(subject, "follow-up.completed", "07-16T13:00", { followUp: name, outcome: "stable", channel: "phone" }),
		);
		await town.hub.idle();
		expect((await until("08-15T12:00")).told).toEqual([]);
		expect(await stateOf(subject)).toEqual(["completed"]);
	});

	it("turns one that is reported after its day, on the next morning", async () => {
		const subject = randomUUID();
		await town.post(DESK, opening(subject), followUp(subject, "04-01", "04-01T11:00"));
		await town.hub.idle();
		expect((await until("08-16T06:00")).told).toEqual([`follow-up.due ${subject}`]);
		expect((await until("08-17T06:00")).told).toEqual([`follow-up.overdue ${subject}`]);
		expect(await stateOf(subject)).toEqual(["overdue"]);
	});

	it(`of ${CASES} cases touches only those that are due that day`, async () => {
		const subjects = Array.from({ length: CASES }, () => randomUUID());
		const due: readonly string[] = subjects.slice(0, 7);
		for (let from = 0; from < CASES; from += 30) {
			const some = subjects.slice(from, from + 30);
			await town.post(DESK, ...some.map(opening));
			const since = (subject: string) => (due.includes(subject) ? "08-06" : "08-12");
			await town.post(DESK, ...some.map((subject) => followUp(subject, since(subject), "08-16T12:00")));
		}
		await town.hub.idle();
		expect((await until("08-19T23:00")).told).toEqual([]);
		const { told: learned, published, recorded } = await until("08-20T06:00");
		expect(learned).toEqual(due.map((subject) => `follow-up.due ${subject}`).sort());
		expect(published).toBe(1);
		expect(recorded).toBeLessThanOrEqual(due.length);
	});
});
