import type { AgencyId } from "../../../schemas/fact.ts";
import type { Endpoint, KeptEndpoint } from "../../rules/webhook/endpoint.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { putIf, putIfAbsent } from "../dynamo/writes.ts";
import { ALL_ENDPOINTS, endpointKey, inboxTable, type StoredEndpoint } from "../tables/inbox.ts";

/** Others changed an endpoint again and again while this one wanted to; the message, or the caller, comes again. */
export class ContentionError extends Error {
	override name = "ContentionError";
}

const toEndpoint = (agency: AgencyId, stored: StoredEndpoint): KeptEndpoint => ({ ...stored, agency });

const read = async (agency: AgencyId, isConsistent: boolean): Promise<KeptEndpoint | undefined> => {
	const found = await getItem(inboxTable, endpointKey(agency), { isConsistent });
	return found && toEndpoint(agency, found);
};

/** An agency's endpoint as it was a moment ago. */
export const endpointOf = (agency: AgencyId): Promise<KeptEndpoint | undefined> => read(agency, false);

/** An agency's endpoint as it is now. */
export const endpointNow = (agency: AgencyId): Promise<KeptEndpoint | undefined> => read(agency, true);

/**
 * Changes an endpoint unless somebody else has changed it since it was read.
 *
 * @param seen as it was read; nothing when there was none
 * @returns as it is now; nothing when somebody was quicker
 */
export const changeEndpoint = async (
	agency: AgencyId,
	seen: KeptEndpoint | undefined,
	next: Endpoint,
): Promise<KeptEndpoint | undefined> => {
	const kept: KeptEndpoint = { ...next, agency, version: (seen?.version ?? 0) + 1 };
	const { agency: _, ...content } = kept;
	const done = seen
		? await putIf(inboxTable, endpointKey(agency), content, {
				condition: "version = :seen",
				values: { ":seen": seen.version },
			})
		: await putIfAbsent(inboxTable, endpointKey(agency), content);
	return done === "put" ? kept : undefined;
};

/** Every endpoint that was ever called. */
export const allEndpoints = async (): Promise<KeptEndpoint[]> => {
	const found = await queryAll(inboxTable, ALL_ENDPOINTS, { isConsistent: false });
	return found.map((item) => toEndpoint(item.sk, item));
};
