import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { DecryptionError } from "../../functions/stores/case/cipher.ts";
import type { EncryptedEvent } from "../../functions/stores/case/encrypted-facts.ts";
import { factAtKey } from "../../functions/stores/tables/timeline.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { foundWork, named } from "../rules/case-book.ts";
import { deliver, keep, post, protect, reconsiderAll, setDays, storyOf, TOWN, townOn } from "./erasure-bench.ts";
import { itemsOf, published, restore, useStores } from "./hub-in-process.ts";
import { factsNamedBy, kindOf, rawItems, shownIn } from "./raw-items.ts";

useStores();

/** Words that only items about protection would have: of the order, of whom it names, and of the day of its review. */
const TELLING = /protect|pin|review|order|measure|2027-03/i;

const OPENED = "2026-04-05";
const END = plusDays(OPENED, 400);
const [gone, other] = [named<CaseId>("gone"), named<CaseId>("other")];

type Item = Readonly<Record<string, unknown>>;
/** What recovery and archive hold of a hub. */
type Backup = {
	readonly timeline: readonly Item[];
	readonly door: readonly Item[];
	readonly archive: readonly (typeof published)[number][];
};

/** Two cases, and a backup of all that can be backed up. */
const livedAndBackedUp = async (): Promise<Backup> => {
	const archive: Backup["archive"][number][] = [];
	for (const fact of [...storyOf("gone"), ...storyOf("other")]) {
		expect((await post(fact)).statusCode).toBe(202);
		archive.push(...published);
		await deliver();
	}
	return { timeline: await itemsOf("TIMELINE"), door: await itemsOf("DOOR"), archive };
};

/** What the hub's own code makes of a backup, in a process that was just started, with whatever keys there are. */
const readable = async ({ timeline, archive }: Backup) => {
	vi.resetModules();
	const { decryptEvent, decryptItem } = await import("../../functions/stores/case/encrypted-facts.ts");
	const keys = (await itemsOf("KEYS")).flatMap(({ key }) => (key instanceof Uint8Array ? [Buffer.from(key)] : []));
	const sealed = timeline.filter(({ sk }) => factAtKey(String(sk))) as unknown as Parameters<typeof decryptItem>[1][];
	const tried = sealed.flatMap((item) =>
		keys.flatMap((key): Fact[] => {
			try {
				return [decryptItem(key, item) ?? []].flat();
			} catch (error) {
				expect((error as Error).name).toBe(DecryptionError.name);
				return [];
			}
		}),
	);
	const replayed = await Promise.all(
		archive.map(({ type, detail }) =>
			decryptEvent(type, JSON.parse(detail) as EncryptedEvent).catch(() => "undecipherable" as const),
		),
	);
	return { facts: tried, events: replayed.filter((one) => typeof one === "object") };
};

const ofCase = (facts: readonly Fact[], id: string): readonly Fact[] =>
	facts.filter((fact) => fact.case === id).sort((a, b) => (a.time < b.time ? -1 : 1));

/** A story as it is kept: each fact with the time of its acceptance. */
const acceptedStory = (name: string) => storyOf(name).map((fact) => ({ ...fact, acceptedAt: expect.any(String) }));

beforeEach(async () => {
	await townOn(OPENED);
	await setDays(400);
});
afterEach(() => vi.useRealTimers());

describe("a backup of the tables and the bus's archive", () => {
	it("tells nothing without keys but what routing and order need", async () => {
		const backup = await livedAndBackedUp();
		const facts = backup.timeline.filter(({ sk }) => /^wh(?:o|at)#/.test(String(sk)));
		expect(facts).toHaveLength(16);
		for (const item of facts) expect(Object.keys(item).sort()).toEqual(["case", "ciphertext", "sk"]);
		const disclosures = backup.timeline.filter((item) => !facts.includes(item));
		expect(new Set(disclosures.map((item) => Object.keys(item).sort().join()))).toEqual(
			new Set(["after,agency,case,ciphertext,fact,sk"]),
		);
		expect(new Set(disclosures.map(({ ciphertext }) => String(ciphertext).length)).size).toBe(1);
		for (const { detail } of backup.archive)
			expect(Object.keys(JSON.parse(detail)).sort()).toEqual(["case", "ciphertext", "id", "time"]);
		for (const item of backup.door.filter(({ sk }) => sk === "receipt"))
			expect(Object.keys(item).sort()).toEqual(["accepted", "case", "ciphertext", "pk", "sender", "sk"]);
		const text = JSON.stringify([
			facts,
			backup.archive.map(({ detail }) => detail),
			backup.door.filter((item) => "ciphertext" in item),
		]);
		expect(text).not.toMatch(/dv-not-divorced|center|desk|employment|referral/);
	});

	it("does not even say that a case is protected: by no word, no kind or size of item, and no id that others would not have", async () => {
		await livedAndBackedUp();
		expect((await post({ ...foundWork("desk", "04-04"), case: other })).statusCode).toBe(202);
		await deliver();
		const before = await rawItems();
		const ordinary = new Set(before.map((one) => kindOf(one, TOWN)));
		expect(await protect(gone)).toBe(200);
		await reconsiderAll();
		const after = await rawItems();
		const known = new Set(before.map(shownIn));
		const added = after.filter((one) => !known.has(shownIn(one)));
		// The order is kept, two desks are to review it, and the centre and the NPO were told of it: there is something to see.
		expect(added.length).toBeGreaterThanOrEqual(7);
		expect(added.map(shownIn).filter((text) => TELLING.test(text))).toEqual([]);
		expect(added.map((one) => kindOf(one, TOWN)).filter((kind) => !ordinary.has(kind))).toEqual([]);
		const facts = new Set(after.flatMap(({ item }) => factAtKey(String(item["sk"]))?.id ?? []));
		expect(added.flatMap(factsNamedBy).filter((id) => !facts.has(id as EventId))).toEqual([]);
	});

	it("can be read until its case is erased, and nothing of it afterwards; another case's still can", async () => {
		const backup = await livedAndBackedUp();
		const before = await readable(backup);
		for (const name of ["gone", "other"]) {
			expect(ofCase(before.facts, named(name))).toEqual(acceptedStory(name));
			expect(ofCase(before.events, named(name))).toEqual(acceptedStory(name));
		}
		await eraseGone();
		const after = await readable(backup);
		for (const facts of [after.facts, after.events]) {
			expect(ofCase(facts, gone)).toEqual([]);
			expect(ofCase(facts, other)).toEqual(acceptedStory("other"));
		}
	});

	it("brings nothing of the case back when it is restored into the tables and replayed over the bus", async () => {
		const backup = await livedAndBackedUp();
		await eraseGone();
		await restore("TIMELINE", backup.timeline);
		await restore("DOOR", backup.door);
		vi.resetModules();
		const { factAt, accessRecordsOf, wholeCase } = await import("../../functions/stores/case/timeline.ts");
		const { receiptOf } = await import("../../functions/stores/case/receipts.ts");
		expect([(await wholeCase(gone)).facts, (await accessRecordsOf(gone)).accessFacts]).toEqual([[], []]);
		expect(await receiptOf(named("gone 0"))).toBeUndefined();
		expect((await wholeCase(other)).facts).toEqual(expect.arrayContaining([...acceptedStory("other")]));
		expect(await receiptOf(named("other 0"))).toMatchObject({ by: "desk", type: "case.opened" });
		const [item] = backup.timeline.filter((one) => one["case"] === gone && factAtKey(String(one["sk"])));
		expect(await factAt(gone, String(item?.["sk"]) as never)).toBeUndefined();
		expect(await deliver([...backup.archive])).toBe(0);
		expect((await post({ ...foundWork("desk", "04-05"), case: gone })).statusCode).toBe(404);
	});

	it("would bring all of it back together with the keys, which is why keys are in no recovery", async () => {
		const backup = await livedAndBackedUp();
		const keys = await itemsOf("KEYS");
		await eraseGone();
		await restore("KEYS", keys);
		expect(ofCase((await readable(backup)).facts, gone)).toEqual(acceptedStory("gone"));
	});
});

/** Erases one of the two: the other has a newer fact. */
const eraseGone = async (): Promise<void> => {
	vi.setSystemTime(new Date("2026-09-01T12:00:00+09:00"));
	await post({ ...foundWork("desk", "09-01"), case: other });
	await deliver();
	await keep(END);
	expect((await itemsOf("TIMELINE")).filter((item) => item["case"] === gone)).toEqual([]);
};
