const SECONDS_PER_DAY = 86_400;
/** An endpoint that is well again waits an hour at the most. */
const MAX_SECONDS = 3_600;
const MAX_DOUBLINGS = 30;

/** What `Retry-After` asks for, in seconds from now, kept between a second and a day (RFC 9110, 10.2.3). */
export const secondsAskedFor = (retryAfter: string | undefined, now: number): number => {
	if (retryAfter === undefined) return 0;
	const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
	return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 1), SECONDS_PER_DAY);
};

/**
 * How long to leave an endpoint alone after so many failures in a row: doubling, up to an hour,
 * spread by up to a half so that what failed together does not come back together.
 *
 * @param first seconds after the first failure
 * @param spread between 0 and 1, drawn by the caller
 */
export const secondsToWait = (failures: number, first: number, spread: number): number =>
	Math.min(first * 2 ** Math.min(failures - 1, MAX_DOUBLINGS) * (1 + spread / 2), MAX_SECONDS);
