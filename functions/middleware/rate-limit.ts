import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { env } from "../environment.ts";
import { logFault } from "../log.ts";
import {
	afterLease,
	canTake,
	freshQuotaUse,
	leaseSize,
	type QuotaUse,
	remaining,
	secondsLeft,
	WINDOW_SECONDS,
	windowAt,
} from "../rules/request/quota.ts";
import { countRequests } from "../stores/registry/request-counts.ts";

/** What this process has taken for each client in the present window. The authorizer knows some fifty clients. */
const uses = new Map<string, QuotaUse>();

/** While limits cannot be kept everybody is let in, and the store is left alone for so long, in milliseconds. */
const PAUSE = 5_000;
let pausedUntil = 0;

const limitOf = (): number => Number(env("RATE_PER_MINUTE"));

const useOf = (clientId: string, now: number): QuotaUse => {
	const window = windowAt(now);
	const known = uses.get(clientId);
	return known?.window === window ? known : freshQuotaUse(window);
};

/** Takes more for a client when what there is does not do. */
const topUp = async (clientId: string, units: number, limit: number): Promise<void> => {
	const use = useOf(clientId, Date.now());
	if (use.left >= units || !canTake(use, limit)) return;
	const wanted = leaseSize(use, units, limit);
	const taken = await countRequests(clientId, use.window, wanted);
	// Others may have been let in meanwhile; and what was taken from a window that is over by now is of no use.
	const since = useOf(clientId, Date.now());
	if (since.window !== use.window) return topUp(clientId, units, limit);
	uses.set(clientId, afterLease(since, wanted, taken, limit));
};

/** Counts what a client asks for. @returns whether it may have it */
const spend = async (clientId: string, units: number): Promise<boolean> => {
	if (Date.now() < pausedUntil) return true;
	try {
		await topUp(clientId, units, limitOf());
	} catch (error) {
		logFault(error);
		pausedUntil = Date.now() + PAUSE;
		return true;
	}
	const use = useOf(clientId, Date.now());
	if (use.left < units) return false;
	uses.set(clientId, { ...use, left: use.left - units });
	return true;
};

/**
 * How it stands with a client's limit, for each answer (draft-ietf-httpapi-ratelimit-headers-11). What is left is what
 * this process knows of: there may be less. Nothing is said of it while limits cannot be kept.
 */
const headersOf = (clientId: string, now: number): Record<string, string> => {
	const limit = limitOf();
	const policy = { "ratelimit-policy": `"client";q=${limit};w=${WINDOW_SECONDS}` };
	if (now < pausedUntil) return policy;
	const use = useOf(clientId, now);
	return { ...policy, ratelimit: `"client";r=${remaining(use, limit)};t=${secondsLeft(use.window, now)}` };
};

/** The limit of one client. */
export type Meter = {
	/** Counts units, one a request and one for each further event of a batch. @returns whether they are within the limit */
	readonly spend: (units: number) => Promise<boolean>;
	/** An answer that says how it stands with the limit, and, if it is that the limit is reached, when to come again. */
	readonly stamp: (answer: APIGatewayProxyStructuredResultV2) => APIGatewayProxyStructuredResultV2;
};

/**
 * Counts what a client asks for in each minute, over all processes. A process takes some at a time from the store
 * (`leaseSize`), so that a usual request costs no write; they never let in more than the limit together. A client that
 * goes through many processes may be stopped a little before it.
 */
export const meterOf = (clientId: string): Meter => ({
	spend: (units) => spend(clientId, units),
	stamp: (answer) => {
		const now = Date.now();
		const isOver = answer.statusCode === 429;
		const retry = isOver ? { "retry-after": String(secondsLeft(windowAt(now), now)) } : {};
		return { ...answer, headers: { ...answer.headers, ...headersOf(clientId, now), ...retry } };
	},
});
