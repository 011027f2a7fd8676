import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type AgencyId, type Fact, type HubId, inOrder } from "../../schemas/fact.ts";
import { env } from "../environment.ts";
import { dynamo } from "./dynamo.ts";

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

const toFact = ({ sk: _, ...fact }: Record<string, unknown>): Fact => fact as Fact;

/** Appends a fact to its case, once. */
export const appendFact = (fact: Fact, isAboutWho: boolean): Promise<"appended" | "already-there"> =>
	put({ ...fact, sk: factKey(fact, isAboutWho) });

/** The facts of a case that decide who is told of others. */
export const whoFacts = async (id: HubId): Promise<Fact[]> =>
	(await query("begins_with(sk, :who)", { ":case": id, ":who": "who#" })).map(toFact);

/** The facts of a case that happened at this moment or later; few as a rule, and those are all it costs. */
export const factsFrom = async (id: HubId, time: string): Promise<Fact[]> => {
	const parts = await Promise.all(
		["who", "what"].map((part) =>
			query("sk BETWEEN :from AND :to", { ":case": id, ":from": `${part}#${time}`, ":to": `${part}#~` }),
		),
	);
	return parts.flat().map(toFact);
};

/** All facts of a case, in the order they happened. */
export const allFacts = async (id: HubId): Promise<Fact[]> =>
	(await query("sk >= :first", { ":case": id, ":first": "what#" })).map(toFact).sort(inOrder);

/** One fact, or nothing when it is not recorded (yet). */
export const factAt = async (id: HubId, key: FactKey): Promise<Fact | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("TIMELINE_TABLE"), Key: marshall({ case: id, sk: key }), ConsistentRead: true }),
	);
	return Item && toFact(unmarshall(Item));
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
	const { Item } = await dynamo.send(
		new GetItemCommand({
			TableName: env("TIMELINE_TABLE"),
			Key: marshall({ case: fact.case, sk }),
			ConsistentRead: true,
		}),
	);
	return { ...(unmarshall(Item ?? {}) as Told), isNew: false };
};

/** Who has been told of a fact. */
export const toldOf = async (id: HubId, fact: HubId): Promise<Told[]> =>
	(await query("begins_with(sk, :told)", { ":case": id, ":told": `told#${fact}#` })) as Told[];
