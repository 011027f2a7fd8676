import { env } from "../environment.ts";
import { secondsToWait } from "../rules/back-off.ts";
import { failed, gone, type KeptEndpoint, parked, stateOf } from "../rules/endpoint.ts";
import { MOST_SECONDS_OF_DELAY, queueCatchUp } from "../stores/catch-up-queue.ts";
import { changeEndpoint } from "../stores/endpoints.ts";
import type { Outcome } from "./call.ts";

/**
 * Notes that an endpoint did not take a call, and has somebody try again when its wait is over. The waits of one that is
 * paused, and longer ones than a queue keeps a message back, are the endpoint clock's to end.
 *
 * @param after the sequence number of its inbox behind which it may now be missing something
 * @returns whether it was noted; not when somebody else noted something meanwhile: deliveries that were under way
 * together and failed together are one failure, not as many as they are
 */
export const noteOutcome = async (seen: KeptEndpoint, outcome: Outcome, after: number): Promise<boolean> => {
	const { agency, url } = seen;
	if (outcome.took === "never-again") return (await changeEndpoint(agency, seen, gone(seen))) !== undefined;
	const asked = outcome.took === "not" ? outcome.seconds : 0;
	const usual = secondsToWait(seen.failures + 1, Number(env("WEBHOOK_BACKOFF_SECONDS")), Math.random());
	const seconds = Math.max(asked, usual);
	const now = Date.now();
	const changed = await changeEndpoint(agency, seen, failed(parked(seen, after), now, now + seconds * 1000));
	if (!changed) return false;
	if (seconds <= MOST_SECONDS_OF_DELAY && stateOf(changed, url) !== "paused") await queueCatchUp(agency, seconds);
	return true;
};
