import { env } from "../environment.ts";
import { secondsToWait } from "../rules/webhook/back-off.ts";
import { type Endpoint, failed, gone, type KeptEndpoint, parked, stateOf } from "../rules/webhook/endpoint.ts";
import { MAX_DELAY_SECONDS, queueCatchUp } from "../stores/send/catch-up-queue.ts";
import type { CallOutcome } from "./call.ts";

/**
 * Notes that an endpoint did not take a call, and has somebody try again when its wait is over. The waits of one that is
 * paused, and longer ones than a queue keeps a message back, are the endpoint clock's to end.
 *
 * @param after the sequence number of its inbox behind which it may now be missing something
 * @param change makes of the endpoint what it is told, unless it is no longer the caller's to change
 * @returns whether it was noted
 */
export const recordFailure = async (
	{ agency, failures }: KeptEndpoint,
	outcome: CallOutcome,
	after: number,
	change: (to: (endpoint: Endpoint) => Endpoint) => Promise<KeptEndpoint | undefined>,
): Promise<boolean> => {
	if (outcome.took === "never-again") return (await change(gone)) !== undefined;
	const asked = outcome.took === "not" ? outcome.seconds : 0;
	const usual = secondsToWait(failures + 1, Number(env("WEBHOOK_BACKOFF_SECONDS")), Math.random());
	const seconds = Math.max(asked, usual);
	const now = Date.now();
	const changed = await change((endpoint) => failed(parked(endpoint, after), now, now + seconds * 1000));
	if (!changed) return false;
	if (seconds <= MAX_DELAY_SECONDS && stateOf(changed, changed.url) !== "paused") await queueCatchUp(agency, seconds);
	return true;
};
