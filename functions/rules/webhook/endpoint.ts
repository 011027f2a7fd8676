import type { AgencyId } from "../../../schemas/fact.ts";

/**
 * How an agency's endpoint is doing. While it is settled, deliveries go to it directly. When it is not (not verified
 * yet, or a call failed), deliveries are not tried one by one: `after` says up to where in its inbox it has everything,
 * and one worker goes on from there, in order, when it is due. So an endpoint that is down costs nothing and holds up
 * nobody, however long it is down.
 */
export type Endpoint = {
	/** Where this is about; a profile that names another URL has an endpoint that is not verified. */
	readonly url: string;
	/** It answered the challenge. */
	readonly isVerified: boolean;
	/** It said `410 Gone`: nothing goes there until its URL is set anew. */
	readonly isGone: boolean;
	/** It took longer than deliveries that nobody waits for may take. */
	readonly isSlow: boolean;
	/** Failures in a row, and since when (milliseconds since 1970). */
	readonly failures: number;
	readonly since?: number | undefined;
	/** Nobody calls it before. */
	readonly retryAt: number;
	/** Somebody has it in hand until then. */
	readonly leaseUntil: number;
	/** Who has it in hand: the id of the message that they were sent by. One that fell and comes again is known by it. */
	readonly holder?: string | undefined;
	/** When its URL was set by the agency itself; until the registry's readers all know, it is not settled. */
	readonly setAt: number;
	/** The sequence number of its inbox behind which it may be missing something; nothing: it has everything. */
	readonly after?: number | undefined;
	/** It was settled from here on; what lies behind is looked through once more. */
	readonly sweepAfter?: number | undefined;
	/** What its technical contact was last told by mail; nothing: that all is well. */
	readonly told?: "paused" | "gone" | undefined;
};

/** What an agency and its operators are told of an endpoint. */
export type EndpointState = "pending" | "verified" | "failing" | "paused" | "gone";

/** So many failures in a row, ten minutes or more by the usual waits, and the endpoint is paused and its contact told. */
const FAILURES_BEFORE_PAUSE = 8;
/** The registry is believed for a minute (`stores/registry/registry.ts`); within this time everybody knows of a new URL. */
const MILLISECONDS_TO_BE_KNOWN = 65_000;

/** An endpoint that nothing is known of yet. */
export const newEndpoint = (url: string, after: number, setAt = 0): Endpoint => ({
	url,
	isVerified: false,
	isGone: false,
	isSlow: false,
	failures: 0,
	retryAt: 0,
	leaseUntil: 0,
	setAt,
	after,
});

/** Whether deliveries go to it directly. */
export const isSettled = (
	endpoint: KeptEndpoint | undefined,
	url: string,
): endpoint is KeptEndpoint & { readonly isVerified: true } =>
	endpoint !== undefined && endpoint.url === url && endpoint.isVerified && !endpoint.isGone && endpoint.after === undefined;

/** Whether somebody should go on with it now. */
export const isDue = (endpoint: Endpoint, now: number): boolean =>
	!endpoint.isGone &&
	(endpoint.after !== undefined || endpoint.sweepAfter !== undefined) &&
	endpoint.retryAt <= now &&
	endpoint.leaseUntil <= now;

/** Whether nothing is known of it that would call for patience: it was not called yet. */
export const needsNoPatience = ({ isVerified, failures }: Endpoint): boolean => !isVerified && failures === 0;

/** A delivery that waits until the endpoint is settled: it lies behind `after` in the inbox. */
export const parked = (endpoint: Endpoint, after: number): Endpoint =>
	endpoint.after !== undefined && endpoint.after <= after ? endpoint : { ...endpoint, after };

/** What becomes of a delivery that finds an endpoint like this. */
export type Parking =
	| { readonly does: "deliver"; readonly endpoint: KeptEndpoint }
	/** It wants nothing any more, or the delivery is waiting already and somebody sees to it. */
	| { readonly does: "leave" }
	/** It waits, by a change to the endpoint unless it did already; somebody is to be sent to go on with it at `goOnAt`. */
	| { readonly does: "park"; readonly next?: Endpoint; readonly goOnAt?: number };

/**
 * Whether a delivery to `url` is made, waits or is left. Asked again after a fall, it says the same until somebody has the
 * endpoint in hand, so that a delivery that was parked cannot be forgotten.
 *
 * @param seen the endpoint as it is now
 * @param after the sequence number of its inbox behind which the delivery lies
 * @param holder the id of the message that says so; whoever noted a failure may have fallen before they sent somebody
 */
export const parkingAt = (seen: KeptEndpoint | undefined, url: string, after: number, now: number, holder: string): Parking => {
	if (isSettled(seen, url)) return { does: "deliver", endpoint: seen };
	const about = seen?.url === url ? seen : undefined;
	if (about?.isGone) return { does: "leave" };
	const waiting = about ? parked(about, after) : newEndpoint(url, Math.min(after, seen?.after ?? after));
	const goOnAt = goOnTime(waiting, now, holder);
	if (waiting !== about) return { does: "park", next: waiting, ...goOnAt };
	return goOnAt ? { does: "park", ...goOnAt } : { does: "leave" };
};

const goOnTime = (endpoint: Endpoint, now: number, holder: string): { readonly goOnAt: number } | undefined => {
	if (isDue(endpoint, now)) return { goOnAt: now };
	return endpoint.holder === holder && isWaiting(endpoint, now) ? { goOnAt: endpoint.retryAt } : undefined;
};

/** Whether nothing but its back-off keeps somebody from it; what a pause keeps is the endpoint clock's. */
const isWaiting = (endpoint: Endpoint, now: number): boolean =>
	isDue({ ...endpoint, retryAt: 0 }, now) && stateOf(endpoint, endpoint.url) !== "paused";

/** What somebody does who was sent to go on with an endpoint. */
export type Turn = { readonly does: "take"; readonly next: Endpoint } | { readonly does: "leave" } | { readonly does: "wait" };

/**
 * Whether whoever was sent by the message `holder` takes an endpoint in hand. One that is not due yet is waited for, so that
 * who comes early, or again after a fall, does not lose it. One that another has in hand is left to them: they come again
 * by their own message if they fall.
 *
 * @param lease for how long, in milliseconds
 */
export const turnAt = (endpoint: Endpoint, holder: string, now: number, lease: number): Turn => {
	const free = endpoint.holder === holder ? { ...endpoint, leaseUntil: 0 } : endpoint;
	if (isDue(free, now)) return { does: "take", next: { ...endpoint, holder, leaseUntil: now + lease } };
	return { does: isWaiting(free, now) ? "wait" : "leave" };
};

/** Whether whoever was sent by the message `holder` has it in hand still. */
export const isHeldBy = (endpoint: KeptEndpoint | undefined, holder: string, url: string): endpoint is KeptEndpoint =>
	endpoint?.holder === holder && endpoint.url === url && !endpoint.isGone;

/** It has what lies between `from` and `to`; a delivery that was parked before `from` meanwhile is still to be made. */
export const caughtUp = (endpoint: Endpoint, from: number, to: number): Endpoint =>
	endpoint.after !== undefined && endpoint.after < from ? endpoint : { ...endpoint, after: to };

/** Another failure in a row; nobody calls before `retryAt`. */
export const failed = (endpoint: Endpoint, now: number, retryAt: number): Endpoint => ({
	...endpoint,
	failures: endpoint.failures + 1,
	since: endpoint.since ?? now,
	retryAt,
	leaseUntil: 0,
});

/** It took a call. */
export const answered = ({ since: _, ...endpoint }: Endpoint, isSlow: boolean): Endpoint => ({
	...endpoint,
	isVerified: true,
	failures: 0,
	retryAt: 0,
	isSlow,
});

/** It wants nothing any more. What it missed stays in the inbox. */
export const gone = ({ after: _, ...endpoint }: Endpoint): Endpoint => ({ ...endpoint, isGone: true, leaseUntil: 0 });

/** Until when it cannot be settled, because somebody may not know of it yet; nothing when it can. */
export const notKnownUntil = ({ setAt }: Endpoint, now: number): number | undefined =>
	now < setAt + MILLISECONDS_TO_BE_KNOWN ? setAt + MILLISECONDS_TO_BE_KNOWN : undefined;

/**
 * It has everything up to `to`; what came in meanwhile is looked for once more, behind it. A delivery that was parked before
 * it meanwhile keeps it from being settled.
 */
export const settled = (endpoint: Endpoint, to: number): Endpoint => {
	if (endpoint.after !== to) return endpoint;
	const { after, sweepAfter = after, ...rest } = endpoint;
	return { ...rest, leaseUntil: 0, sweepAfter: Math.min(sweepAfter, after) };
};

/** What lay behind `sweepAfter` was looked at once more. */
export const swept = (endpoint: Endpoint): Endpoint => ({
	...endpoint,
	leaseUntil: endpoint.after === undefined ? 0 : endpoint.leaseUntil,
	sweepAfter: undefined,
});

/** What is shown of it. An endpoint that nothing was sent to yet is `pending`. */
export const stateOf = (endpoint: Endpoint | undefined, url: string): EndpointState => {
	if (endpoint?.url !== url) return "pending";
	if (endpoint.isGone) return "gone";
	if (endpoint.failures >= FAILURES_BEFORE_PAUSE) return "paused";
	if (!endpoint.isVerified) return "pending";
	return endpoint.failures > 0 ? "failing" : "verified";
};

/** What its technical contact is to be told that it has not been told; nothing when it knows how things are. */
export const noticeFor = (endpoint: Endpoint): "paused" | "gone" | "recovered" | undefined => {
	const state = stateOf(endpoint, endpoint.url);
	const bad = state === "paused" || state === "gone" ? state : undefined;
	if (bad === endpoint.told) return undefined;
	if (bad !== undefined) return bad;
	// One that is called again but has not answered yet is not well.
	return endpoint.isVerified && endpoint.failures === 0 ? "recovered" : undefined;
};

/** An endpoint, whose it is, and how often it was changed. */
export type KeptEndpoint = Endpoint & { readonly agency: AgencyId; readonly version: number };
