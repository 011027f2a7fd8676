import { createHmac } from "node:crypto";
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type AcceptedKey, acceptedAt, acceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { hubKey } from "../registry/registry.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type CipherContext, decrypt, encrypt } from "./cipher.ts";
import type { FactKey } from "./timeline.ts";

/** What the hub keeps of an accepted event to answer for it: where it will be recorded, and a keyed digest of its body. */
export type StoredReceipt = {
	readonly by: AgencyId;
	readonly case: HubId;
	readonly key: FactKey;
	readonly type: string;
	readonly digest: string;
};

/** A receipt of an event that was accepted, and when: UTC, milliseconds. */
export type AcceptedReceipt = StoredReceipt & { readonly event: HubId; readonly at?: string };

/** A receipt as it lies here: even of an event that got no further, nothing can be read once its case is erased. */
export type EncryptedReceipt = {
	readonly case: HubId;
	readonly ciphertext: string;
	/** Whose it is, in a way that only the hub can tell, and where it stands among them: what they are listed by. */
	readonly sender?: string;
	readonly accepted?: AcceptedKey;
};

/** How an agency's own events are found. */
export const senderKey = async (agency: AgencyId): Promise<string> =>
	createHmac("sha256", await hubKey())
		.update(`sent#${agency}`)
		.digest("base64url");

const label = (id: HubId, event: HubId): CipherContext => ["receipt", id, event];

const receiptKey = (event: HubId) => ({ pk: `event#${event}`, sk: "receipt" });

const read = async (key: { pk: string; sk: string }): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("DOOR_TABLE"), Key: marshall(key), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** Opens a receipt; nothing when its case was erased. */
export const decryptReceipt = async (event: HubId, sealed: EncryptedReceipt): Promise<AcceptedReceipt | undefined> => {
	const key = await caseKey(sealed.case);
	if (key === "erased") return undefined;
	const content = decrypt(key, label(sealed.case, event), sealed.ciphertext) as Omit<StoredReceipt, "case">;
	return { case: sealed.case, event, ...content, ...(sealed.accepted ? { at: acceptedAt(sealed.accepted) } : {}) };
};

/** The receipt of an event, by the hub's id of it; none when its case was erased. */
export const receiptOf = async (event: HubId): Promise<AcceptedReceipt | undefined> => {
	const sealed = (await read(receiptKey(event))) as EncryptedReceipt | undefined;
	return sealed && decryptReceipt(event, sealed);
};

/**
 * Claims an event id for a body, for good. The first body stays: another one under the same id is a conflict.
 *
 * @param at when it came in, UTC
 * @returns when the event was accepted, which is fixed with the id, and whether that is now
 */
export const claimEventId = async (
	event: HubId,
	receipt: StoredReceipt,
	at: string,
): Promise<"conflict" | { readonly at: string; readonly isNew: boolean }> => {
	const { case: id, ...content } = receipt;
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased while an event of it came in");
	const sealed: EncryptedReceipt = {
		case: id,
		ciphertext: encrypt(key, label(id, event), content),
		sender: await senderKey(receipt.by),
		accepted: acceptedKey(at, event),
	};
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("DOOR_TABLE"),
				Item: marshall({ ...receiptKey(event), ...sealed }),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
		return { at, isNew: true };
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
		const first = await receiptOf(event);
		return first?.digest === receipt.digest ? { at: first.at ?? at, isNew: false } : "conflict";
	}
};
