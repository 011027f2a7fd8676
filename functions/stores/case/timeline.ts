import { randomUUID } from "node:crypto";
import type { Fact } from "../../../schemas/fact.ts";
import { looksRandom } from "../../../schemas/field.ts";
import type { CaseId, EventId } from "../../../schemas/ids.ts";
import type { GivenOrder, RecordedOrder } from "../../../schemas/protection.ts";
import { updateOptimistically } from "../dynamo/optimistic.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { putIf, putIfAbsent } from "../dynamo/writes.ts";
import {
	accessRecordsOfCase,
	type EncryptedItem,
	encryptedItemKey,
	type FactKey,
	factKey,
	factsAndOrdersOfCase,
	factsSince,
	isOrders,
	ordersKey,
	otherFactsOfCase,
	timelineTable,
} from "../tables/timeline.ts";
import { caseKey } from "./case-keys.ts";
import { decryptItem, decryptOrders, encryptItem, encryptOrders, encryptTrace } from "./encrypted-facts.ts";

/** The orders to protect a case; undefined for one that cannot be read, which protects as well. */
export type Orders = (RecordedOrder | undefined)[];

/** What decides who is told of a case. */
export type AccessRecords = { readonly accessFacts: Fact[]; readonly orders: Orders };

/** The key of a case when there is something to decrypt; of an erased case nothing is, even if copies were restored. */
const keyFor = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Buffer | "erased"> =>
	items.length === 0 ? "erased" : caseKey(id);

const factsIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Fact[]> => {
	const key = await keyFor(id, items);
	return key === "erased" ? [] : items.flatMap((item) => decryptItem(key, item) ?? []);
};

const ordersIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Orders> => {
	const key = await keyFor(id, items);
	return key === "erased" ? [] : items.flatMap((item) => decryptOrders(key, item));
};

const recordsIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<AccessRecords> => {
	const facts = items.filter((item) => !isOrders(item));
	const [accessFacts, orders] = await Promise.all([factsIn(id, facts), ordersIn(id, items.filter(isOrders))]);
	return { accessFacts, orders };
};

/**
 * Appends a fact to its case, once.
 * @throws ErasedCaseError when the case was erased
 */
export const appendFact = async (fact: Fact, isAboutWho: boolean): Promise<"appended" | "already-there"> => {
	const item = await encryptItem(fact, factKey(fact, isAboutWho));
	const done = await putIfAbsent(timelineTable, encryptedItemKey(item.case, item.sk), item);
	return done === "put" ? "appended" : done;
};

/** The facts of a case that decide who is told of others, and the orders to protect it. */
export const accessRecordsOf = async (id: CaseId): Promise<AccessRecords> =>
	recordsIn(id, await queryAll(timelineTable, accessRecordsOfCase(id)));

/** An order is shown by its id like a fact, so its id is one that tokens can be made of. */
const drawId = (): EventId => {
	for (;;) {
		const drawn = randomUUID();
		if (looksRandom(drawn)) return drawn as EventId;
	}
};

/** Makes the place for the orders of a case when it is opened; opening it again changes nothing. */
export const openOrders = async (id: CaseId): Promise<void> => {
	const item = await encryptOrders(ordersKey(id), []);
	await putIfAbsent(timelineTable, ordersKey(id), item);
};

/**
 * Appends an order to protect a case, or to lift its protection, behind those that are there.
 * @returns the order with its id
 * @throws DecryptionError when those cannot be read
 */
export const appendOrder = async (id: CaseId, given: GivenOrder): Promise<RecordedOrder> => {
	const key = ordersKey(id);
	const order = { ...given, id: drawId() };
	const trace = await encryptTrace(id, factKey(order, false), order);
	await putIfAbsent(timelineTable, encryptedItemKey(id, trace.sk), trace);
	const replace = async (seen: EncryptedItem | undefined, next: EncryptedItem) => {
		const isAsSeen = { condition: "ciphertext = :seen", values: { ":seen": seen?.ciphertext } };
		const done = seen ? await putIf(timelineTable, key, next, isAsSeen) : await putIfAbsent(timelineTable, key, next);
		return done === "put" ? next : "conflict";
	};
	const { result } = await updateOptimistically({ read: () => getItem(timelineTable, key), replace }, async (seen) => ({
		next: await encryptOrders(key, [order], seen),
		result: order,
	}));
	return result;
};

/** The orders to protect a case. */
export const ordersOf = async (id: CaseId): Promise<Orders> => {
	const item = await getItem(timelineTable, ordersKey(id));
	return ordersIn(id, item ? [item] : []);
};

/** The facts of a case that happened at a time or later; the cost is that of those facts alone. */
export const factsFrom = async (id: CaseId, time: string): Promise<Fact[]> => {
	const parts = await Promise.all(factsSince(id, time).map((range) => queryAll(timelineTable, range)));
	return factsIn(id, parts.flat());
};

/** The facts of a case that do not decide who is told of others. */
export const otherFactsOf = async (id: CaseId): Promise<Fact[]> =>
	factsIn(id, await queryAll(timelineTable, otherFactsOfCase(id)));

/** All facts of a case, in no order, and the orders to protect it. */
export const wholeCase = async (id: CaseId): Promise<{ readonly facts: Fact[]; readonly orders: Orders }> => {
	const { accessFacts, orders } = await recordsIn(id, await queryAll(timelineTable, factsAndOrdersOfCase(id)));
	return { facts: accessFacts, orders };
};

/** One fact; undefined when it is not recorded (yet), or its case was erased. */
export const factAt = async (id: CaseId, key: FactKey): Promise<Fact | undefined> => {
	const item = await getItem(timelineTable, encryptedItemKey(id, key));
	const [fact] = await factsIn(id, item ? [item] : []);
	return fact;
};
