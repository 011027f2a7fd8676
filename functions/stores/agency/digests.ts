import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem } from "../dynamo/reads.ts";
import { putItem } from "../dynamo/writes.ts";
import { inboxTable, type LastDigest, lastDigestKey } from "../tables/inbox.ts";

/** What an agency's last digest covered; undefined before the first. */
export const lastDigest = (agency: AgencyId): Promise<LastDigest | undefined> => getItem(inboxTable, lastDigestKey(agency));

export const setLastDigest = (agency: AgencyId, last: LastDigest): Promise<void> =>
	putItem(inboxTable, lastDigestKey(agency), last);
