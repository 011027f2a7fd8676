import { randomUUID } from "node:crypto";
import type { Fact } from "../../../schemas/fact.ts";
import { looksRandom } from "../../../schemas/field.ts";
import type { CaseId, EventId } from "../../../schemas/ids.ts";
import type { GivenOrder, RecordedOrder } from "../../../schemas/protection.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import {
	accessRecordsOfCase,
	type EncryptedItem,
	encryptedItemKey,
	type FactKey,
	factKey,
	factsAndOrdersOfCase,
	factsSince,
	isOrder,
	orderSortKey,
	ordersOfCase,
	otherFactsOfCase,
	timelineTable,
} from "../tables/timeline.ts";
import { caseKey } from "./case-keys.ts";
import { decryptItem, decryptOrder, encryptItem, encryptOrder } from "./encrypted-facts.ts";

/** The orders to protect a case; undefined for one that cannot be read, which protects as well. */
export type Orders = (RecordedOrder | undefined)[];

/** What decides who is told of a case. */
export type AccessRecords = { readonly accessFacts: Fact[]; readonly orders: Orders };

/** The key of a case when there is something to decrypt; of an erased case nothing is, even if copies were restored. */
const keyFor = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Buffer | "erased"> =>
	items.length === 0 ? "erased" : caseKey(id);

const factsIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Fact[]> => {
	const key = await keyFor(id, items);
	return key === "erased" ? [] : items.map((item) => decryptItem(key, item));
};

const ordersIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<Orders> => {
	const key = await keyFor(id, items);
	return key === "erased" ? [] : items.map((item) => decryptOrder(key, item));
};

const recordsIn = async (id: CaseId, items: readonly EncryptedItem[]): Promise<AccessRecords> => {
	const facts = items.filter((item) => !isOrder(item));
	const [accessFacts, orders] = await Promise.all([factsIn(id, facts), ordersIn(id, items.filter(isOrder))]);
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

/** Appends an order to protect a case, or to lift its protection. @returns the order with its id */
export const appendOrder = async (id: CaseId, given: GivenOrder): Promise<RecordedOrder> => {
	const order = { ...given, id: drawId() };
	const item = await encryptOrder(id, orderSortKey(order), order);
	await putIfAbsent(timelineTable, encryptedItemKey(id, item.sk), item);
	return order;
};

/** The orders to protect a case. */
export const ordersOf = async (id: CaseId): Promise<Orders> => ordersIn(id, await queryAll(timelineTable, ordersOfCase(id)));

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
