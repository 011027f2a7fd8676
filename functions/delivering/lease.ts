import type { AgencyId } from "../../schemas/fact.ts";
import { type Endpoint, isHeldBy, type KeptEndpoint, newEndpoint, turnAt } from "../rules/webhook/endpoint.ts";
import { endOf } from "../stores/agency/inbox.ts";
import { CrowdedEndpointError, changeEndpoint, endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { agencyNow } from "../stores/registry/registry.ts";
import type { WebhookChannel } from "../stores/registry/webhook-settings.ts";
import { MOST_SECONDS_OF_DELAY, queueCatchUp } from "../stores/send/catch-up-queue.ts";

/** An endpoint that somebody has in hand, who that is, and its webhook. */
export type InHand = { readonly endpoint: KeptEndpoint; readonly holder: string; readonly webhook: WebhookChannel };

/** The endpoint is no longer in hand: it was set anew, or left for longer than the lease. Somebody else sees to it. */
export class OutOfHandError extends Error {
	override name = "OutOfHandError";
}

/** An endpoint that somebody has in hand is left to them for so long, unless they say so again. */
export const LEASE_MILLISECONDS = 90_000;
const TRIES = 20;

/**
 * Takes an agency's endpoint in hand, if somebody is to go on with it now and nobody else has it.
 *
 * @param holder the id of the message that sent the caller
 */
export const takeInHand = async (agency: AgencyId, holder: string): Promise<InHand | undefined> => {
	const webhook = (await agencyNow(agency))?.channels.webhook;
	if (!webhook) return undefined;
	for (let tried = 0; tried < TRIES; tried++) {
		const seen = await endpointNow(agency);
		const next = await takenBy(holder, agency, webhook.url, seen);
		if (!next) return undefined;
		const endpoint = await changeEndpoint(agency, seen, next);
		if (endpoint) return { endpoint, holder, webhook };
	}
	throw new CrowdedEndpointError("an endpoint is being changed by many");
};

/** The endpoint in hand; nothing when it is left, or waited for by another message. */
const takenBy = async (
	holder: string,
	agency: AgencyId,
	url: string,
	seen: KeptEndpoint | undefined,
): Promise<Endpoint | undefined> => {
	const wanted = seen?.url === url ? seen : newEndpoint(url, seen?.after ?? (await endOf(agency)));
	const now = Date.now();
	const turn = turnAt(wanted, holder, now, LEASE_MILLISECONDS);
	if (turn.does === "wait") await queueCatchUpAt(agency, wanted.retryAt, now);
	return turn.does === "take" ? turn.next : undefined;
};

/** Longer waits than a queue keeps a message back are the endpoint clock's to end. */
const queueCatchUpAt = async (agency: AgencyId, at: number, now: number): Promise<void> => {
	const seconds = (at - now) / 1000;
	if (seconds <= MOST_SECONDS_OF_DELAY) await queueCatchUp(agency, seconds);
};

/**
 * Changes an endpoint that is in hand, as it is now: others park deliveries meanwhile.
 * @throws OutOfHandError
 */
export const changeInHand = async ({ endpoint, holder }: InHand, to: (now: Endpoint) => Endpoint): Promise<KeptEndpoint> => {
	let seen: KeptEndpoint | undefined = endpoint;
	for (let tried = 0; tried < TRIES; tried++) {
		if (!isHeldBy(seen, holder, endpoint.url)) throw new OutOfHandError("an endpoint is no longer in hand");
		const changed = await changeEndpoint(endpoint.agency, seen, to(seen));
		if (changed) return changed;
		seen = await endpointNow(endpoint.agency);
	}
	throw new CrowdedEndpointError("an endpoint is being changed by many");
};
