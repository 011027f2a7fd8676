import type {
	BehindEndpoint,
	Endpoint,
	GoneEndpoint,
	UnverifiedEndpoint,
	UpToDateEndpoint,
} from "../../../schemas/webhook-endpoint.ts";

/** An endpoint with a backlog. */
export type Backlogged = UnverifiedEndpoint | BehindEndpoint;

/** Processes cache the registry for a minute (`stores/registry/registry.ts`); after this time all know of a new URL. */
const MILLISECONDS_TO_BE_KNOWN = 65_000;

/**
 * An endpoint that was not called yet.
 * @param setAt when the agency set its URL, in milliseconds since 1970
 */
export const newEndpoint = (
	url: string,
	backlogFrom: number,
	{ setAt = 0, floor }: { readonly setAt?: number; readonly floor?: number | undefined } = {},
): UnverifiedEndpoint => ({
	status: "unverified",
	url,
	backlogFrom,
	setAt,
	...(floor === undefined ? {} : { floor }),
});

/** The sequence number up to which nothing is pushed; undefined where none was set. */
export const floorOf = (endpoint: Endpoint | undefined): number | undefined =>
	endpoint?.status === "gone" ? undefined : endpoint?.floor;

/** Whether the entry behind `after` came before the agency set its webhook: it is not pushed. */
export const isBeforeWebhook = (endpoint: Endpoint | undefined, after: number): boolean => after < (floorOf(endpoint) ?? 0);

/** The endpoint of a webhook that was set for the first time, or after a stop: it gets what comes behind the end of the inbox. */
export const firstEndpoint = (url: string, inboxEnd: number, setAt: number): UnverifiedEndpoint =>
	newEndpoint(url, inboxEnd, { setAt, floor: inboxEnd });

/** The endpoint at a URL that is to be called anew: what it was missing still waits. @param inboxEnd where a gone one begins */
export const restarted = (endpoint: Endpoint | undefined, url: string, inboxEnd: number, setAt: number): UnverifiedEndpoint => {
	if (endpoint?.status === "gone") return firstEndpoint(url, inboxEnd, setAt);
	return newEndpoint(url, backlogOf(endpoint) ?? inboxEnd, { setAt, floor: floorOf(endpoint) });
};

export const hasBacklog = <T extends Endpoint>(endpoint: T | undefined): endpoint is T & Backlogged =>
	endpoint?.status === "unverified" || endpoint?.status === "behind";

/** Whether deliveries to `url` are made directly. */
export const isUpToDate = <T extends Endpoint>(endpoint: T | undefined, url: string): endpoint is T & UpToDateEndpoint =>
	endpoint?.status === "up-to-date" && endpoint.url === url;

/** The sequence number behind which an endpoint may be missing something; undefined when it has everything, or wants nothing. */
export const backlogOf = (endpoint: Endpoint | undefined): number | undefined => {
	if (hasBacklog(endpoint)) return endpoint.backlogFrom;
	return endpoint?.status === "up-to-date" ? endpoint.reconcile?.from : undefined;
};

/** It is missing at least what lies behind `from` in its inbox. */
export const backlogged = <T extends Backlogged>(endpoint: T, from: number): T =>
	endpoint.backlogFrom <= from ? endpoint : { ...endpoint, backlogFrom: from };

const fallenBehind = ({ status: _, reconcile, ...endpoint }: UpToDateEndpoint, from: number): BehindEndpoint => ({
	...endpoint,
	status: "behind",
	backlogFrom: Math.min(from, reconcile?.from ?? from),
	setAt: 0,
});

/** The endpoint at a URL that answered its challenge, in place of the one at a former URL: what that one was missing waits. */
export const moved = (endpoint: Endpoint | undefined, url: string, inboxEnd: number, setAt: number): BehindEndpoint => ({
	...restarted(endpoint, url, inboxEnd, setAt),
	status: "behind",
	isSlow: false,
});

const missingFrom = (endpoint: Backlogged | UpToDateEndpoint, from: number): Backlogged =>
	endpoint.status === "up-to-date" ? fallenBehind(endpoint, from) : backlogged(endpoint, from);

/** It has what lies between `from` and `to`. A delivery before `from` that was added to the backlog meanwhile still waits. */
export const caughtUp = <T extends Backlogged>(endpoint: T, from: number, to: number): T =>
	endpoint.backlogFrom < from ? endpoint : { ...endpoint, backlogFrom: to };

/**
 * A call failed, and it may now be missing what lies behind `from`. The call may have begun before its webhook was set anew.
 *
 * @param holder the id of the message whose call it was: if it crashes before it dispatches a worker, it is recognized
 * @param retryAt when the next call may be made, in milliseconds since 1970
 */
export const failed = (
	endpoint: Backlogged | UpToDateEndpoint,
	from: number,
	holder: string,
	{ now, retryAt }: { readonly now: number; readonly retryAt: number },
): Backlogged => ({
	...missingFrom(endpoint, Math.max(from, floorOf(endpoint) ?? 0)),
	failing: { times: (endpoint.failing?.times ?? 0) + 1, since: endpoint.failing?.since ?? now, retryAt },
	lease: { holder, until: 0 },
});

/** It took a call of a worker. */
export const answered = ({ failing: _, ...endpoint }: Backlogged, isSlow: boolean): BehindEndpoint => ({
	...endpoint,
	status: "behind",
	isSlow,
});

/** It took a direct delivery. */
export const delivered = ({ failing: _, ...endpoint }: UpToDateEndpoint, isSlow: boolean): UpToDateEndpoint => ({
	...endpoint,
	isSlow,
});

/** It wants nothing any more. What it missed stays in the inbox. */
export const gone = ({ url, told }: Endpoint): GoneEndpoint => ({ status: "gone", url, ...(told ? { told } : {}) });

/** Until when it cannot become up to date, because a process may not know of its URL yet; undefined when it can. */
export const unknownUntil = ({ setAt }: BehindEndpoint, now: number): number | undefined =>
	now < setAt + MILLISECONDS_TO_BE_KNOWN ? setAt + MILLISECONDS_TO_BE_KNOWN : undefined;

/**
 * It has everything up to `to`, where its inbox ended. A delivery before that which was added to the backlog meanwhile
 * keeps it behind.
 */
export const upToDate = (endpoint: Backlogged, to: number): Endpoint => {
	if (endpoint.status !== "behind" || endpoint.backlogFrom !== to) return endpoint;
	const { backlogFrom, setAt: _, lease: __, ...rest } = endpoint;
	return { ...rest, status: "up-to-date", reconcile: { from: backlogFrom } };
};

/** What lay behind `from` has been looked through; undefined when the endpoint has changed since. */
export const reconciled = (endpoint: Endpoint | undefined, from: number): Endpoint | undefined => {
	if (endpoint?.status !== "up-to-date" || endpoint.reconcile?.from !== from) return undefined;
	const { reconcile: _, ...rest } = endpoint;
	return rest;
};
