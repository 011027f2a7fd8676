import { randomBytes } from "node:crypto";
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { HubId } from "../../../schemas/fact.ts";
import type { Tenant } from "../../../schemas/retention.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { makeTtlCache } from "../ttl-cache.ts";

/** A case has neither a key nor a tombstone: it was never opened, or the keys table was lost. What waits for it comes again. */
export class MissingCaseKeyError extends Error {
	override name = "MissingCaseKeyError";
}

/** Something was to be written to a case that has been erased meanwhile; it comes again, and is dropped then. */
export class ErasedCaseError extends Error {
	override name = "ErasedCaseError";
}

/** Whose case it is, and the day in Japan it was opened at the hub: what retention needs besides its newest fact. */
export type CaseOrigin = { readonly tenant: Tenant; readonly since: string };

/** A case's key, 32 random bytes, by which alone its records can be read. */
export type CaseKey = CaseOrigin & { readonly key: Uint8Array };

/** What is left of a case: the day in Japan its key was destroyed. No content. */
export type Tombstone = { readonly erased: string };

/**
 * A tombstone stands in the key's own place, so that one write destroys the key and says so, one read tells which of
 * both is there, and a case that was erased cannot be opened again. It outlives a restored Timeline.
 */
export type KeyRecord = CaseKey | Tombstone;

const placeKey = (id: HubId) => ({ pk: `case#${id}`, sk: "key" });

/** A key is believed for a minute: so long may a process still read a case that another has erased. */
const cache = makeTtlCache<KeyRecord>({ found: 60_000, missed: 0 });

const readPlace = async (id: HubId): Promise<KeyRecord | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("KEYS_TABLE"), Key: marshall(placeKey(id)), ConsistentRead: true }),
	);
	return Item && (unmarshall(Item) as KeyRecord);
};

/** What stands in the place of a case's key, at most a minute old; nothing when the case was never opened. */
export const keyRecordOf = (id: HubId): Promise<KeyRecord | undefined> => cache.read(id, () => readPlace(id));

/** Whether a case has been erased. */
export const isErased = async (id: HubId): Promise<boolean> => {
	const keyRecord = await keyRecordOf(id);
	return keyRecord !== undefined && "erased" in keyRecord;
};

/**
 * The key of a case, or that it was erased.
 * @throws MissingCaseKeyError when there is neither
 */
export const caseKey = async (id: HubId): Promise<Buffer | "erased"> => {
	const keyRecord = await keyRecordOf(id);
	if (keyRecord === undefined) throw new MissingCaseKeyError("a case has no key");
	return "erased" in keyRecord ? "erased" : Buffer.from(keyRecord.key);
};

/**
 * Makes a case's key when the case is opened, once: whoever opens it again has the first one.
 * @returns `"erased"` when the case was erased: it stays so
 */
export const openCaseKey = async (id: HubId, origin: CaseOrigin): Promise<"open" | "erased"> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("KEYS_TABLE"),
				Item: marshall({ ...placeKey(id), ...origin, key: randomBytes(32) }),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
	return (await isErased(id)) ? "erased" : "open";
};

/** Destroys a case's key for good and leaves a tombstone. Again is the same as once: the first day stays. */
export const destroyCaseKey = async (id: HubId, { erased }: Tombstone): Promise<void> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("KEYS_TABLE"),
				Item: marshall({ ...placeKey(id), erased }),
				ConditionExpression: "attribute_not_exists(erased)",
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
	cache.forget(id);
};
