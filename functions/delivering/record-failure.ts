import type { Endpoint, UpToDateEndpoint } from "../../schemas/webhook-endpoint.ts";
import { env } from "../environment.ts";
import { secondsToWait } from "../rules/webhook/back-off.ts";
import { type Backlogged, failed, gone } from "../rules/webhook/endpoint.ts";
import { failingOf, stateOf, timesFailed } from "../rules/webhook/endpoint-state.ts";
import type { AgencyEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { MAX_DELAY_SECONDS, queueCatchUp } from "../stores/send/catch-up-queue.ts";
import type { CallOutcome } from "./call.ts";

export type FailedCall = Exclude<CallOutcome, { readonly result: "delivered" }>;

/**
 * What an endpoint is after a call that failed.
 *
 * @param from the sequence number of its inbox behind which it may now be missing something
 * @param holder the id of the message whose call it was
 */
export const afterFailure = (call: FailedCall, from: number, holder: string) => {
	const spread = Math.random();
	return (endpoint: Backlogged | UpToDateEndpoint): Endpoint => {
		if (call.result === "gone") return gone(endpoint);
		const asked = call.result === "rejected" ? call.seconds : 0;
		const usual = secondsToWait(timesFailed(endpoint) + 1, Number(env("WEBHOOK_BACKOFF_SECONDS")), spread);
		const now = Date.now();
		return failed(endpoint, from, holder, { now, retryAt: now + Math.max(asked, usual) * 1000 });
	};
};

/**
 * Sends a worker to an endpoint that failed, when its wait is over. The waits of one that is paused, and waits longer
 * than a queue can delay a message, are ended by the endpoint clock.
 */
export const scheduleRetry = async (endpoint: AgencyEndpoint): Promise<void> => {
	const retryAt = failingOf(endpoint)?.retryAt;
	if (retryAt === undefined || stateOf(endpoint, endpoint.url) === "paused") return;
	const seconds = (retryAt - Date.now()) / 1000;
	if (seconds <= MAX_DELAY_SECONDS) await queueCatchUp(endpoint.agency, Math.max(0, seconds));
};
