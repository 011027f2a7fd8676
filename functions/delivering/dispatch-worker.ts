import { isUncalled } from "../rules/webhook/endpoint-work.ts";
import type { AgencyEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { queueCatchUp } from "../stores/send/catch-up-queue.ts";
import { queueFirstCall } from "../stores/send/webhook-queue.ts";

/**
 * Sends a worker to an endpoint, after so many seconds. One that was not called yet is called in the fast lane, so that
 * it does not wait behind endpoints that are slow or down.
 */
export const dispatchWorker = (endpoint: AgencyEndpoint, seconds = 0): Promise<void> =>
	isUncalled(endpoint) && seconds === 0 ? queueFirstCall(endpoint.agency) : queueCatchUp(endpoint.agency, seconds);
