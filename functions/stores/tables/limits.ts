import { env } from "../../environment.ts";
import { connect, type Key, type Table } from "../dynamo/table.ts";

/**
 * What clients have asked for. Its items expire (`until`). A slow answer is worse than no limit: a call is aborted
 * after half a second, and tried twice, since a connection may have died while the process slept.
 */
export const limitsTable: Table = {
	name: () => env("LIMITS_TABLE"),
	client: /* @__PURE__ */ connect({
		maxAttempts: 2,
		requestHandler: { connectionTimeout: 500, requestTimeout: 500, throwOnRequestTimeout: true },
	}),
};

/** The units that a client has taken in a window, and when the item expires, in seconds since 1970. */
export type RequestCount = { readonly taken: number; readonly until: number };

/** `client#<client>` · `window#<first second since 1970>` */
export const requestCountKey = (clientId: string, window: number): Key<RequestCount> => ({
	pk: `client#${clientId}`,
	sk: `window#${window}`,
});
