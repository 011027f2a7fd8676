/** How long a limit counts before it begins anew, in seconds. */
export const WINDOW_SECONDS = 60;

/** The window a moment is in, by its first second since 1970. */
export const windowAt = (now: number): number => Math.floor(now / 1000 / WINDOW_SECONDS) * WINDOW_SECONDS;

/** Seconds until a window ends, at least one. */
export const secondsLeft = (window: number, now: number): number => Math.max(1, Math.ceil(window + WINDOW_SECONDS - now / 1000));

/** What a process knows of a client's use of its limit in a window. */
export type QuotaUse = {
	readonly window: number;
	/** What it has taken for the client and not yet given away. */
	readonly left: number;
	/** How often it has taken. */
	readonly leases: number;
	/** What all processes together have asked for, when it took last. */
	readonly taken: number;
};

export const freshQuotaUse = (window: number): QuotaUse => ({ window, left: 0, leases: 0, taken: 0 });

/**
 * How much to take for a client at once, in the place of one write a request: a hundredth of the limit first, twice as
 * much each time, up to a tenth; so that what a process takes and does not need is little beside what it has used.
 *
 * @param units what is needed now
 */
export const leaseSize = (use: QuotaUse, units: number, limit: number): number =>
	Math.max(units - use.left, Math.min(Math.ceil(limit / 100) * 2 ** use.leases, Math.ceil(limit / 10)));

/**
 * A use after something was taken. What goes beyond the limit was not there to be had, so that processes together never
 * have more than it.
 *
 * @param taken what all together have asked for by now, this included
 */
export const afterLease = (use: QuotaUse, wanted: number, taken: number, limit: number): QuotaUse => ({
	...use,
	left: use.left + Math.max(0, Math.min(wanted, limit - (taken - wanted))),
	leases: use.leases + 1,
	taken,
});

/** Whether more can be had than a process has. */
export const canTake = ({ taken }: QuotaUse, limit: number): boolean => taken < limit;

/** What may be left of the limit, as far as a process knows. */
export const remaining = ({ left, taken }: QuotaUse, limit: number): number => left + Math.max(0, limit - taken);
