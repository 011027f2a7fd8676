import type { Canary } from "../leak-check/canary.ts";
import type { Draw } from "./draw.ts";

/** Something that no hub may take, and what must come of it. */
export type BadRequest = {
	/** The sort of fault, for the table of counts. */
	readonly kind: string;
	/** The fault itself. */
	readonly name: string;
	/** A value in it that nothing else has. */
	readonly canary: Canary;
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Buffer;
	/** Bytes to be put on the wire as they are, in the place of all of the above. */
	readonly raw?: Buffer;
	/** Statuses that it may be answered with; any but 2xx and 5xx when it is left out. */
	readonly statuses?: readonly number[];
	/** Where the fault lies: a JSON pointer that one of the problem's must begin with. */
	readonly pointer?: string;
};

/** What an input may refer to that exists, so that it gets as far as it can. */
export type Known = {
	/** The agency that sends, and its access token. */
	readonly agency: string;
	readonly token: string;
	/** A case of that agency's. */
	readonly caseToken: string;
	/** An event on that case. */
	readonly event: string;
	/** The privacy officer's desk's access token. */
	readonly officerToken: string;
	/** Every route of the hub: `GET /v1/inbox`. */
	readonly routes: readonly string[];
	/** Those that ask for a token. */
	readonly guarded: readonly string[];
};

/** What every generator is given. */
export type Given = { readonly draw: Draw; readonly canary: Canary; readonly known: Known };

/** An input without what all have. */
export type Made = Omit<BadRequest, "kind" | "canary" | "headers"> & { readonly headers?: Readonly<Record<string, string>> };

export const EVENT = "application/cloudevents+json";
export const BATCH = "application/cloudevents-batch+json";
export const JSON_TYPE = "application/json";

/** A post of events, in bytes. */
export const posting = (
	name: string,
	body: string | Buffer,
	more: Partial<Made> & { readonly type?: string | undefined } = {},
): Made => {
	const { type = EVENT, headers, ...rest } = more;
	return {
		name,
		method: "POST",
		path: "/v1/events",
		headers: { "content-type": type, ...headers },
		body: Buffer.from(body as string),
		...rest,
	};
};
