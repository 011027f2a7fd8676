import type { CaseId } from "../../../schemas/ids.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { keyRecordKey, keysTable } from "../tables/keys.ts";
import { ordersOfCase, timelineTable } from "../tables/timeline.ts";
import { MissingCaseKeyError } from "./case-keys.ts";
import { decryptOrder } from "./encrypted-facts.ts";
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
	const [keyRecord, items] = await Promise.all([getItem(keysTable, keyRecordKey(id)), queryAll(timelineTable, ordersOfCase(id))]);
	if (keyRecord !== undefined && "erased" in keyRecord) return { tenant: undefined, isErased: true, orders: [] };
	if (keyRecord === undefined && items.length > 0) throw new MissingCaseKeyError("a protected case has no key");
	const key = keyRecord === undefined ? undefined : Buffer.from(keyRecord.key);
	const orders = key === undefined ? [] : items.map((item) => decryptOrder(key, item));
	return { tenant: keyRecord?.tenant, isErased: false, orders };
};
