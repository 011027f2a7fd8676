import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import { followUp, named } from "../rules/case-book.ts";
import { factIn, freshHub, openCases, published, tableCalls, useStores } from "../stores/hub-in-process.ts";

useStores();

const CASES = 200;

/** A follow-up of a case, fourteen days after a day of April. */
const planned = (number: number, since: string): Fact => {
	const fact = followUp("scheduled", "desk", "04-01", `month ${number}`);
	return { ...fact, case: named(`case ${number}`), data: { ...fact.data, stage: "consultation-14-days", since } };
};

const record = async (facts: readonly Fact[]): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	await openCases(facts);
	const { setDueAlarm } = await import("../../functions/recording/follow-up-alarms.ts");
	for (let index = 0; index < facts.length; index += 10) await recordAll(facts.slice(index, index + 10));
	await Promise.all(facts.map(setDueAlarm));
};

const run = async (day: string): Promise<void> => (await import("../../functions/follow-up-clock/run-clock.ts")).runClock(day);

/** What was put on the bus since the last call: type and case. */
const news = (): string[] =>
	published
		.splice(0)
		.map(({ type, detail }) => `${type} ${(JSON.parse(detail) as Fact).case}`)
		.sort();

const calls = (operation: string): number => tableCalls.filter((call) => call.startsWith(operation)).length;

/** Records what the clock put on the bus, as the follow-up family's consumer does. */
const recordNews = async (): Promise<void> => record(await Promise.all(published.map(factIn)));

beforeEach(async () => {
	await freshHub([{ id: "desk", kind: "welfare-office" }]);
	const { setLastCompletedDay } = await import("../../functions/stores/schedule/follow-up-alarms.ts");
	await setLastCompletedDay("2026-04-01");
});

describe("the clock", () => {
	it("reads, of 200 cases, those due that day and no other", async () => {
		await record(Array.from({ length: CASES }, (_, index) => planned(index, index < 3 ? "2026-04-01" : "2026-04-10")));
		await run("2026-04-14");
		tableCalls.length = 0;
		await run("2026-04-15");
		expect(news()).toEqual([0, 1, 2].map((index) => `follow-up.due ${named(`case ${index}`)}`).sort());
		expect(calls("Query TIMELINE")).toBe(3);
		expect(calls("DeleteItem CLOCK")).toBe(3);
		// Four partitions of the day, queried until they are empty.
		expect(calls("Query CLOCK")).toBe(8);
	});

	it("reads one item when it runs again for a day that is completed", async () => {
		await record([planned(0, "2026-04-01")]);
		await run("2026-04-15");
		tableCalls.length = 0;
		await run("2026-04-15");
		expect([news().length, tableCalls.length]).toEqual([1, 1]);
	});

	it("that was down for a month makes each follow-up due, and overdue on the next morning", async () => {
		await record([planned(0, "2026-04-01")]);
		await run("2026-05-20");
		await recordNews();
		expect(news()).toEqual([`follow-up.due ${named("case 0")}`]);
		await run("2026-05-21");
		expect(news()).toEqual([`follow-up.overdue ${named("case 0")}`]);
	});

	it.each(["setAlarm", "clearAlarm"])("repeats what was cut off at %s, and misses nothing", async (step) => {
		await record([planned(0, "2026-04-01")]);
		vi.doMock("../../functions/stores/schedule/follow-up-alarms.ts", async (original) => ({
			...(await original<object>()),
			[step]: () => Promise.reject(new Error("cut off")),
		}));
		vi.resetModules();
		await expect(run("2026-04-15")).rejects.toThrow("cut off");
		await recordNews();
		vi.doUnmock("../../functions/stores/schedule/follow-up-alarms.ts");
		vi.resetModules();
		await run("2026-04-16");
		await recordNews();
		await run("2026-04-29");
		expect([...new Set(news())]).toEqual(["follow-up.due", "follow-up.overdue"].map((type) => `${type} ${named("case 0")}`));
	});

	it("states the same fact, id and time included, however often it runs, also in its first run", async () => {
		await record([planned(0, "2026-04-01")]);
		await run("2026-04-15");
		const first = await Promise.all(published.splice(0).map(factIn));
		await freshHub([{ id: "desk", kind: "welfare-office" }]);
		await record([planned(0, "2026-04-01")]);
		await run("2026-05-03");
		expect(await Promise.all(published.map(factIn))).toEqual(first);
		expect(first.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
	});
});
