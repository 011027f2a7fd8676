import { type AttributeValue, DeleteItemCommand, paginateQuery, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

const MAX_CONCURRENT = 25;

/** Does something with each of many, so many at a time: a page of a big case does not flood the table. */
const forEach = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
	for (let index = 0; index < all.length; index += MAX_CONCURRENT)
		await Promise.all(all.slice(index, index + MAX_CONCURRENT).map(act));
};

/** The time of a case's newest fact, by sort keys alone: nothing is opened for it. None when it has no facts. */
export const newestTime = async (id: HubId): Promise<string | undefined> => {
	const ends = await Promise.all(
		["who", "what"].map((part) =>
			dynamo.send(
				new QueryCommand({
					TableName: env("TIMELINE_TABLE"),
					KeyConditionExpression: "#case = :case AND sk BETWEEN :from AND :to",
					ExpressionAttributeNames: { "#case": "case" },
					ExpressionAttributeValues: marshall({ ":case": id, ":from": `${part}#`, ":to": `${part}#~` }),
					ProjectionExpression: "sk",
					ConsistentRead: true,
					ScanIndexForward: false,
					Limit: 1,
				}),
			),
		),
	);
	return ends
		.flatMap(({ Items = [] }) => Items.map(({ sk }) => sk?.S?.split("#")[1] ?? ""))
		.sort()
		.at(-1);
};

const FACT = /^(?:who|what)#\d[^#]*#(?<id>[^#]+)$/;

/** Receipts first: their names are those of the facts, and would be lost with them. */
const removeWithReceipts = async (id: HubId, keys: readonly string[]): Promise<void> => {
	const facts = keys.flatMap((sk) => FACT.exec(sk)?.groups?.["id"] ?? []);
	await forEach(facts, (fact) =>
		dynamo.send(new DeleteItemCommand({ TableName: env("DOOR_TABLE"), Key: marshall({ pk: `event#${fact}`, sk: "receipt" }) })),
	);
	await forEach(keys, (sk) =>
		dynamo.send(new DeleteItemCommand({ TableName: env("TIMELINE_TABLE"), Key: marshall({ case: id, sk }) })),
	);
};

const removeTimeline = async (id: HubId): Promise<void> => {
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("TIMELINE_TABLE"),
			KeyConditionExpression: "#case = :case",
			ExpressionAttributeNames: { "#case": "case" },
			ExpressionAttributeValues: marshall({ ":case": id }),
			ProjectionExpression: "sk",
			ConsistentRead: true,
		},
	);
	for await (const { Items = [] } of pages)
		await removeWithReceipts(
			id,
			Items.map((item) => String(unmarshall(item)["sk"])),
		);
};

/** What lies under a case in tables with the case in their partition key. */
const under = (id: HubId) => ({
	KeyConditionExpression: "pk = :case",
	ExpressionAttributeValues: marshall({ ":case": `case#${id}` }),
	ProjectionExpression: "pk, sk",
	ConsistentRead: true,
});

const keyOf = ({ pk, sk }: Record<string, AttributeValue>) => ({ pk: pk ?? { S: "" }, sk: sk ?? { S: "" } });

const removePlaces = async (id: HubId): Promise<void> => {
	for await (const { Items = [] } of paginateQuery({ client: dynamo }, { TableName: env("DOOR_TABLE"), ...under(id) }))
		await forEach(Items, (item) => dynamo.send(new DeleteItemCommand({ TableName: env("DOOR_TABLE"), Key: keyOf(item) })));
};

const removeEnvelopes = async (id: HubId): Promise<void> => {
	for await (const { Items = [] } of paginateQuery({ client: dynamo }, { TableName: env("ENVELOPES_TABLE"), ...under(id) }))
		await forEach(Items, (item) => dynamo.send(new DeleteItemCommand({ TableName: env("ENVELOPES_TABLE"), Key: keyOf(item) })));
};

/**
 * Removes all that lies of a case in the Timeline and at the door: facts, records of who was told, receipts, who is on
 * it, and what was sealed for them. What refers to it elsewhere (inboxes, queues) then leads nowhere. Cut off and run again, it goes on.
 */
export const removeRecords = async (id: HubId): Promise<void> => {
	await removeTimeline(id);
	await removeEnvelopes(id);
	await removePlaces(id);
};
