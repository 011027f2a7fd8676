import { randomBytes } from "node:crypto";
import type { CaseId } from "../../../schemas/ids.ts";
import { UnreadableError } from "../../unreadable-error.ts";
import { getItem } from "../dynamo/reads.ts";
import { putIf, putIfAbsent } from "../dynamo/writes.ts";
import { type CaseOrigin, type KeyRecord, keyRecordKey, keysTable, type Tombstone } from "../tables/keys.ts";
import { makeTtlCache } from "../ttl-cache.ts";

/** A case has neither a key nor a tombstone: it was never opened, or the keys table was lost. What needs the key is retried. */
export class MissingCaseKeyError extends UnreadableError {
	override name = "MissingCaseKeyError";
}

/** Something was to be written to a case that has been erased in the meantime; it is retried, and dropped then. */
export class ErasedCaseError extends Error {
	override name = "ErasedCaseError";
}

/** A key is cached for a minute: a process may read a case for so long after another has erased it. */
const cache = makeTtlCache<KeyRecord>({ found: 60_000, missed: 0 });

/** The key of a case or its tombstone, at most a minute old; undefined when the case was never opened. */
export const keyRecordOf = (id: CaseId): Promise<KeyRecord | undefined> =>
	cache.read(id, () => getItem(keysTable, keyRecordKey(id)));

/** Whether a case has been erased. */
export const isErased = async (id: CaseId): Promise<boolean> => {
	const keyRecord = await keyRecordOf(id);
	return keyRecord !== undefined && "erased" in keyRecord;
};

/**
 * The key of a case, or that it was erased.
 * @throws MissingCaseKeyError when there is neither
 */
export const caseKey = async (id: CaseId): Promise<Buffer | "erased"> => {
	const keyRecord = await keyRecordOf(id);
	if (keyRecord === undefined) throw new MissingCaseKeyError("a case has no key");
	return "erased" in keyRecord ? "erased" : Buffer.from(keyRecord.key);
};

/**
 * The key of a case to which something is to be written.
 * @throws ErasedCaseError, MissingCaseKeyError
 */
export const keyToWrite = async (id: CaseId): Promise<Buffer> => {
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased before something was written to it");
	return key;
};

/**
 * Makes a case's key when the case is opened. Opening it again keeps the first key.
 * @returns `"erased"` when the case was erased: it stays so
 */
export const openCaseKey = async (id: CaseId, origin: CaseOrigin): Promise<"open" | "erased"> => {
	await putIfAbsent(keysTable, keyRecordKey(id), { ...origin, key: randomBytes(32) });
	return (await isErased(id)) ? "erased" : "open";
};

/** Destroys a case's key for good and leaves a tombstone. Idempotent: the first day stays. */
export const destroyCaseKey = async (id: CaseId, tombstone: Tombstone): Promise<void> => {
	await putIf(keysTable, keyRecordKey(id), tombstone, { condition: "attribute_not_exists(erased)" });
	cache.forget(id);
};
