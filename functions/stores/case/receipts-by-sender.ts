import type { AcceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { queryPage } from "../dynamo/reads.ts";
import { hubKey } from "../registry/registry.ts";
import { acceptedEvent, BY_SENDER, doorTable, type EncryptedReceipt, receiptsBySender, senderKey } from "../tables/door.ts";
import { caseOfReceipt } from "./receipts.ts";

/** A receipt that is still encrypted, and which event and case it is of. */
export type SentReceipt = { readonly event: EventId; readonly case: CaseId; readonly encrypted: EncryptedReceipt };

/** Some of an agency's receipts, in the order their events were accepted. */
type ReceiptsPage = {
	readonly receipts: readonly SentReceipt[];
	/** The position of the last one that was read. */
	readonly last?: AcceptedKey;
	/** Whether there may be more after it. */
	readonly isMore: boolean;
};

/**
 * An agency's own receipts after a position. They are read from an index, in which a receipt may appear a moment later
 * than in the table.
 */
export const receiptsSentBy = async (agency: AgencyId, position: string, limit: number): Promise<ReceiptsPage> => {
	const range = receiptsBySender(senderKey(await hubKey(), agency), position);
	const { items, isMore } = await queryPage(doorTable, range, { index: BY_SENDER, limit });
	const receipts = await Promise.all(
		items.map(async (encrypted): Promise<SentReceipt> => {
			const event = acceptedEvent(encrypted.accepted);
			return { event, case: await caseOfReceipt(event, encrypted), encrypted };
		}),
	);
	const last = items.at(-1);
	return { receipts, ...(last ? { last: last.accepted } : {}), isMore };
};
