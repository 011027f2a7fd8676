import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { factKey } from "../../functions/stores/tables/timeline.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { foundWork, named, withdrew } from "../rules/case-book.ts";
import { ask, keep, live, post, protect, setDays, storyOf, townOn } from "./erasure-bench.ts";
import { itemsOf, type TableOfHub, useStores } from "./hub-in-process.ts";
import { ITEM_KINDS, type ItemKind } from "./item-kinds.ts";

useStores();

const OPENED = "2026-04-05";
const END = "2026-05-02";
const gone = named<CaseId>("gone");
const unrecorded = { ...foundWork("desk", "04-05"), case: gone, id: idFrom<EventId>("6f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a77") };

beforeEach(async () => {
	await townOn(OPENED);
	await setDays(400);
});
afterEach(() => vi.useRealTimers());

type Row = { readonly table: TableOfHub; readonly key: string; readonly text: string };

/** Every item of every table, as text. */
const allItems = async (): Promise<readonly Row[]> => {
	const tables = Object.keys(ITEM_KINDS) as TableOfHub[];
	const found = await Promise.all(
		tables.map(async (table) =>
			(await itemsOf(table)).map((item) => ({
				table,
				key: `${String(item["pk"] ?? item["case"])} ${String(item["sk"])}`,
				text: JSON.stringify(item),
			})),
		),
	);
	return found.flat();
};

const kindsOf = ({ table, key }: Row): readonly [name: string, kind: ItemKind][] =>
	Object.entries(ITEM_KINDS[table] as Readonly<Record<string, ItemKind>>).filter(([, kind]) => kind.key.test(key));

/** Work is parked and taken up, and more is parked. */
const leavesParked = async (fact: Fact): Promise<void> => {
	const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	const center = agencyNamed("center");
	const { inboxEnd } = await import("../../functions/stores/agency/inbox.ts");
	const { park } = await import("../../functions/parking/park.ts");
	const { takeUpParked } = await import("../../functions/parking/take-up.ts");
	const entry = { case: gone, fact: fact.id, key: factKey(fact, true) };
	await park(gone, { work: "hand-over", agency: center, entry, after: await inboxEnd(center) }, new RangeError());
	expect(await takeUpParked()).toEqual({ done: 1, waiting: 0 });
	await park(gone, { work: "list" }, new RangeError());
	log.mockRestore();
};

/** All that one case can leave anywhere: also what webhooks, envelopes, acknowledgements and the registry add. */
const lived = async (): Promise<readonly Fact[]> => {
	const story = [...storyOf("gone"), { ...withdrew("04-05"), case: gone }];
	await live(story);
	const [, , request] = story as [Fact, Fact, Fact];
	expect(await protect(gone)).toBe(200);
	const center = agencyNamed("center");
	const { putEnvelope } = await import("../../functions/stores/case/envelopes.ts");
	await putEnvelope(request, center, "eyJ.sealed", 4_000_000_000);
	const { recordAcknowledged, recordDelivered, recordHandedOver } = await import("../../functions/stores/case/ledger.ts");
	await recordAcknowledged(request, center, request.time);
	const about = { fact: request.id, agency: center, fields: ["needs"], ground: "consent" } as const;
	await recordDelivered(gone, { ...about, channel: "webhook", at: request.time });
	await recordHandedOver([{ case: gone, ...about, ground: "support-meeting", channel: "timeline", at: request.time }]);
	const { addPending } = await import("../../functions/stores/agency/pending.ts");
	await addPending({ agency: agencyNamed("lawyer"), case: gone });
	await leavesParked(story.at(-1) as Fact);
	await post(unrecorded);
	return [...story, unrecorded];
};

/** Erases the case, lets the next morning remove what came late, and the day come on which it would have been reviewed. */
const erased = async (): Promise<void> => {
	const { eraseCase } = await import("../../functions/record-keeping/erase.ts");
	await eraseCase(gone, END);
	for (const day of [plusDays(END, 1), "2026-07-04"]) await keep(day);
};

describe("what an erased case leaves behind", () => {
	it("is its tombstone alone: no item of any table names it, what it is about, its events or their times", async () => {
		const story = await lived();
		await erased();
		const names = new Set(story.flatMap((fact) => [fact.case, fact.id, ...Object.values(fact.data).filter(isId)]));
		const times = new Set(story.map(({ time }) => time));
		const left = (await allItems()).filter(({ text }) => [...names, ...times].some((one) => text.includes(one)));
		expect(left.filter(({ text }) => !text.includes(unrecorded.id))).toEqual([
			{ table: "KEYS", key: `case#${gone} key`, text: JSON.stringify({ erased: END, pk: `case#${gone}`, sk: "key" }) },
		]);
	});

	it("where an event was accepted and never recorded: a receipt that names neither the case nor the agency", async () => {
		await lived();
		await erased();
		const [receipt, ...more] = (await itemsOf("DOOR")).filter((item) => JSON.stringify(item).includes(unrecorded.id));
		expect([Object.keys(receipt ?? {}).sort(), more]).toEqual([["accepted", "case", "ciphertext", "pk", "sender", "sk"], []]);
		expect(JSON.stringify(receipt)).not.toMatch(new RegExp(`${gone}|desk`));
	});

	it("keeps the numbers of inboxes without a gap: its entries are withheld, the others are where they were", async () => {
		await lived();
		await live(storyOf("other"));
		const before = (await ask("center", "read-inbox")).body["entries"] as { sequence: number; event?: { subject: string } }[];
		await erased();
		const after = (await ask("center", "read-inbox")).body["entries"] as typeof before;
		expect(after.map(({ sequence }) => sequence)).toEqual(before.map((_, index) => index + 1));
		const others = after.filter(({ event }) => event !== undefined);
		expect(others.length).toBeGreaterThan(0);
		for (const one of others) expect(before[one.sequence - 1]).toEqual(one);
		expect(after.filter(({ event }) => event === undefined)).toEqual(expect.arrayContaining([{ sequence: 1, withheld: true }]));
	});
});

const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{8}-/.test(value);

describe("every kind of item says how it ends with its case", () => {
	it("and each that is about a case is seen: no kind goes untested", async () => {
		await lived();
		const rows = await allItems();
		expect(rows.filter((row) => kindsOf(row).length === 0)).toEqual([]);
		const seen = new Set(rows.flatMap((row) => kindsOf(row).map(([name]) => `${row.table} ${name}`)));
		const about = Object.entries(ITEM_KINDS).flatMap(([table, kinds]) =>
			Object.entries<ItemKind>(kinds)
				.filter(([, { ends }]) => ends !== "of-no-case")
				.map(([name]) => `${table} ${name}`),
		);
		expect(about.filter((one) => !seen.has(one))).toEqual([]);
	});
});
