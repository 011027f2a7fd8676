import { randomBytes } from "node:crypto";
import {
	BatchGetItemCommand,
	BatchWriteItemCommand,
	ConditionalCheckFailedException,
	type DynamoDBClient,
	PutItemCommand,
	paginateScan,
	type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Agency } from "../../../schemas/agency.ts";
import { byText } from "../../../schemas/by-text.ts";
import type { AgencyId } from "../../../schemas/fact.ts";
import { clearRegistryCache, clientIdsOf, clientKey, digestKey, HUB_KEY, profileKey } from "./registry.ts";

/** The registry's table and a client that reaches it. Those who keep it (commands, the demo) say which; Lambdas only read. */
export type RegistryTable = { readonly dynamo: DynamoDBClient; readonly table: string };

/** DynamoDB left some items untouched after several tries. Saving again is the same as once. */
export class UnfinishedCallError extends Error {
	override name = "UnfinishedCallError";
}

type Key = { readonly pk: string; readonly sk: string };

const READS_PER_CALL = 100;
const WRITES_PER_CALL = 25;
const MAX_ATTEMPTS = 5;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const readSome = async ({ dynamo, table }: RegistryTable, ids: readonly AgencyId[]): Promise<Agency[]> => {
	const found: Agency[] = [];
	let keys = ids.map((id) => marshall(profileKey(id)));
	for (let tried = 0; keys.length > 0; tried++) {
		if (tried === MAX_ATTEMPTS) throw new UnfinishedCallError("profiles were left unread");
		const { Responses, UnprocessedKeys } = await dynamo.send(
			new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
		);
		found.push(...(Responses?.[table] ?? []).map((item) => unmarshall(item)["agency"] as Agency));
		keys = UnprocessedKeys?.[table]?.Keys ?? [];
	}
	return found;
};

/** The profiles of these agencies, as they are now. */
export const readAgencies = async (table: RegistryTable, ids: readonly AgencyId[]): Promise<Map<AgencyId, Agency>> => {
	const found: Agency[] = [];
	for (const some of chunks([...new Set(ids)], READS_PER_CALL)) found.push(...(await readSome(table, some)));
	return new Map(found.map((agency) => [agency.id, agency]));
};

const write = async ({ dynamo, table }: RegistryTable, requests: readonly WriteRequest[]): Promise<void> => {
	let left = [...requests];
	for (let stalled = 0; left.length > 0; ) {
		if (stalled === MAX_ATTEMPTS) throw new UnfinishedCallError("some of the registry's items were left unwritten");
		const { UnprocessedItems } = await dynamo.send(
			new BatchWriteItemCommand({ RequestItems: { [table]: left.slice(0, WRITES_PER_CALL) } }),
		);
		const unwritten = UnprocessedItems?.[table] ?? [];
		stalled = unwritten.length > 0 ? stalled + 1 : 0;
		left = [...unwritten, ...left.slice(WRITES_PER_CALL)];
	}
	clearRegistryCache();
};

/** The items that lead to an agency: from its client, and from its digest's slot. */
const leadsTo = (agency: Agency | undefined): Map<string, Key> => {
	const keys: Key[] = agency ? clientIdsOf(agency).map(clientKey) : [];
	if (agency?.channels.digest) keys.push(digestKey(agency.channels.digest.at, agency.id));
	return new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key]));
};

const put = (item: object): WriteRequest => ({
	PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) },
});
const remove = (key: Key): WriteRequest => ({ DeleteRequest: { Key: marshall(key) } });

/**
 * Saves agencies, new or changed, with what leads to them; what led to their former client or slot goes.
 * Twenty-five items a call, an agency's own next to each other.
 */
export const saveAgencies = async (table: RegistryTable, agencies: readonly Agency[]): Promise<void> => {
	const before = await readAgencies(
		table,
		agencies.map(({ id }) => id),
	);
	/** One write an item, and what is there stays there: a slot or client that one agency leaves may be another's. */
	const writes = new Map<string, WriteRequest>();
	for (const agency of agencies) {
		writes.set(agency.id, put({ ...profileKey(agency.id), agency }));
		for (const [name, key] of leadsTo(before.get(agency.id))) writes.set(name, writes.get(name) ?? remove(key));
		for (const [name, key] of leadsTo(agency)) writes.set(name, put({ ...key, agency: agency.id }));
	}
	await write(table, [...writes.values()]);
};

/** Saves one agency, see `saveAgencies`. */
export const saveAgency = (table: RegistryTable, agency: Agency): Promise<void> => saveAgencies(table, [agency]);

/**
 * Removes an agency and what leads to it. Its id stays known as retired (`listAgencies`):
 * an id is on its cases for good, so that another agency under the same id would be on them.
 *
 * @returns the agency that was removed
 */
export const removeAgency = async (table: RegistryTable, id: AgencyId): Promise<Agency | undefined> => {
	const agency = (await readAgencies(table, [id])).get(id);
	if (!agency) return undefined;
	const keys = [profileKey(id), ...leadsTo(agency).values()];
	await write(table, [put({ ...retiredKey(id), agency: id }), ...keys.map(remove)]);
	return agency;
};

const retiredKey = (id: AgencyId): Key => ({ pk: `agency#${id}`, sk: "retired" });

type Registered = { readonly agencies: readonly Agency[]; readonly retired: ReadonlySet<AgencyId> };

/** The whole registry, by id, and the ids of agencies that were removed. For the command: it reads the table through. */
export const listAgencies = async (table: RegistryTable): Promise<Registered> => {
	const agencies: Agency[] = [];
	const retired = new Set<AgencyId>();
	const pages = paginateScan(
		{ client: table.dynamo },
		{
			TableName: table.table,
			FilterExpression: "begins_with(pk, :agency)",
			ExpressionAttributeValues: marshall({ ":agency": "agency#" }),
			ConsistentRead: true,
		},
	);
	for await (const page of pages) {
		for (const item of (page.Items ?? []).map((one) => unmarshall(one))) {
			if (item["sk"] === "profile") agencies.push(item["agency"] as Agency);
			else retired.add(item["agency"] as AgencyId);
		}
	}
	for (const { id } of agencies) retired.delete(id);
	return { agencies: agencies.sort(byText(({ id }) => id)), retired };
};

/** Makes the hub's key if it has none. The first one stays for good: every token ever given depends on it. */
export const ensureHubKey = async (table: RegistryTable): Promise<"made" | "already-there"> => {
	try {
		await table.dynamo.send(
			new PutItemCommand({
				TableName: table.table,
				Item: marshall({ ...HUB_KEY, key: randomBytes(32) }),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
		return "made";
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return "already-there";
		throw error;
	}
};
