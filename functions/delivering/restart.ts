import type { AgencyId } from "../../schemas/fact.ts";
import { newEndpoint } from "../rules/webhook/endpoint.ts";
import { endOf } from "../stores/agency/inbox.ts";
import { CrowdedEndpointError, changeEndpoint, endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { goOn } from "./dispatch-worker.ts";

const TRIES = 5;

/**
 * Forgets how an endpoint was doing, and has it asked whether it wants webhooks. What it was missing goes to it when it
 * says yes; one that said it is gone, or that is new, begins where its inbox ends.
 */
export const restartEndpoint = async (agency: AgencyId, url: string): Promise<void> => {
	for (let tried = 0; tried < TRIES; tried++) {
		const seen = await endpointNow(agency);
		const after = seen?.after ?? (await endOf(agency));
		const changed = await changeEndpoint(agency, seen, { ...newEndpoint(url, after, Date.now()), told: seen?.told });
		if (changed) return goOn(changed);
	}
	throw new CrowdedEndpointError("an endpoint is being changed by many");
};
