import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { answered, fact, named } from "../rules/case-book.ts";
import { ask, deliver, faultsOf, itemsAbout, keep, live, setDays, storyOf, townOn } from "./erasure-bench.ts";
import { published, useStores } from "./hub-in-process.ts";

useStores();

const OPENED = "2026-04-05";
const END = plusDays(OPENED, 90);
const gone = named<CaseId>("gone");

beforeEach(async () => {
	await townOn(OPENED);
	await setDays(90);
});
afterEach(() => vi.useRealTimers());

/** A referral that the center took on and never ended. */
const unanswered = () => live(storyOf("gone").slice(0, 4));

const ofCase = (one: Fact, name: string): Fact => ({ ...one, case: gone, id: named<EventId>(name) });

const isKept = async (): Promise<boolean> => (await itemsAbout("gone")).about.some((text) => text.startsWith("TIMELINE"));

const questionsTo = async (agency: string): Promise<readonly unknown[]> => {
	const { entries } = (await ask(agency, "read-inbox")).body as { entries: { event?: { type: string; data: unknown } }[] };
	return entries.flatMap(({ event }) => (event?.type === "case.retention-reached" ? [event.data] : []));
};

describe("a case in which something is open when its retention is reached", () => {
	it("is kept, and its holder is asked, once for each review, in its inbox", async () => {
		await unanswered();
		vi.setSystemTime(new Date(`${END}T05:00:00+09:00`));
		await keep(END);
		expect(await deliver()).toBe(0);
		expect([await isKept(), await questionsTo("desk"), await questionsTo("center")]).toEqual([true, [{ reachedOn: END }], []]);
		await keep(plusDays(END, 1));
		await keep(plusDays(END, 90));
		expect(await deliver()).toBe(0);
		expect(await questionsTo("desk")).toEqual([{ reachedOn: END }, { reachedOn: END }]);
	});

	it("asks the same when the run is repeated", async () => {
		await unanswered();
		vi.setSystemTime(new Date(`${END}T05:00:00+09:00`));
		await keep(END);
		const [first] = published.splice(0);
		const { askHolder } = await import("../../functions/record-keeping/ask-holder.ts");
		const { wholeCase } = await import("../../functions/stores/case/timeline.ts");
		await askHolder(await wholeCase(gone), END, END);
		expect(published).toEqual([first]);
	});

	it("ends, its days later, once the holder has ended what was open", async () => {
		await unanswered();
		await keep(END);
		vi.setSystemTime(new Date("2026-08-01T12:00:00+09:00"));
		const ended = fact("desk", "referral.withdrawn", { referral: "referral of gone", reason: "no-longer-needed" }, "08-01");
		await live([ofCase(ended, "ended")]);
		await keep("2026-10-29");
		expect(await isKept()).toBe(true);
		await keep("2026-10-30");
		expect(await isKept()).toBe(false);
	});

	it("is an alarm when its holder left the registry and nobody can be asked", async () => {
		await unanswered();
		const { agenciesTable, profileKey } = await import("../../functions/stores/tables/agencies.ts");
		const { deleteItem } = await import("../../functions/stores/dynamo/writes.ts");
		const { agencyNamed } = await import("../ids.ts");
		await deleteItem(agenciesTable, profileKey(agencyNamed("desk")));
		vi.resetModules();
		expect(await faultsOf(() => keep(END))).toMatchObject([{ cause: "NobodyToAskError" }]);
		expect(await isKept()).toBe(true);
	});

	it("is not kept open by what does not fit: an answer to a referral that there is not", async () => {
		await live(storyOf("gone"));
		await live([ofCase(answered("center", "accepted", "04-04", "no such referral"), "stray")]);
		await keep(END);
		expect(await isKept()).toBe(false);
	});
});
