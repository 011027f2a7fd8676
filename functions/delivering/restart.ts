import type { AgencyId } from "../../schemas/ids.ts";
import type { Endpoint } from "../../schemas/webhook-endpoint.ts";
import { firstEndpoint, restarted } from "../rules/webhook/endpoint.ts";
import { withTold } from "../rules/webhook/endpoint-state.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { dispatchWorker } from "./dispatch-worker.ts";

const begin = async (
	agency: AgencyId,
	from: (seen: Endpoint | undefined, inboxEnd: number, now: number) => Endpoint,
): Promise<void> => {
	const { item } = await updateEndpoint(agency, async (seen) => {
		const next = from(seen, await inboxEnd(agency), Date.now());
		return { next: withTold(next, seen?.told), result: undefined };
	});
	if (item) await dispatchWorker(item);
};

/**
 * Begins with the endpoint of an agency that had no webhook: it is asked whether it wants any, and gets what its inbox
 * takes in from now on. What came before, or while its webhook was stopped, is in its inbox alone.
 */
export const beginEndpoint = (agency: AgencyId, url: string): Promise<void> =>
	begin(agency, (_, end, now) => firstEndpoint(url, end, now));

/**
 * Forgets how an endpoint was doing, and asks it whether it wants webhooks. When it does, it gets what it was missing;
 * one that was gone begins where its inbox ends.
 */
export const restartEndpoint = (agency: AgencyId, url: string): Promise<void> =>
	begin(agency, (seen, end, now) => restarted(seen, url, end, now));
