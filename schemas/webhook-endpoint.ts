import type { Agency } from "./agency.ts";

/** Where an agency wants its webhooks, as its profile says. */
export type WebhookChannel = NonNullable<Agency["channels"]["webhook"]>;

/**
 * The right of one worker to call the endpoint and to change its record until a time, in milliseconds since 1970. The
 * holder is the id of the message that sent the worker, so that the message is recognized when it is redelivered after a
 * crash; a released lease (`until: 0`) still names it.
 */
export type EndpointLease = { readonly holder: string; readonly until: number };

/** Failed calls in a row, when the first was, and when the next may be made; milliseconds since 1970. */
export type Failing = { readonly times: number; readonly since: number; readonly retryAt: number };

type Called = {
	readonly url: string;
	/**
	 * Where the inbox ended when the agency set its webhook, for the first time or after a stop: nothing up to this sequence
	 * number is pushed unless the agency asks for it. Undefined where an operator set it.
	 */
	readonly floor?: number;
	/** Until a call succeeds. */
	readonly failing?: Failing;
	/** What its technical contact was last told by mail; undefined: that all is well. */
	readonly told?: "paused" | "gone";
};

/** What keeps a record of the inbox: deliveries wait, and one worker makes them in order. */
type Backlog = Called & {
	/** The sequence number of the inbox behind which the endpoint may be missing something. */
	readonly backlogFrom: number;
	/** When the agency set the URL, in milliseconds since 1970; 0 when that was long ago. */
	readonly setAt: number;
	readonly lease?: EndpointLease;
};

/** It has not answered the challenge yet: it gets nothing else. */
export type UnverifiedEndpoint = Backlog & { readonly status: "unverified" };

/** It is missing something. */
export type BehindEndpoint = Backlog & { readonly status: "behind"; readonly isSlow: boolean };

/** It has everything, and deliveries are made directly. */
export type UpToDateEndpoint = Called & {
	readonly status: "up-to-date";
	/** Its last call took longer than the fast lane allows. */
	readonly isSlow: boolean;
	/**
	 * It became up to date at this sequence number. What the inbox holds behind it is still to be looked through once,
	 * for entries whose deliveries were left to the backlog at that very moment.
	 */
	readonly reconcile?: { readonly from: number; readonly lease?: EndpointLease };
};

/** It answered `410 Gone`: it gets nothing until its URL is set anew. */
export type GoneEndpoint = Pick<Called, "url" | "told"> & { readonly status: "gone" };

/**
 * What the hub knows of an agency's webhook endpoint at one URL. An endpoint that is down is not called for each
 * delivery: `backlogFrom` says from where in the inbox it may be missing something, so an outage of any length costs
 * nothing while it lasts.
 */
export type Endpoint = UnverifiedEndpoint | BehindEndpoint | UpToDateEndpoint | GoneEndpoint;
