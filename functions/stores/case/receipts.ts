import { acceptedAt, acceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { getItem } from "../dynamo/reads.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import { hubKey } from "../registry/registry.ts";
import { doorTable, type EncryptedReceipt, receiptKey, senderKey } from "../tables/door.ts";
import type { FactKey } from "../tables/timeline.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "./cipher.ts";

/** What the hub keeps of an accepted event: who sent it, where it will be recorded, and a keyed digest of its body. */
export type StoredReceipt = {
	readonly by: AgencyId;
	readonly case: CaseId;
	readonly key: FactKey;
	readonly type: string;
	readonly digest: string;
};

/** A receipt with the id of its event and when it was accepted: UTC, milliseconds. */
export type AcceptedReceipt = StoredReceipt & { readonly event: EventId; readonly at?: string };

const context = (id: CaseId, event: EventId): CipherContext => ["receipt", id, event];

/**
 * Which case a receipt is of is encrypted under the hub's key: the receipt of an event that was never recorded is not found when
 * its case is erased, and then names no case.
 */
const caseContext = (event: EventId): CipherContext => ["case of a receipt", event];

/** Stands for the case of a receipt of which not even that can be read. */
const UNKNOWN_CASE = "unknown" as CaseId;

/** The case of a receipt, whether or not the receipt itself can be decrypted. */
export const caseOfReceipt = async (event: EventId, encrypted: EncryptedReceipt): Promise<CaseId> => {
	try {
		return decrypt(await hubKey(), caseContext(event), encrypted.case) as CaseId;
	} catch (error) {
		if (error instanceof DecryptionError) return UNKNOWN_CASE;
		throw error;
	}
};

/** Decrypts a receipt; undefined when its case was erased. @throws DecryptionError, MissingCaseKeyError */
export const decryptReceipt = async (event: EventId, encrypted: EncryptedReceipt): Promise<AcceptedReceipt | undefined> => {
	const { ciphertext, accepted } = encrypted;
	const id = decrypt(await hubKey(), caseContext(event), encrypted.case) as CaseId;
	const key = await caseKey(id);
	if (key === "erased") return undefined;
	const content = decrypt(key, context(id, event), ciphertext) as Omit<StoredReceipt, "case">;
	return { case: id, event, ...content, ...(accepted ? { at: acceptedAt(accepted) } : {}) };
};

/** The receipt of an event, by the hub's id of it; undefined when it was not accepted or its case was erased. */
export const receiptOf = async (event: EventId): Promise<AcceptedReceipt | undefined> => {
	const encrypted = await getItem(doorTable, receiptKey(event));
	return encrypted && decryptReceipt(event, encrypted);
};

/**
 * Claims an event id for a body, for good. The first body stays: another one under the same id is a conflict.
 *
 * @param at when it came in, UTC
 * @returns when the event was accepted, which is fixed with the id, and whether that is now
 * @throws ErasedCaseError when the case was erased
 */
export const claimEventId = async (
	event: EventId,
	receipt: StoredReceipt,
	at: string,
): Promise<"conflict" | { readonly at: string; readonly isNew: boolean }> => {
	const { case: id, ...content } = receipt;
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased while an event of it was accepted");
	const done = await putIfAbsent(doorTable, receiptKey(event), {
		case: encrypt(await hubKey(), caseContext(event), id),
		ciphertext: encrypt(key, context(id, event), content),
		sender: senderKey(await hubKey(), receipt.by),
		accepted: acceptedKey(at, event),
	});
	if (done === "put") return { at, isNew: true };
	const first = await receiptOf(event);
	return first?.digest === receipt.digest ? { at: first.at ?? at, isNew: false } : "conflict";
};
