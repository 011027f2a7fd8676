import { queryAll } from "../dynamo/reads.ts";
import { putIfAbsent, updateIf } from "../dynamo/writes.ts";
import { inboxTable, type PurgeRequest, purgeRequestKey, purgeRequestsOfArea } from "../tables/inbox.ts";

/** Records that an agency is told to purge. Idempotent: the first request stays. */
export const addPurgeRequest = async (area: string, request: PurgeRequest): Promise<void> => {
	await putIfAbsent(inboxTable, purgeRequestKey(area, request), request);
};

/** Records that an agency confirmed a purge, if it was told to; the first confirmation stays. @param at UTC */
export const confirmPurge = async (area: string, request: Pick<PurgeRequest, "fact" | "agency">, at: string): Promise<void> => {
	await updateIf(inboxTable, purgeRequestKey(area, request), {
		update: "SET done = if_not_exists(done, :at)",
		condition: "attribute_exists(pk)",
		values: { ":at": at },
	});
};

/** All purge requests in the cases of an implementing body. */
export const purgeRequestsOf = (area: string): Promise<PurgeRequest[]> => queryAll(inboxTable, purgeRequestsOfArea(area));

/** The purge requests that nobody has confirmed yet. */
export const openPurgeRequestsOf = async (area: string): Promise<PurgeRequest[]> =>
	(await purgeRequestsOf(area)).filter(({ done }) => done === undefined);
