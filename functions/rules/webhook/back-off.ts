import { secondsUntilRetry } from "../../../schemas/retry-after.ts";

const SECONDS_PER_DAY = 86_400;
/** So an endpoint that recovered is called within an hour. */
const MAX_SECONDS = 3_600;
const MAX_DOUBLINGS = 30;

/** The seconds from now that `Retry-After` asks for, limited to a second at least and a day at most; 0 when it asks for nothing that can be read. */
export const secondsAskedFor = (retryAfter: string | undefined, now: number): number => {
	const seconds = retryAfter === undefined ? undefined : secondsUntilRetry(retryAfter, now);
	return seconds === undefined ? 0 : Math.min(Math.max(seconds, 1), SECONDS_PER_DAY);
};

/**
 * How long to wait after so many failures in a row, in seconds: exponential back-off up to an hour, with up to a half
 * of jitter, so that endpoints that failed together are not called together.
 *
 * @param first the wait after the first failure, in seconds
 * @param spread between 0 and 1, drawn by the caller
 */
export const secondsToWait = (failures: number, first: number, spread: number): number =>
	Math.min(first * 2 ** Math.min(failures - 1, MAX_DOUBLINGS) * (1 + spread / 2), MAX_SECONDS);
