import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type AgencyId, type Fact, type HubId, inOrder } from "../../schemas/fact.ts";
import { env } from "../environment.ts";
import { caseKey } from "./case-keys.ts";
import { dynamo } from "./dynamo.ts";
import { openItem, type SealedItem, sealItem } from "./sealed-facts.ts";

/**
 * Where a fact lies in its case: facts that decide who is told lie together, so that
 * they are read alone, at a cost that does not grow with the rest of the timeline.
 */
export type FactKey = `${"who" | "what"}#${string}#${string}`;

export const factKey = (fact: Pick<Fact, "time" | "id">, isAboutWho: boolean): FactKey =>
	`${isAboutWho ? "who" : "what"}#${fact.time}#${fact.id}`;

const put = async (item: Record<string, unknown>): Promise<"appended" | "already-there"> => {
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

const query = async (condition: string, values: Record<string, string>): Promise<Record<string, unknown>[]> => {
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

/** Reads facts and opens their boxes; of a case that was erased there are none, even if copies of them were restored. */
const opened = async (id: HubId, read: Promise<Record<string, unknown>[]>): Promise<Fact[]> => {
	const [key, items] = await Promise.all([caseKey(id), read]);
	return key === "erased" ? [] : items.map((item) => openItem(key, item as SealedItem));
};

/**
 * Appends a fact to its case, once.
 * @throws ErasedCaseError when the case was erased
 */
export const appendFact = async (fact: Fact, isAboutWho: boolean): Promise<"appended" | "already-there"> =>
	put(await sealItem(fact, factKey(fact, isAboutWho)));

/** The facts of a case that decide who is told of others. */
export const whoFacts = (id: HubId): Promise<Fact[]> =>
	opened(id, query("begins_with(sk, :who)", { ":case": id, ":who": "who#" }));

/** The facts of a case that happened at this moment or later; few as a rule, and those are all it costs. */
export const factsFrom = async (id: HubId, time: string): Promise<Fact[]> => {
	const parts = await Promise.all(
		["who", "what"].map((part) =>
			opened(id, query("sk BETWEEN :from AND :to", { ":case": id, ":from": `${part}#${time}`, ":to": `${part}#~` })),
		),
	);
	return parts.flat();
};

/** All facts of a case, in the order they happened. */
export const allFacts = async (id: HubId): Promise<Fact[]> =>
	(await opened(id, query("sk >= :first", { ":case": id, ":first": "what#" }))).sort(inOrder);

/** One fact, or nothing when it is not recorded (yet). */
export const factAt = async (id: HubId, key: FactKey): Promise<Fact | undefined> => {
	const [fact] = await opened(id, getItem(id, key));
	return fact;
};

const getItem = async (id: HubId, sk: string): Promise<Record<string, unknown>[]> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("TIMELINE_TABLE"), Key: marshall({ case: id, sk }), ConsistentRead: true }),
	);
	return Item ? [unmarshall(Item)] : [];
};

/**
 * The record that an agency is told of a fact (4-1-ウ③-5): which fields, no values.
 * `after` is a sequence number of the agency's inbox that was reached before the record was made:
 * the fact's entry, if there is one, comes behind it (see `stores/inbox.ts`).
 */
export type Told = { readonly agency: AgencyId; readonly fields: readonly string[]; readonly after: number };

/** Records that an agency is told of a fact; the first record stays and is what comes back. */
export const recordTold = async (fact: Fact, told: Told): Promise<Told & { readonly isNew: boolean }> => {
	const sk = `told#${fact.id}#${told.agency}`;
	const done = await put({ case: fact.case, sk, ...told });
	if (done === "appended") return { ...told, isNew: true };
	const [first] = await getItem(fact.case, sk);
	return { ...(first as Told), isNew: false };
};

/** Who has been told of a fact. */
export const toldOf = async (id: HubId, fact: HubId): Promise<Told[]> =>
	(await query("begins_with(sk, :told)", { ":case": id, ":told": `told#${fact}#` })) as Told[];
