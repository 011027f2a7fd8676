import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { DecryptionError } from "../../functions/stores/case/cipher.ts";
import type { EncryptedEvent } from "../../functions/stores/case/encrypted-facts.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId } from "../../schemas/ids.ts";
import { foundWork, named } from "../rules/case-book.ts";
import { deliver, keep, post, protect, setDays, storyOf, townOn } from "./erasure-bench.ts";
import { itemsOf, published, restore, useStores } from "./hub-in-process.ts";

useStores();

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
	const sealed = timeline.filter((item) => "ciphertext" in item) as unknown as Parameters<typeof decryptItem>[1][];
	const tried = sealed.flatMap((item) =>
		keys.flatMap((key): Fact[] => {
			try {
				return [decryptItem(key, item)];
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
		const facts = backup.timeline.filter((item) => "ciphertext" in item);
		expect(facts).toHaveLength(16);
		for (const item of facts) expect(Object.keys(item).sort()).toEqual(["case", "ciphertext", "sk"]);
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

	/** A table's items but for what is encrypted, of which the size is left. */
	const shapes = (items: readonly Item[]): readonly string[] =>
		items.map((item) => JSON.stringify({ ...item, ciphertext: String(item["ciphertext"] ?? "").length })).sort();

	it("does not even say that a case is protected, by whom or why: what is encrypted of it has one size, and no item more", async () => {
		await livedAndBackedUp();
		const [timeline, inbox] = [await itemsOf("TIMELINE"), await itemsOf("INBOX")];
		expect(await protect(gone)).toBe(200);
		expect(shapes(await itemsOf("TIMELINE"))).toEqual(shapes(timeline));
		const fresh = (await itemsOf("INBOX")).filter((item) => !shapes(inbox).includes(shapes([item])[0] ?? ""));
		// What is added at a desk is like anything that is open there.
		for (const item of fresh) {
			expect(Object.keys(item).sort()).toEqual(["case", "openedBy", "pk", "sk", "subject"]);
			expect(item["sk"]).toMatch(new RegExp(`^open#${gone}#[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`));
		}
		expect(JSON.stringify(await Promise.all((["TIMELINE", "INBOX", "DOOR", "CLOCK"] as const).map(itemsOf)))).not.toMatch(
			/protect|support-measure|review|2027-03-01/,
		);
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
		const [item] = backup.timeline.filter((one) => one["case"] === gone && "ciphertext" in one);
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
