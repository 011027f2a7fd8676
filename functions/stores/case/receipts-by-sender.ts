import type { AcceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { queryPage } from "../dynamo/reads.ts";
import { hubKey } from "../registry/registry.ts";
import { acceptedEvent, BY_SENDER, doorTable, receiptsBySender, senderKey } from "../tables/door.ts";
import { type AcceptedReceipt, decryptReceipt } from "./receipts.ts";

/** Some of an agency's receipts, in the order their events were accepted; those of erased cases are left out. */
export type ReceiptsPage = {
	readonly receipts: readonly AcceptedReceipt[];
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
	const receipts = await Promise.all(items.map((item) => decryptReceipt(acceptedEvent(item.accepted), item)));
	const last = items.at(-1);
	return {
		receipts: receipts.filter((one) => one !== undefined),
		...(last ? { last: last.accepted } : {}),
		isMore,
	};
};
