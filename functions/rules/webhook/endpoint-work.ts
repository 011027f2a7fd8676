import type { Endpoint, EndpointLease } from "../../../schemas/webhook-endpoint.ts";
import { type Backlogged, backlogged, backlogOf, floorOf, hasBacklog, isBeforeWebhook, newEndpoint } from "./endpoint.ts";
import { failingOf, stateOf } from "./endpoint-state.ts";

const leaseOf = (endpoint: Endpoint): EndpointLease | undefined => {
	if (hasBacklog(endpoint)) return endpoint.lease;
	return endpoint.status === "up-to-date" ? endpoint.reconcile?.lease : undefined;
};

/** The same endpoint under a lease; one that no worker has anything to do for stays as it is. */
export const withLease = (endpoint: Endpoint, lease: EndpointLease): Endpoint => {
	if (hasBacklog(endpoint)) return { ...endpoint, lease };
	if (endpoint.status === "gone" || endpoint.reconcile === undefined) return endpoint;
	return { ...endpoint, reconcile: { ...endpoint.reconcile, lease } };
};

/** The same endpoint with its lease released: any worker may take it when it is due. */
export const released = (endpoint: Endpoint): Endpoint => {
	const lease = leaseOf(endpoint);
	return lease ? withLease(endpoint, { ...lease, until: 0 }) : endpoint;
};

/** Whether a worker has something to do for it and no other worker holds it. */
const isFree = (endpoint: Endpoint, now: number): boolean =>
	backlogOf(endpoint) !== undefined && (leaseOf(endpoint)?.until ?? 0) <= now;

/** Whether a worker should work on it now. */
export const isDue = (endpoint: Endpoint, now: number): boolean =>
	isFree(endpoint, now) && (failingOf(endpoint)?.retryAt ?? 0) <= now;

/** When a worker may work on it that only its back-off keeps from it. The end of a pause is up to the endpoint clock. */
const endOfBackOff = (endpoint: Endpoint, now: number): number | undefined =>
	isFree(endpoint, now) && stateOf(endpoint, endpoint.url) !== "paused" ? failingOf(endpoint)?.retryAt : undefined;

/** An agency that wants to move to a URL has its endpoint asked for so long. */
const MILLISECONDS_ASKED = 7 * 86_400_000;

/** Whether the endpoint that an agency wants to move to is asked again. @param now milliseconds since 1970 */
export const isAskedAgain = ({ askedAt }: { readonly askedAt: string }, now: number): boolean =>
	now < Date.parse(askedAt) + MILLISECONDS_ASKED;

/** Whether it was not called yet, so that nothing says that its call would take long. */
export const isUncalled = (endpoint: Endpoint): boolean => endpoint.status === "unverified" && endpoint.failing === undefined;

/** What becomes of a delivery that finds an endpoint like this. */
export type DeliveryDecision =
	| { readonly does: "deliver" }
	/** The endpoint is gone, the entry is from before its webhook, or it is in the backlog already and a worker sees to it. */
	| { readonly does: "nothing" }
	/** The delivery waits in the backlog (`next`, unless it did already); a worker is to be dispatched for `dispatchAt`. */
	| { readonly does: "backlog"; readonly next?: Endpoint; readonly dispatchAt?: number };

/**
 * Whether a delivery to `url` is made now or waits. Asked again after a crash, it says the same until a worker has a
 * lease, so that no delivery is left without one.
 *
 * @param seen the endpoint as it is now
 * @param after the sequence number of its inbox right behind which the delivery lies
 * @param messageId of the delivery: if it recorded a failure, it may have crashed before it dispatched a worker
 */
export const decideDelivery = (
	seen: Endpoint | undefined,
	url: string,
	after: number,
	now: number,
	messageId: string,
): DeliveryDecision => {
	if (isBeforeWebhook(seen, after)) return { does: "nothing" };
	const known = seen?.url === url ? seen : undefined;
	if (known?.status === "up-to-date") return { does: "deliver" };
	if (known?.status === "gone") return { does: "nothing" };
	const waiting = known
		? backlogged(known, after)
		: newEndpoint(url, Math.min(after, backlogOf(seen) ?? after), { floor: floorOf(seen) });
	const dispatch = dispatchTime(waiting, now, messageId);
	if (waiting !== known) return { does: "backlog", next: waiting, ...dispatch };
	return dispatch ? { does: "backlog", ...dispatch } : { does: "nothing" };
};

const dispatchTime = (endpoint: Backlogged, now: number, messageId: string): { readonly dispatchAt: number } | undefined => {
	if (isDue(endpoint, now)) return { dispatchAt: now };
	const retryAt = endpoint.lease?.holder === messageId ? endOfBackOff(endpoint, now) : undefined;
	return retryAt === undefined ? undefined : { dispatchAt: retryAt };
};

/** What a worker does that was sent to an endpoint. */
export type LeaseDecision =
	| { readonly does: "acquire"; readonly next: Endpoint }
	| { readonly does: "leave" }
	| { readonly does: "wait"; readonly until: number };

/**
 * Whether the worker sent by the message `holder` acquires the lease. It waits for an endpoint that is not due yet, so
 * that a worker that comes early, or again after a crash, is not lost. An endpoint that another worker holds is left to
 * it: that worker's own message is redelivered if it crashes.
 *
 * @param duration of the lease, in milliseconds
 */
export const decideLease = (endpoint: Endpoint, holder: string, now: number, duration: number): LeaseDecision => {
	const free = leaseOf(endpoint)?.holder === holder ? released(endpoint) : endpoint;
	if (isDue(free, now)) return { does: "acquire", next: withLease(endpoint, { holder, until: now + duration }) };
	const until = endOfBackOff(free, now);
	return until === undefined ? { does: "leave" } : { does: "wait", until };
};

/** Whether the worker sent by the message `holder` still has the lease of an endpoint with a backlog. */
export const isLeasedBy = <T extends Endpoint>(
	endpoint: T | undefined,
	holder: string,
	url: string,
): endpoint is T & Backlogged => hasBacklog(endpoint) && endpoint.url === url && endpoint.lease?.holder === holder;
