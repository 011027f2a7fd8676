import type { AgencyId } from "../../schemas/fact.ts";
import { type Endpoint, isHeldBy, type KeptEndpoint, newEndpoint, turnAt } from "../rules/webhook/endpoint.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { ContentionError, changeEndpoint, endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import type { WebhookChannel } from "../stores/registry/webhook-settings.ts";
import { MAX_DELAY_SECONDS, queueCatchUp } from "../stores/send/catch-up-queue.ts";

/** An endpoint that somebody has in hand, who that is, and its webhook. */
export type Lease = { readonly endpoint: KeptEndpoint; readonly holder: string; readonly webhook: WebhookChannel };

/** The endpoint is no longer in hand: it was set anew, or left for longer than the lease. Somebody else sees to it. */
export class LeaseLostError extends Error {
	override name = "LeaseLostError";
}

/** An endpoint that somebody has in hand is left to them for so long, unless they say so again. */
export const LEASE_MILLISECONDS = 90_000;
const MAX_ATTEMPTS = 20;

/**
 * Takes an agency's endpoint in hand, if somebody is to go on with it now and nobody else has it.
 *
 * @param holder the id of the message that sent the caller
 */
export const acquireLease = async (agency: AgencyId, holder: string): Promise<Lease | undefined> => {
	const webhook = (await freshAgencyById(agency))?.channels.webhook;
	if (!webhook) return undefined;
	for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
		const seen = await endpointNow(agency);
		const next = await takenBy(holder, agency, webhook.url, seen);
		if (!next) return undefined;
		const endpoint = await changeEndpoint(agency, seen, next);
		if (endpoint) return { endpoint, holder, webhook };
	}
	throw new ContentionError("an endpoint is being changed by many");
};

/** The endpoint in hand; nothing when it is left, or waited for by another message. */
const takenBy = async (
	holder: string,
	agency: AgencyId,
	url: string,
	seen: KeptEndpoint | undefined,
): Promise<Endpoint | undefined> => {
	const wanted = seen?.url === url ? seen : newEndpoint(url, seen?.after ?? (await inboxEnd(agency)));
	const now = Date.now();
	const turn = turnAt(wanted, holder, now, LEASE_MILLISECONDS);
	if (turn.does === "wait") await queueCatchUpAt(agency, wanted.retryAt, now);
	return turn.does === "take" ? turn.next : undefined;
};

/** Longer waits than a queue keeps a message back are the endpoint clock's to end. */
const queueCatchUpAt = async (agency: AgencyId, index: number, now: number): Promise<void> => {
	const seconds = (index - now) / 1000;
	if (seconds <= MAX_DELAY_SECONDS) await queueCatchUp(agency, seconds);
};

/**
 * Changes an endpoint that is in hand, as it is now: others park deliveries meanwhile.
 * @throws LeaseLostError
 */
export const updateLeased = async ({ endpoint, holder }: Lease, to: (now: Endpoint) => Endpoint): Promise<KeptEndpoint> => {
	let seen: KeptEndpoint | undefined = endpoint;
	for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
		if (!isHeldBy(seen, holder, endpoint.url)) throw new LeaseLostError("an endpoint is no longer in hand");
		const changed = await changeEndpoint(endpoint.agency, seen, to(seen));
		if (changed) return changed;
		seen = await endpointNow(endpoint.agency);
	}
	throw new ContentionError("an endpoint is being changed by many");
};
