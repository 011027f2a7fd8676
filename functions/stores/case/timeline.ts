import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Fact, HubId } from "../../../schemas/fact.ts";
import type { RecordedOrder } from "../../../schemas/protection.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { caseKey } from "./case-keys.ts";
import { decryptItem, decryptOrder, type EncryptedItem, encryptItem, encryptOrder } from "./encrypted-facts.ts";

/**
 * Where a fact lies in its case: facts that decide who is told lie together, so that
 * they are read alone, at a cost that does not grow with the rest of the timeline.
 */
export type FactKey = `${"who" | "what"}#${string}#${string}`;

export const factKey = (fact: Pick<Fact, "time" | "id">, isAboutWho: boolean): FactKey =>
	`${isAboutWho ? "who" : "what"}#${fact.time}#${fact.id}`;

/** Puts an item into a case, once. */
export const putOnce = async (item: Record<string, unknown>): Promise<"appended" | "already-there"> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("TIMELINE_TABLE"),
				Item: marshall(item),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
		return "appended";
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return "already-there";
		throw error;
	}
};

/** The items of a case that a condition on the sort key names. */
export const itemsOf = async (condition: string, values: Record<string, string>): Promise<Record<string, unknown>[]> => {
	const items: Record<string, unknown>[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("TIMELINE_TABLE"),
			KeyConditionExpression: `#case = :case AND ${condition}`,
			ExpressionAttributeNames: { "#case": "case" },
			ExpressionAttributeValues: marshall(values),
			ConsistentRead: true,
		},
	);
	for await (const page of pages) items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
	return items;
};

/** Opens boxes; of a case that was erased there are none, even if copies of them were restored. */
const opened = async (id: HubId, items: readonly Record<string, unknown>[]): Promise<Fact[]> => {
	const key = items.length === 0 ? "erased" : await caseKey(id);
	return key === "erased" ? [] : items.map((item) => decryptItem(key, item as EncryptedItem));
};

/**
 * Appends a fact to its case, once.
 * @throws ErasedCaseError when the case was erased
 */
export const appendFact = async (fact: Fact, isAboutWho: boolean): Promise<"appended" | "already-there"> =>
	putOnce(await encryptItem(fact, factKey(fact, isAboutWho)));

/**
 * Orders to protect a case lie behind its facts that decide who, so that whoever is to be told something is never found
 * without them: the same read gives both or none.
 */
const MARK = "who#~protection#";

/** What decides who is told of a case. */
export type AccessRecords = { readonly accessFacts: Fact[]; readonly orders: (RecordedOrder | undefined)[] };

const isMark = ({ sk }: Record<string, unknown>): boolean => String(sk).startsWith("who#~");

const whoIn = async (id: HubId, items: readonly Record<string, unknown>[]): Promise<AccessRecords> => {
	const [accessFacts, orders] = await Promise.all([
		opened(
			id,
			items.filter((item) => !isMark(item)),
		),
		openMarks(id, items.filter(isMark)),
	]);
	return { accessFacts, orders };
};

/** A mark that does not open is one that cannot be read: it protects. */
const openMarks = async (id: HubId, items: readonly Record<string, unknown>[]): Promise<AccessRecords["orders"]> => {
	const key = items.length === 0 ? "erased" : await caseKey(id);
	return key === "erased" ? [] : items.map((item) => decryptOrder(key, item as EncryptedItem));
};

/** The facts of a case that decide who is told of others, and the orders to protect it. */
export const accessRecordsOf = async (id: HubId): Promise<AccessRecords> =>
	whoIn(id, await itemsOf("begins_with(sk, :who)", { ":case": id, ":who": "who#" }));

/** Appends an order to protect a case, or to lift that. */
export const appendOrder = async (id: HubId, order: RecordedOrder): Promise<void> => {
	await putOnce(await encryptOrder(id, `${MARK}${order.time}#${order.id}`, order));
};

/** The orders to protect a case. */
export const ordersOf = async (id: HubId): Promise<AccessRecords["orders"]> =>
	openMarks(id, await itemsOf("begins_with(sk, :mark)", { ":case": id, ":mark": "who#~" }));

/** The facts of a case that happened at this moment or later; few as a rule, and those are all it costs. */
export const factsFrom = async (id: HubId, time: string): Promise<Fact[]> => {
	const parts = await Promise.all(
		["who", "what"].map((part) =>
			itemsOf("sk BETWEEN :from AND :to", { ":case": id, ":from": `${part}#${time}`, ":to": `${part}#~` }),
		),
	);
	return opened(id, parts.flat());
};

/** The facts of a case that do not decide who is told of others. */
export const otherFactsOf = async (id: HubId): Promise<Fact[]> =>
	opened(id, await itemsOf("begins_with(sk, :what)", { ":case": id, ":what": "what#" }));

/** All facts of a case, in no order, and the orders to protect it. */
export const wholeCase = async (id: HubId): Promise<{ readonly facts: Fact[]; readonly orders: AccessRecords["orders"] }> => {
	const { accessFacts, orders } = await whoIn(id, await itemsOf("sk >= :first", { ":case": id, ":first": "what#" }));
	return { facts: accessFacts, orders };
};

/** One fact, or nothing when it is not recorded (yet). */
export const factAt = async (id: HubId, key: FactKey): Promise<Fact | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("TIMELINE_TABLE"), Key: marshall({ case: id, sk: key }), ConsistentRead: true }),
	);
	const [fact] = await opened(id, Item ? [unmarshall(Item)] : []);
	return fact;
};
