import type { AgencyId } from "../../schemas/fact.ts";
import { newEndpoint } from "../rules/webhook/endpoint.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { ContentionError, changeEndpoint, endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { dispatchWorker } from "./dispatch-worker.ts";

const MAX_ATTEMPTS = 5;

/**
 * Forgets how an endpoint was doing, and has it asked whether it wants webhooks. What it was missing goes to it when it
 * says yes; one that said it is gone, or that is new, begins where its inbox ends.
 */
export const restartEndpoint = async (agency: AgencyId, url: string): Promise<void> => {
	for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
		const seen = await endpointNow(agency);
		const after = seen?.after ?? (await inboxEnd(agency));
		const changed = await changeEndpoint(agency, seen, { ...newEndpoint(url, after, Date.now()), told: seen?.told });
		if (changed) return dispatchWorker(changed);
	}
	throw new ContentionError("an endpoint is being changed by many");
};
