import type { CaseId } from "../../../schemas/ids.ts";
import { getItem } from "../dynamo/reads.ts";
import { keyRecordKey, keysTable } from "../tables/keys.ts";
import { ordersKey, timelineTable } from "../tables/timeline.ts";
import { MissingCaseKeyError } from "./case-keys.ts";
import { decryptOrders } from "./encrypted-facts.ts";
import type { Orders } from "./timeline.ts";

/** What guards a case, of which no fact has to be read: whose it is, whether it was erased, and the orders to protect it. */
export type Guard = { readonly tenant: string | undefined; readonly isErased: boolean; readonly orders: Orders };

/**
 * Reads the guard of a case: one call to each of two tables, of whatever case, also of one that does not exist. No cache:
 * what others read of a case a moment ago is not to be seen in how long this takes.
 *
 * @throws MissingCaseKeyError when there are orders, and no key
 */
export const guardOf = async (id: CaseId): Promise<Guard> => {
	const [keyRecord, item] = await Promise.all([getItem(keysTable, keyRecordKey(id)), getItem(timelineTable, ordersKey(id))]);
	if (keyRecord !== undefined && "erased" in keyRecord) return { tenant: undefined, isErased: true, orders: [] };
	if (keyRecord === undefined && item) throw new MissingCaseKeyError("a case has orders and no key");
	const key = keyRecord === undefined ? undefined : Buffer.from(keyRecord.key);
	const orders = key && item ? decryptOrders(key, item) : [];
	return { tenant: keyRecord?.tenant, isErased: false, orders };
};
