import type { Endpoint, Failing } from "../../../schemas/webhook-endpoint.ts";

/** What an agency and its operators are told of an endpoint. */
export type EndpointState = "pending" | "verified" | "failing" | "paused" | "gone";

/** So many failures in a row, ten minutes or more by the usual waits, and the endpoint is paused and its contact told. */
const FAILURES_BEFORE_PAUSE = 8;

/** What is known of its failures, as long as they matter. */
export const failingOf = (endpoint: Endpoint): Failing | undefined => (endpoint.status === "gone" ? undefined : endpoint.failing);

/** Failed calls in a row. */
export const timesFailed = (endpoint: Endpoint | undefined): number => (endpoint && failingOf(endpoint)?.times) ?? 0;

/** What is shown of it. An endpoint that was not called yet is `pending`. */
export const stateOf = (endpoint: Endpoint | undefined, url: string): EndpointState => {
	if (endpoint?.url !== url) return "pending";
	if (endpoint.status === "gone") return "gone";
	if (timesFailed(endpoint) >= FAILURES_BEFORE_PAUSE) return "paused";
	if (endpoint.status === "unverified") return "pending";
	return endpoint.failing ? "failing" : "verified";
};

/** What its technical contact is to be told by mail; undefined when it was told already. */
export const noticeFor = (endpoint: Endpoint): "paused" | "gone" | "recovered" | undefined => {
	const state = stateOf(endpoint, endpoint.url);
	const bad = state === "paused" || state === "gone" ? state : undefined;
	if (bad === endpoint.told) return undefined;
	if (bad !== undefined) return bad;
	// One that is called again but has not answered yet has not recovered.
	return state === "verified" ? "recovered" : undefined;
};

/** Its contact was told; `undefined` that all is well. */
export const withTold = ({ told: _, ...endpoint }: Endpoint, told: Endpoint["told"]): Endpoint =>
	told ? ({ ...endpoint, told } as Endpoint) : (endpoint as Endpoint);
