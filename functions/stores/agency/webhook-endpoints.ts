import type { AgencyId } from "../../../schemas/ids.ts";
import type { Endpoint } from "../../../schemas/webhook-endpoint.ts";
import { type Decision, updateOptimistically } from "../dynamo/optimistic.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { putIf, putIfAbsent } from "../dynamo/writes.ts";
import { ALL_ENDPOINTS, endpointKey, inboxTable } from "../tables/inbox.ts";

/** An endpoint, whose it is, and how often it was written. */
export type AgencyEndpoint = Endpoint & { readonly agency: AgencyId; readonly version: number };

const read = async (agency: AgencyId, isConsistent: boolean): Promise<AgencyEndpoint | undefined> => {
	const found = await getItem(inboxTable, endpointKey(agency), { isConsistent });
	return found && { ...found, agency };
};

/** An agency's endpoint as it was a moment ago. */
export const endpointOf = (agency: AgencyId): Promise<AgencyEndpoint | undefined> => read(agency, false);

/** An agency's endpoint as it is now. */
export const endpointNow = (agency: AgencyId): Promise<AgencyEndpoint | undefined> => read(agency, true);

/** Every endpoint that deliveries were made to, or waited for. */
export const allEndpoints = async (): Promise<AgencyEndpoint[]> =>
	(await queryAll(inboxTable, ALL_ENDPOINTS, { isConsistent: false })).map((found) => ({ ...found, agency: found.sk }));

/**
 * Replaces an endpoint, if it is still as it was read.
 *
 * @param seen as it was read; undefined when there was none
 * @returns the endpoint as it is now, or that somebody else changed it first
 */
export const replaceEndpoint = async (
	agency: AgencyId,
	seen: AgencyEndpoint | undefined,
	next: Endpoint,
): Promise<AgencyEndpoint | "conflict"> => {
	const replaced: AgencyEndpoint = { ...next, agency, version: (seen?.version ?? 0) + 1 };
	const { agency: _, ...content } = replaced;
	const key = endpointKey(agency);
	const done = seen
		? await putIf(inboxTable, key, content, { condition: "version = :seen", values: { ":seen": seen.version } })
		: await putIfAbsent(inboxTable, key, content);
	return done === "put" ? replaced : "conflict";
};

/**
 * Changes an endpoint by a decision, which is made again when somebody else changed the endpoint in between.
 *
 * @param seen the endpoint, if it has been read already: saves the first read
 * @throws ContentionError
 */
export const updateEndpoint = <Result>(
	agency: AgencyId,
	decide: (now: AgencyEndpoint | undefined) => Decision<Endpoint, Result> | Promise<Decision<Endpoint, Result>>,
	seen?: AgencyEndpoint,
): Promise<{ readonly item: AgencyEndpoint | undefined; readonly result: Result }> =>
	updateOptimistically(
		{ read: () => endpointNow(agency), replace: (before, next) => replaceEndpoint(agency, before, next) },
		decide,
		seen,
	);
