import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import type { CaseId } from "../../schemas/ids.ts";
import { named } from "../rules/case-book.ts";
import { faultsOf, itemsAbout, keep, live, setDays, storyOf, townOn } from "./erasure-bench.ts";
import { useStores } from "./hub-in-process.ts";

useStores();

const OPENED = "2026-04-05";
const END = plusDays(OPENED, 400);
const gone = named<CaseId>("gone");

beforeEach(async () => {
	await townOn(OPENED);
	await setDays(400);
});
afterEach(() => vi.useRealTimers());

/** Removes the key of a case as a table that was lost does: without a tombstone. */
const loseKey = async (id: CaseId): Promise<void> => {
	const { keyRecordKey, keysTable } = await import("../../functions/stores/tables/keys.ts");
	const { deleteItem } = await import("../../functions/stores/dynamo/writes.ts");
	await deleteItem(keysTable, keyRecordKey(id));
	vi.resetModules();
};

describe("a key that is missing without a tombstone", () => {
	it("is an alarm every day and deletes nothing; the other cases are served", async () => {
		await live(storyOf("gone"));
		await live(storyOf("other"));
		await loseKey(gone);
		const before = (await itemsAbout("gone")).about;
		const faults = await faultsOf(() => keep(END));
		expect(faults).toMatchObject([{ fault: "UnfinishedRecordKeepingError", cause: "MissingCaseKeyError" }]);
		expect((await itemsAbout("gone")).about).toEqual(before);
		expect((await itemsAbout("other")).about.filter((text) => text.startsWith("TIMELINE"))).toEqual([]);
		expect(await faultsOf(() => keep(plusDays(END, 1)))).toHaveLength(1);
		expect((await itemsAbout("gone")).about).toEqual(before);
	});

	it("a review of a case that was never opened is done, without an alarm", async () => {
		const { scheduleRetentionReview } = await import("../../functions/stores/schedule/retention-reviews.ts");
		await scheduleRetentionReview({ day: "2026-07-04", case: gone });
		await keep("2026-07-04");
		expect((await itemsAbout("gone")).about).toEqual([]);
	});

	it("can be made an end by decision: the case is erased, with a tombstone, though it cannot be read", async () => {
		await live(storyOf("gone"));
		await loseKey(gone);
		const { eraseCase } = await import("../../functions/record-keeping/erase.ts");
		await eraseCase(gone, END);
		const { about } = await itemsAbout("gone");
		expect(about.filter((text) => /^(?:TIMELINE|DOOR|INBOX)/.test(text))).toEqual([]);
		expect(about.filter((text) => text.startsWith("KEYS"))).toEqual([expect.stringContaining(`"erased":"${END}"`)]);
	});
});
