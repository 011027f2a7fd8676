import type { CaseId } from "../../../schemas/ids.ts";
import { queryAll } from "../dynamo/reads.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { ALL_PENDING, inboxTable, type Pending, pendingKey, pendingOfCase } from "../tables/inbox.ts";

/** Remembers that an agency is to be told of a case once the registry says that it works for the case's area. Idempotent. */
export const addPending = (pending: Pending): Promise<void> => putItem(inboxTable, pendingKey(pending), pending);

/** Forgets all that waits in a case: it is being decided again. */
export const removePendingOf = async (id: CaseId): Promise<void> => {
	const waiting = await queryAll(inboxTable, pendingOfCase(id));
	await Promise.all(waiting.map((one) => deleteItem(inboxTable, pendingKey(one))));
};

/** Everything that waits for the registry. */
export const allPending = (): Promise<Pending[]> => queryAll(inboxTable, ALL_PENDING);
