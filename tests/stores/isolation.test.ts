import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, uuid } from "./front-door.ts";
import { itemsOf, restore, useStores } from "./hub-in-process.ts";
import {
	alarms,
	asked,
	CONSUMERS,
	endTown,
	type Inbox,
	idOf,
	logged,
	NAMES,
	nameBy,
	OTHERS,
	parked,
	posted,
	SPOILED,
	SUBJECTS,
	startTown,
	takeUp,
} from "./isolation-bench.ts";
import { recordOfNextVersion, rollBack, WAYS } from "./spoiled.ts";

useStores();
beforeEach(startTown);
afterEach(() => {
	rollBack();
	endTown();
});

/** Those that list what there is; the others hand a thing out once. */
const LISTS = ["the list of receipts", "the ledger of an agency", "timelines", "the digest of an agency", "a batch of events"];

/** What does not read what is spoiled. A fact of the clock is stated whether or not anybody may know of it, and a holder may post whatever others said. */
const INDIFFERENT: Readonly<Record<string, readonly string[]>> = {
	"the clock of follow-ups": ["UnreadableProtectionError"],
	"a batch of events": ["UnknownTypeError", "TypeError"],
	"the ledger of an agency": ["UnknownTypeError", "TypeError"],
};

/** Where a case that cannot be read is kept from the caller like one that is protected from it, and nothing is left to do. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
	timelines: WAYS.map(([, fault]) => fault),
	"the list of receipts": ["UnreadableProtectionError"],
	"a batch of events": ["UnreadableProtectionError"],
	"the ledger of an agency": ["UnreadableProtectionError"],
};

describe.each(Object.entries(CONSUMERS))("%s", (consumer, run) => {
	it.each(WAYS)("with %s serves the others, parks it with an alarm, and serves it when it is mended", async (_, fault, spoil) => {
		const isIndifferent = INDIFFERENT[consumer]?.includes(fault) ?? false;
		const mend = await spoil(idOf(SPOILED));
		vi.resetModules();
		expect([...(await run())].sort()).toEqual([...(isIndifferent ? NAMES : OTHERS)].sort());
		const waiting = await parked();
		expect(waiting).toMatchObject(waiting.map(() => ({ case: idOf(SPOILED), fault, since: "2026-04-02T00:00:00.000Z" })));
		expect(alarms()).toEqual(waiting.map(() => 1));
		expect(waiting.length === 0).toBe(isIndifferent || HIDDEN[consumer]?.includes(fault) === true);
		await takeUp();
		expect(await parked()).toEqual(waiting);
		if (waiting.length > 0) expect(alarms().at(-1)).toBe(waiting.length);
		await mend();
		await takeUp();
		expect(await parked()).toEqual([]);
		const served = await run();
		if (LISTS.includes(consumer)) return expect(served).toContain(SPOILED);
		expect(served).toEqual(isIndifferent ? [] : [SPOILED]);
		await takeUp();
		expect(await run()).toEqual([]);
	});
});

describe("one fact that cannot be read", () => {
	it("is left out of an inbox alone: other entries of its case are shown", async () => {
		await recordOfNextVersion(idOf(SPOILED), "desk", false);
		const facts = (await itemsOf("TIMELINE")).filter((one) => one["case"] === idOf(SPOILED));
		const added = facts.find(({ sk }) => String(sk).startsWith("what#2026-04-01T03"));
		const entry = { case: idOf(SPOILED), fact: String(added?.["sk"]).split("#")[2], key: added?.["sk"] };
		await restore("INBOX", [{ pk: "center", sk: "page#000000000004", entries: [entry] }]);
		const { entries } = await asked<Inbox>("read-inbox", "center", {});
		expect(entries.map(({ event }) => event && nameBy("center", event.subject))).toEqual([...NAMES, undefined]);
		expect(await parked()).toMatchObject([{ fault: "UnknownTypeError", work: "hand-over" }]);
	});
});

describe("what was parked", () => {
	const [, , spoil] = WAYS[0] ?? [];
	const sequences = async () =>
		(await asked<Inbox>("read-inbox", "center", {})).entries.map(({ event }) => event && nameBy("center", event.subject));

	it("is entered once more at the end of the inbox, once, also when a run that did it was cut off", async () => {
		const mend = await spoil?.(idOf(SPOILED));
		await sequences();
		const waiting = await parked();
		await mend?.();
		await takeUp();
		await restore("CLOCK", waiting);
		await takeUp();
		expect(await sequences()).toEqual([...NAMES, SPOILED]);
	});

	it("is not entered again for an agency that may not see it any more", async () => {
		const mend = await spoil?.(idOf(SPOILED));
		await sequences();
		await mend?.();
		const index = NAMES.indexOf(SPOILED);
		await posted("desk", "consent.withdrawn", { consent: uuid(90 + index) }, { subject: SUBJECTS[SPOILED] ?? "" });
		const before = await sequences();
		await takeUp();
		expect([await sequences(), await parked()]).toEqual([before, []]);
	});

	it("goes with the case when it is erased", async () => {
		await spoil?.(idOf(SPOILED));
		await sequences();
		const { eraseCase } = await import("../../functions/record-keeping/erase.ts");
		await eraseCase(idOf(SPOILED), "2026-04-03");
		expect(await parked()).toEqual([]);
	});

	it("says nothing of what the case holds, nor does the log", async () => {
		await spoil?.(idOf(SPOILED));
		for (const run of Object.values(CONSUMERS)) await run();
		const lines = logged();
		expect(lines).toContain('"fault":"DecryptionError"');
		for (const word of [idOf(SPOILED), SUBJECTS[SPOILED], "center", "needs"]) expect(lines).not.toContain(word);
		expect(JSON.stringify(await parked())).not.toMatch(/needs|employment|referral\.requested/);
	});
});

describe("a fault that is not the case's", () => {
	it("parks nothing: what it stopped is retried as a whole", async () => {
		vi.doMock("../../functions/stores/case/timeline.ts", async (original) => ({
			...(await original<object>()),
			accessRecordsOf: () => Promise.reject(new Error("throttled")),
		}));
		vi.resetModules();
		expect((await call("read-inbox", "center")).statusCode).toBe(503);
		vi.doUnmock("../../functions/stores/case/timeline.ts");
		vi.resetModules();
		expect(await parked()).toEqual([]);
	});
});
