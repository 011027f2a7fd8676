import { beforeEach, describe, expect, it } from "vitest";
import { updateOptimistically } from "../../functions/stores/dynamo/optimistic.ts";
import type { Key, Table } from "../../functions/stores/dynamo/table.ts";
import { freshHub, itemsOf, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

type Note = { readonly text?: string | undefined; readonly count?: number; readonly bytes?: Uint8Array };
const noteKey = (name: string): Key<Note> => ({ pk: "notes", sk: name });
const notes: Table = { name: () => process.env["INBOX_TABLE"] ?? "" };

/** The kit as a process that was just started has it. */
const kit = async () => ({
	...(await import("../../functions/stores/dynamo/reads.ts")),
	...(await import("../../functions/stores/dynamo/writes.ts")),
	...(await import("../../functions/stores/dynamo/table.ts")),
});

beforeEach(() => freshHub([]));

describe("an item", () => {
	it("comes back as it was written, without what is undefined", async () => {
		const { getItem, putItem } = await kit();
		await putItem(notes, noteKey("a"), { text: undefined, count: 3, bytes: new Uint8Array([1, 2]) });
		expect(await getItem(notes, noteKey("a"))).toEqual({ pk: "notes", sk: "a", count: 3, bytes: new Uint8Array([1, 2]) });
		expect(await getItem(notes, noteKey("b"))).toBeUndefined();
	});

	it("is written under its key, whatever the content says", async () => {
		const { putItem } = await kit();
		await putItem(notes, noteKey("a"), { pk: "elsewhere", text: "x" } as Note);
		expect(await itemsOf("INBOX")).toEqual([{ pk: "notes", sk: "a", text: "x" }]);
	});

	it("is put once by putIfAbsent: the first stays", async () => {
		const { putIfAbsent } = await kit();
		expect(await putIfAbsent(notes, noteKey("a"), { text: "first" })).toBe("put");
		expect(await putIfAbsent(notes, noteKey("a"), { text: "second" })).toBe("already-there");
		expect(await itemsOf("INBOX")).toMatchObject([{ text: "first" }]);
	});

	it("is put, updated and deleted only when it meets a condition", async () => {
		const { deleteIf, putIf, putItem, updateIf } = await kit();
		await putItem(notes, noteKey("a"), { text: "x", count: 1 });
		const isNow = (count: number) => ({ condition: "#count = :seen", names: { "#count": "count" }, values: { ":seen": count } });
		const update = "SET #count = :seen";
		expect(await putIf(notes, noteKey("a"), { count: 2 }, isNow(5))).toBe("condition-failed");
		expect(await updateIf(notes, noteKey("a"), { update, ...isNow(5) })).toBe("condition-failed");
		expect(await deleteIf(notes, noteKey("a"), isNow(5))).toBe("condition-failed");
		expect(await itemsOf("INBOX")).toMatchObject([{ text: "x", count: 1 }]);
		expect(await putIf(notes, noteKey("a"), { count: 2 }, isNow(1))).toBe("put");
		expect(await updateIf(notes, noteKey("a"), { update, ...isNow(2) })).toBe("updated");
		expect(await deleteIf(notes, noteKey("a"), isNow(2))).toBe("deleted");
		expect(await itemsOf("INBOX")).toEqual([]);
	});

	it("a failure that is no condition is thrown", async () => {
		const { putIfAbsent } = await kit();
		const nowhere: Table = { name: () => "Nowhere" };
		await expect(putIfAbsent(nowhere, noteKey("a"), {})).rejects.toMatchObject({ name: "ResourceNotFoundException" });
	});

	it("is updated by updateItem, which tells what it changed", async () => {
		const { updateItem } = await kit();
		const add = { update: "ADD #count :two SET #text = :text", names: { "#count": "count", "#text": "text" } };
		const values = { ":two": 2, ":text": "x" };
		await updateItem(notes, noteKey("a"), { ...add, values });
		expect(await updateItem(notes, noteKey("a"), { ...add, values })).toEqual({ count: 4, text: "x" });
	});
});

describe("a range", () => {
	const names = async (sk?: import("../../functions/stores/dynamo/table.ts").Comparison, options = {}): Promise<string> => {
		const { queryAll } = await kit();
		const found = await queryAll(notes, { pk: "notes", ...(sk ? { sk } : {}) }, options);
		return found.map((item) => (item as { sk: string }).sk).join(" ");
	};

	beforeEach(async () => {
		const { putItem } = await kit();
		for (const name of ["a", "b1", "b2", "c", "d"]) await putItem(notes, noteKey(name), { count: 1 });
		await putItem(notes, { pk: "others", sk: "b3" } as Key<Note>, { count: 1 });
	});

	it("is a partition, or what of it meets a condition", async () => {
		const { atLeast, between, greaterThan, lessThan, startsWith } = await kit();
		expect(await names()).toBe("a b1 b2 c d");
		expect(await names(startsWith("b"))).toBe("b1 b2");
		expect(await names(between("b1", "c"))).toBe("b1 b2 c");
		expect(await names(atLeast("b2"))).toBe("b2 c d");
		expect(await names(greaterThan("b2"))).toBe("c d");
		expect(await names(lessThan("b2"))).toBe("a b1");
		expect(await names(startsWith("b"), { isDescending: true })).toBe("b2 b1");
	});

	it("is read by pages, and of one page it is told whether there is more", async () => {
		const { queryPage, queryPages, startsWith } = await kit();
		const range = { pk: "notes", sk: startsWith("b") };
		expect(await queryPage(notes, range, { limit: 1, only: ["sk"] })).toEqual({ items: [{ sk: "b1" }], isMore: true });
		expect((await queryPage(notes, range)).isMore).toBe(false);
		tableCalls.length = 0;
		const pages = [];
		for await (const page of queryPages(notes, { pk: "notes" }, { limit: 2, only: ["sk"] })) pages.push(page.length);
		expect(pages).toEqual([2, 2, 1]);
		expect(tableCalls).toHaveLength(3);
	});

	it("filters a scan", async () => {
		const { scanAll, startsWith } = await kit();
		expect((await scanAll(notes, { sk: startsWith("b") })).length).toBe(3);
	});
});

describe("an optimistic update", () => {
	type Count = { readonly count: number };
	/** An item in memory that others change `rivals` times, each time just before it is replaced. */
	const contended = (rivals: number) => {
		const world = { item: undefined as Count | undefined, reads: 0 };
		let left = rivals;
		return {
			world,
			read: async () => {
				world.reads += 1;
				return world.item;
			},
			replace: async (seen: Count | undefined, next: Count) => {
				if (left-- > 0) world.item = { count: (world.item?.count ?? 0) + 10 };
				if (seen !== world.item) return "conflict" as const;
				world.item = next;
				return next;
			},
		};
	};
	const increment = (seen: Count | undefined) => ({ next: { count: (seen?.count ?? 0) + 1 }, result: seen });

	it("writes what was decided by the item as it was when it was written", async () => {
		const access = contended(2);
		expect(await updateOptimistically(access, increment)).toEqual({ item: { count: 21 }, result: { count: 20 } });
		expect(access.world.reads).toBe(3);
	});

	it("reads nothing first when the item was read already", async () => {
		const access = contended(0);
		access.world.item = { count: 5 };
		await updateOptimistically(access, increment, access.world.item);
		expect(access.world).toEqual({ item: { count: 6 }, reads: 0 });
	});

	it("writes nothing when nothing is to be written", async () => {
		const access = contended(0);
		expect(await updateOptimistically(access, () => ({ result: "left" }))).toEqual({ item: undefined, result: "left" });
		expect(access.world.item).toBeUndefined();
	});

	it("gives up by name when others are always quicker", async () => {
		await expect(updateOptimistically(contended(Number.POSITIVE_INFINITY), increment)).rejects.toMatchObject({
			name: "ContentionError",
		});
	});
});
