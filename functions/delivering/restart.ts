import type { AgencyId } from "../../schemas/ids.ts";
import { backlogOf, newEndpoint } from "../rules/webhook/endpoint.ts";
import { withTold } from "../rules/webhook/endpoint-state.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { dispatchWorker } from "./dispatch-worker.ts";

/**
 * Forgets how an endpoint was doing, and asks it whether it wants webhooks. When it does, it gets what it was missing;
 * one that is new, or was gone, begins where its inbox ends.
 */
export const restartEndpoint = async (agency: AgencyId, url: string): Promise<void> => {
	const { item } = await updateEndpoint(agency, async (now) => {
		const from = backlogOf(now) ?? (await inboxEnd(agency));
		return { next: withTold(newEndpoint(url, from, Date.now()), now?.told), result: undefined };
	});
	if (item) await dispatchWorker(item);
};
