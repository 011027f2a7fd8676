import { createHmac } from "node:crypto";
import type { AcceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, CaseId, EventId, SubjectId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { greaterThan, type Key, type Range, type Table } from "../dynamo/table.ts";

/** What decides whether an event is accepted: receipts of the events that were, and who is on which case. */
export const doorTable: Table = { name: () => env("DOOR_TABLE") };

/** The index of receipts by their sender, in the order they were accepted. */
export const BY_SENDER = "by-sender";

/** A receipt, encrypted under its case's key. */
export type EncryptedReceipt = {
	/** The id of its case, encrypted under the hub's key. */
	readonly case: string;
	readonly ciphertext: string;
	/** A keyed hash of the sender, and the receipt's position among the sender's: the keys of the index. */
	readonly sender?: string;
	readonly accepted?: AcceptedKey;
};

/** `event#<event>` · `receipt` */
export const receiptKey = (event: EventId): Key<EncryptedReceipt> => ({ pk: `event#${event}`, sk: "receipt" });

/** A sender's key in the index: a keyed hash, so that the table does not tell who sent what. @param secret the hub's key */
export const senderKey = (secret: Buffer, agency: AgencyId): string =>
	createHmac("sha256", secret).update(`sent#${agency}`).digest("base64url");

/** A sender's receipts after a position. Of the index `BY_SENDER`. */
export const receiptsBySender = (
	sender: string,
	position: string,
): Range<EncryptedReceipt & { readonly accepted: AcceptedKey }> => ({ sender, accepted: greaterThan(position) });

/** The event of a receipt in the index. */
export const acceptedEvent = (accepted: AcceptedKey): EventId => accepted.split("#")[1] as EventId;

/** An agency on a case: the 実施主体 the case belongs to, and the fact that opened the case if the agency opened it. */
export type StoredMembership = { readonly area: string; readonly opening?: EventId };

const partition = (id: CaseId): string => `case#${id}`;

/** `case#<case>` · `<agency>` */
export const membershipKey = (id: CaseId, agency: AgencyId): Key<StoredMembership> => ({ pk: partition(id), sk: agency });

/** All agencies on a case. */
export const membershipsOfCase = (id: CaseId): Range<StoredMembership & { readonly sk: AgencyId }> => ({ pk: partition(id) });

/** `facts#<case>` · `count`: how many facts the door let into a case. */
export const factCountKey = (id: CaseId): Key<{ readonly facts: number }> => ({ pk: `facts#${id}`, sk: "count" });

/** A short code that two agencies name a referral by, and whose it is: keyed hashes, so that the table tells neither. */
export type ClaimedCode = { readonly referral: string };

const hashed = (secret: Buffer, text: string): string => createHmac("sha256", secret).update(text).digest("base64url");

/** What a claimed code says of its referral. @param secret the hub's key */
export const referralHash = (secret: Buffer, referral: SubjectId): string => hashed(secret, `code of ${referral}`);

/** `code#<hash of the two agencies>` · `<hash of the code>`. @param secret the hub's key */
export const claimedCodeKey = (secret: Buffer, between: readonly AgencyId[], code: string): Key<ClaimedCode> => ({
	pk: `code#${hashed(secret, `codes between ${[...between].sort().join(" ")}`)}`,
	sk: hashed(secret, `code ${code}`),
});
