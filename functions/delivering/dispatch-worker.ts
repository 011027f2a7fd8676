import { type KeptEndpoint, needsNoPatience } from "../rules/webhook/endpoint.ts";
import { queueCatchUp } from "../stores/send/catch-up-queue.ts";
import { queueFirstCall } from "../stores/send/webhook-queue.ts";

/**
 * Has somebody go on with an endpoint, after so many seconds. One that nothing is known of yet is called among those that
 * are well, quickly: it does not wait behind those that are not.
 */
export const dispatchWorker = (endpoint: KeptEndpoint, seconds = 0): Promise<void> =>
	needsNoPatience(endpoint) && seconds === 0 ? queueFirstCall(endpoint.agency) : queueCatchUp(endpoint.agency, seconds);
