import type { CaseId } from "../../../schemas/ids.ts";
import { queryPage, queryPages } from "../dynamo/reads.ts";
import type { Key } from "../dynamo/table.ts";
import { deleteItem } from "../dynamo/writes.ts";
import { doorTable, factCountKey, membershipsOfCase, receiptKey } from "../tables/door.ts";
import { envelopesOfCase, envelopesTable } from "../tables/envelopes.ts";
import { factAtKey, factsSince, itemOfCase, timelineTable, wholePartition } from "../tables/timeline.ts";

const MAX_CONCURRENT = 25;

/** Acts on each of many, so many at a time: a page of a big case does not flood the table. */
const forEach = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
	for (let index = 0; index < all.length; index += MAX_CONCURRENT)
		await Promise.all(all.slice(index, index + MAX_CONCURRENT).map(act));
};

/** The time of a case's newest fact, by sort keys alone: nothing is decrypted for it. Undefined when it has no facts. */
export const newestTime = async (id: CaseId): Promise<string | undefined> => {
	const ends = await Promise.all(
		factsSince(id, "").map((range) => queryPage(timelineTable, range, { only: ["sk"], isDescending: true, limit: 1 })),
	);
	return ends
		.flatMap(({ items }) => items.flatMap(({ sk }) => factAtKey(sk)?.time ?? []))
		.sort()
		.at(-1);
};

/** Whether anything of a case is kept: on its timeline, or about who is on it. */
export const hasRecords = async (id: CaseId): Promise<boolean> => {
	const found = await Promise.all([
		queryPage(timelineTable, wholePartition(id), { only: ["sk"], limit: 1 }),
		queryPage(doorTable, membershipsOfCase(id), { only: ["sk"], limit: 1 }),
	]);
	return found.some(({ items }) => items.length > 0);
};

/** Receipts first: they are found by the ids in the keys of the facts. */
const removeWithReceipts = async (id: CaseId, keys: readonly string[]): Promise<void> => {
	const facts = keys.flatMap((sk) => factAtKey(sk)?.id ?? []);
	await forEach(facts, (fact) => deleteItem(doorTable, receiptKey(fact)));
	await forEach(keys, (sk) => deleteItem(timelineTable, itemOfCase(id, sk)));
};

const removeTimeline = async (id: CaseId): Promise<void> => {
	for await (const page of queryPages(timelineTable, wholePartition(id), { only: ["sk"] }))
		await removeWithReceipts(
			id,
			page.map(({ sk }) => sk),
		);
};

/** The attributes that make up a key: of an item that has no others, the item is its own key. */
const KEY_ONLY = { only: ["pk", "sk"] };
const keysIn = (page: readonly unknown[]) => page as readonly Key<unknown>[];

const removeMemberships = async (id: CaseId): Promise<void> => {
	for await (const page of queryPages(doorTable, membershipsOfCase(id), KEY_ONLY))
		await forEach(keysIn(page), (key) => deleteItem(doorTable, key));
};

const removeEnvelopes = async (id: CaseId): Promise<void> => {
	for await (const page of queryPages(envelopesTable, envelopesOfCase(id), KEY_ONLY))
		await forEach(keysIn(page), (key) => deleteItem(envelopesTable, key));
};

/**
 * Removes all that is kept of a case in the Timeline, the Door and the Envelopes: facts, records of who was told,
 * receipts, memberships and sealed envelopes. What agencies have of it is removed before (`stores/agency/case-removal.ts`).
 * Idempotent; a run that was cut off is completed by the next.
 */
export const removeRecords = async (id: CaseId): Promise<void> => {
	await removeTimeline(id);
	await removeEnvelopes(id);
	await removeMemberships(id);
	await deleteItem(doorTable, factCountKey(id));
};
