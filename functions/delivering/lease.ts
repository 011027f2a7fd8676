import type { AgencyId } from "../../schemas/ids.ts";
import type { Endpoint, WebhookChannel } from "../../schemas/webhook-endpoint.ts";
import { type Backlogged, backlogOf, floorOf, newEndpoint } from "../rules/webhook/endpoint.ts";
import { decideLease, isLeasedBy, released, withLease } from "../rules/webhook/endpoint-work.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { type AgencyEndpoint, updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { MAX_DELAY_SECONDS, queueCatchUp } from "../stores/send/catch-up-queue.ts";

/** The lease of an endpoint: the endpoint, the id of the message that holds it, and where to call. */
export type Lease<T extends AgencyEndpoint = AgencyEndpoint> = {
	readonly endpoint: T;
	readonly holder: string;
	readonly webhook: WebhookChannel;
};

/** The lease is over: the endpoint was set anew, or another worker took it after the lease had expired. It sees to the rest. */
export class LeaseLostError extends Error {
	override name = "LeaseLostError";
}

/** A lease ends after so long, unless it is renewed. */
const LEASE_MILLISECONDS = 90_000;

/**
 * Acquires the lease of an agency's endpoint, if there is work to do for it now and no other worker holds it.
 * @param holder the id of the message that sent the worker
 */
export const acquireLease = async (agency: AgencyId, holder: string): Promise<Lease | undefined> => {
	const webhook = (await freshAgencyById(agency))?.channels.webhook;
	if (!webhook) return undefined;
	const { item, result } = await updateEndpoint(agency, async (now) => {
		const endpoint =
			now?.url === webhook.url
				? now
				: newEndpoint(webhook.url, backlogOf(now) ?? (await inboxEnd(agency)), { floor: floorOf(now) });
		const decision = decideLease(endpoint, holder, Date.now(), LEASE_MILLISECONDS);
		return { next: decision.does === "acquire" ? decision.next : undefined, result: decision };
	});
	if (result.does === "wait") await queueCatchUpAt(agency, result.until);
	return item && result.does === "acquire" ? { endpoint: item, holder, webhook } : undefined;
};

/** Longer waits than a queue can delay a message are ended by the endpoint clock. */
const queueCatchUpAt = async (agency: AgencyId, time: number): Promise<void> => {
	const seconds = (time - Date.now()) / 1000;
	if (seconds <= MAX_DELAY_SECONDS) await queueCatchUp(agency, seconds);
};

/**
 * Changes a leased endpoint as it is now: deliveries may have been added to its backlog meanwhile.
 * @throws LeaseLostError
 */
export const updateLeased = async (
	{ endpoint, holder }: Lease,
	change: (now: Backlogged) => Endpoint,
): Promise<AgencyEndpoint> => {
	const { item = endpoint } = await updateEndpoint(
		endpoint.agency,
		(now) => {
			if (!isLeasedBy(now, holder, endpoint.url)) throw new LeaseLostError("the lease of an endpoint is over");
			return { next: change(now), result: undefined };
		},
		endpoint,
	);
	return item;
};

/** Makes a change and renews the lease. */
export const renewLease = (lease: Lease, change: (now: Backlogged) => Endpoint): Promise<AgencyEndpoint> =>
	updateLeased(lease, (now) => withLease(change(now), { holder: lease.holder, until: Date.now() + LEASE_MILLISECONDS }));

/** Releases the lease, and sends the next worker after so many seconds. */
export const releaseLease = async (lease: Lease, seconds: number): Promise<void> => {
	await updateLeased(lease, released);
	await queueCatchUp(lease.endpoint.agency, seconds);
};
