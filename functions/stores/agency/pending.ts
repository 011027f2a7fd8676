import { queryAll } from "../dynamo/reads.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { ALL_PENDING, inboxTable, type Pending, pendingKey } from "../tables/inbox.ts";

/** Remembers that an agency is to be told of a case once the registry says that it works for the case's area. Idempotent. */
export const addPending = (pending: Pending): Promise<void> => putItem(inboxTable, pendingKey(pending), pending);

/** Forgets it: it is being decided again. */
export const removePending = (pending: Pending): Promise<void> => deleteItem(inboxTable, pendingKey(pending));

/** Everything that waits for the registry. */
export const allPending = (): Promise<Pending[]> => queryAll(inboxTable, ALL_PENDING);
