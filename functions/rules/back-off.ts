const SECONDS_A_DAY = 86_400;
/** What SQS allows a message to be put off at the most, less a margin. */
const MOST_SECONDS = 43_000;

/** What `Retry-After` asks for, in seconds from now, kept between a second and a day (RFC 9110, 10.2.3). */
export const secondsAskedFor = (retryAfter: string | undefined, now: number): number => {
	if (retryAfter === undefined) return 0;
	const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), SECONDS_A_DAY) : 0;
};

/**
 * How long to leave an endpoint alone after so many failures in a row: doubling, up to half a day,
 * spread by up to a half so that what waited together does not come back together.
 *
 * @param first seconds after the first failure
 * @param spread between 0 and 1, drawn by the caller
 */
export const secondsToWait = (failures: number, first: number, spread: number): number =>
	Math.min(first * 2 ** Math.min(failures - 1, 20) * (1 + spread / 2), MOST_SECONDS);
