import type { AgencyId } from "../../schemas/ids.ts";
import type { Endpoint } from "../../schemas/webhook-endpoint.ts";
import { firstEndpoint, moved, restarted } from "../rules/webhook/endpoint.ts";
import { withTold } from "../rules/webhook/endpoint-state.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { dispatchWorker } from "./dispatch-worker.ts";

const begin = async (
	agency: AgencyId,
	from: (seen: Endpoint | undefined, inboxEnd: number, now: number) => Endpoint,
	then: () => Promise<void> = async () => undefined,
): Promise<void> => {
	const { item } = await updateEndpoint(agency, async (seen) => {
		const next = from(seen, await inboxEnd(agency), Date.now());
		return { next: withTold(next, seen?.told), result: undefined };
	});
	await then();
	if (item) await dispatchWorker(item);
};

/**
 * Begins with the endpoint of an agency that had no webhook: it is asked whether it wants any, and gets what its inbox
 * takes in from now on. What came before, or while its webhook was stopped, is in its inbox alone.
 *
 * @param setWebhook sets it in the profile, once the endpoint is on record: of a run that is cut off in between nothing is
 * pushed, and the next one begins anew
 */
export const beginEndpoint = (agency: AgencyId, url: string, setWebhook: () => Promise<void>): Promise<void> =>
	begin(agency, (_, end, now) => firstEndpoint(url, end, now), setWebhook);

/**
 * Forgets how an endpoint was doing, and asks it whether it wants webhooks. When it does, it gets what it was missing;
 * one that was gone begins where its inbox ends.
 */
export const restartEndpoint = (agency: AgencyId, url: string): Promise<void> =>
	begin(agency, (seen, end, now) => restarted(seen, url, end, now));

/** Goes on at a URL that has just answered its challenge, in place of the former one, with what that one was missing. */
export const moveEndpoint = (agency: AgencyId, url: string): Promise<void> =>
	begin(agency, (seen, end, now) => moved(seen, url, end, now));
