import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { env } from "../environment.ts";
import { type Invocation, logFault } from "../log.ts";
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

/** What this process holds for each client in the current window. There are some fifty clients. */
const uses = new Map<string, QuotaUse>();

/** When the store fails, every request is let in and the store is not asked again for this long. */
const PAUSE_MILLISECONDS = 5_000;
let pausedUntil = 0;

const limitOf = (): number => Number(env("RATE_PER_MINUTE"));

const useOf = (clientId: string, now: number): QuotaUse => {
	const window = windowAt(now);
	const known = uses.get(clientId);
	return known?.window === window ? known : freshQuotaUse(window);
};

/** Leases more units for a client when it holds too few. */
const topUp = async (clientId: string, units: number, limit: number): Promise<void> => {
	const use = useOf(clientId, Date.now());
	if (use.left >= units || !canTake(use, limit)) return;
	const wanted = leaseSize(use, units, limit);
	const taken = await countRequests(clientId, use.window, wanted);
	// Other requests may have spent units meanwhile, and units of a window that has ended are void.
	const since = useOf(clientId, Date.now());
	if (since.window !== use.window) return topUp(clientId, units, limit);
	uses.set(clientId, afterLease(since, wanted, taken, limit));
};

/** Spends units of a client. @returns whether they are within its limit */
const spend = async (clientId: string, units: number, during: Invocation): Promise<boolean> => {
	if (Date.now() < pausedUntil) return true;
	try {
		await topUp(clientId, units, limitOf());
	} catch (error) {
		logFault(error, during);
		pausedUntil = Date.now() + PAUSE_MILLISECONDS;
		return true;
	}
	const use = useOf(clientId, Date.now());
	if (use.left < units) return false;
	uses.set(clientId, { ...use, left: use.left - units });
	return true;
};

/**
 * The headers that tell a client its limit (draft-ietf-httpapi-ratelimit-headers-11). What remains is what this process
 * knows of: there may be less. While the store fails, only the policy is told.
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
	/** The answer with the headers of the limit; of a 429 also when to retry. */
	readonly stamp: (answer: APIGatewayProxyStructuredResultV2) => APIGatewayProxyStructuredResultV2;
};

/**
 * Holds a client to its limit per minute, over all processes. A process leases a block of units from the store
 * (`leaseSize`), so that a usual request costs no write; together they never let in more than the limit. A client whose
 * requests reach many processes may be stopped a little before it.
 *
 * @param during the request, for the log
 */
export const meterOf = (clientId: string, during: Invocation): Meter => ({
	spend: (units) => spend(clientId, units, during),
	stamp: (answer) => {
		const now = Date.now();
		const isOver = answer.statusCode === 429;
		const retry = isOver ? { "retry-after": String(secondsLeft(windowAt(now), now)) } : {};
		return { ...answer, headers: { ...answer.headers, ...headersOf(clientId, now), ...retry } };
	},
});
