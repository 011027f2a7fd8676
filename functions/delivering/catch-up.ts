import type { AgencyId } from "../../schemas/fact.ts";
import { HeldError } from "../recording/hand-over.ts";
import { answered, type Endpoint, type KeptEndpoint, newEndpoint, notKnownUntil, settled, turnAt } from "../rules/endpoint.ts";
import { agencyNow } from "../stores/agencies.ts";
import { MOST_SECONDS_OF_DELAY, queueCatchUp, queuePatiently } from "../stores/catch-up-queue.ts";
import { changeEndpoint, endpointNow } from "../stores/endpoints.ts";
import { endOf, entriesAfter, type Sequenced } from "../stores/inbox.ts";
import type { WebhookChannel } from "../stores/own-webhook.ts";
import type { Delivery } from "../stores/webhook-queue.ts";
import { challengeEndpoint, type Outcome, type Pace } from "./call.ts";
import { deliverNow } from "./deliver.ts";
import { noteOutcome } from "./outcomes.ts";

/** How long one run goes on before it hands over to the next; a call of ten seconds must fit in behind it. */
const MILLISECONDS_A_RUN: Readonly<Record<Pace, number>> = { quick: 5_000, patient: 40_000 };
const ENTRIES_A_PAGE = 25;

/** An endpoint that somebody has in hand is left to them for so long, unless they say so again. */
const LEASE_MILLISECONDS = 90_000;
const TRIES = 8;

/** An endpoint in hand, and its webhook. */
type InHand = { readonly endpoint: KeptEndpoint; readonly webhook: WebhookChannel; readonly pace: Pace };

/** Somebody changed an endpoint that was in hand, such as by parking a delivery; it is taken in hand again as it is now. */
class OutOfHandError extends Error {
	override name = "OutOfHandError";
}

/** @throws OutOfHandError */
const change = async (endpoint: KeptEndpoint, next: Endpoint): Promise<KeptEndpoint> => {
	const changed = await changeEndpoint(endpoint.agency, endpoint, next);
	if (!changed) throw new OutOfHandError("an endpoint was changed while it was in hand");
	return changed;
};

/** @throws OutOfHandError */
const note = async (endpoint: KeptEndpoint, outcome: Outcome, after: number): Promise<void> => {
	if (!(await noteOutcome(endpoint, outcome, after))) throw new OutOfHandError("an endpoint was changed while it was in hand");
};

/**
 * Goes on with an endpoint that is not settled: asks it whether it wants webhooks, if it has not said so, and makes the
 * deliveries that wait for it, in the order of its inbox. The first of them is the probe of an endpoint that was down.
 * One at a time has an endpoint in hand; whoever comes meanwhile does nothing.
 *
 * @param holder the id of the message that says so; it comes again with the same one if this falls
 */
export const catchUp = async (agency: AgencyId, pace: Pace, holder: string): Promise<void> => {
	const until = Date.now() + MILLISECONDS_A_RUN[pace];
	for (let tried = 1; ; tried++) {
		try {
			const taken = await takeInHand(agency, holder);
			if (taken) await goOnWith({ ...taken, pace }, until);
			return;
		} catch (error) {
			if (!(error instanceof OutOfHandError) || tried === TRIES) throw error;
		}
	}
};

const takeInHand = async (agency: AgencyId, holder: string): Promise<Omit<InHand, "pace"> | undefined> => {
	const [profile, seen] = await Promise.all([agencyNow(agency), endpointNow(agency)]);
	const webhook = profile?.channels.webhook;
	if (!webhook) return undefined;
	const wanted = seen?.url === webhook.url ? seen : newEndpoint(webhook.url, seen?.after ?? (await endOf(agency)));
	const now = Date.now();
	const turn = turnAt(wanted, holder, now, LEASE_MILLISECONDS);
	if (turn.does === "wait") await queueCatchUpAt(agency, wanted.retryAt, now);
	if (turn.does !== "take") return undefined;
	const endpoint = await changeEndpoint(agency, seen, turn.next);
	if (!endpoint) throw new OutOfHandError("an endpoint was changed before it was in hand");
	return { endpoint, webhook };
};

/** Longer waits than a queue keeps a message back are the endpoint clock's to end. */
const queueCatchUpAt = async (agency: AgencyId, at: number, now: number): Promise<void> => {
	const seconds = (at - now) / 1000;
	if (seconds <= MOST_SECONDS_OF_DELAY) await queueCatchUp(agency, seconds);
};

const goOnWith = async (inHand: InHand, until: number): Promise<void> => {
	if (inHand.endpoint.after === undefined) return sweep(inHand.endpoint);
	let endpoint = await verified(inHand);
	while (endpoint && Date.now() < until) {
		const page: readonly Sequenced[] = await entriesAfter(endpoint.agency, endpoint.after ?? 0, ENTRIES_A_PAGE);
		if (page.length === 0) return finish(endpoint);
		endpoint = await deliverPage({ ...inHand, endpoint }, page, until);
	}
	if (endpoint) await letGo(endpoint, 0);
};

/** @returns the endpoint when it wants webhooks; nothing when it did not say so, which is noted */
const verified = async ({ endpoint, webhook, pace }: InHand): Promise<KeptEndpoint | undefined> => {
	if (endpoint.isVerified) return endpoint;
	const outcome = await challengeEndpoint(webhook, pace);
	if (outcome.took === "it") return change(endpoint, answered(endpoint, outcome.isSlow));
	await note(endpoint, outcome, endpoint.after ?? 0);
	return undefined;
};

/**
 * Makes deliveries in order until one fails or the run is over.
 * @returns the endpoint as it is then; nothing when one failed, which is noted
 */
const deliverPage = async (
	{ endpoint, webhook, pace }: InHand,
	page: readonly Sequenced[],
	until: number,
): Promise<KeptEndpoint | undefined> => {
	const { agency } = endpoint;
	let current = endpoint;
	for (const { sequence, ...entry } of page) {
		const after: number = current.after ?? 0;
		if (Date.now() >= until) break;
		const outcome = await deliverEntry({ ...entry, agency, after }, webhook, pace);
		if (outcome && outcome.took !== "it") {
			await note(current, outcome, after);
			return undefined;
		}
		current = await goneOn(current, sequence, outcome);
	}
	return change(current, { ...current, leaseUntil: Date.now() + LEASE_MILLISECONDS });
};

/** One entry further on. It is written down at the end of the page, or at once if the endpoint is well again. */
const goneOn = async (endpoint: KeptEndpoint, after: number, outcome: Outcome | undefined): Promise<KeptEndpoint> => {
	const next = { ...endpoint, after };
	if (!outcome || endpoint.failures === 0) return next;
	return change(endpoint, answered(next, outcome.took === "it" && outcome.isSlow));
};

/** What of a protected case cannot be read now is left to a message of its own, so that nothing waits behind it. */
const deliverEntry = async (delivery: Delivery, webhook: WebhookChannel, pace: Pace) => {
	try {
		return await deliverNow(delivery, webhook, pace);
	} catch (error) {
		if (!(error instanceof HeldError)) throw error;
		await queuePatiently([delivery]);
		return undefined;
	}
};

const letGo = async (endpoint: KeptEndpoint, seconds: number): Promise<void> => {
	await change(endpoint, { ...endpoint, leaseUntil: 0 });
	await queueCatchUp(endpoint.agency, seconds);
};

/** It has everything that there was: from now on deliveries go to it directly. */
const finish = async (endpoint: KeptEndpoint): Promise<void> => {
	const now = Date.now();
	const until = notKnownUntil(endpoint, now);
	if (until !== undefined) return letGo(endpoint, (until - now) / 1000);
	await sweep(await change(endpoint, settled(endpoint)));
};

/**
 * Looks once more for what was parked by somebody who did not know yet that the endpoint is settled: it came into the inbox
 * before that. It may have been made; then nothing is done again.
 */
const sweep = async (endpoint: KeptEndpoint): Promise<void> => {
	const { agency } = endpoint;
	let after = endpoint.sweepAfter;
	while (after !== undefined) {
		const page = await entriesAfter(agency, after, ENTRIES_A_PAGE);
		const behind = after;
		await queuePatiently(page.map(({ sequence: _, ...entry }) => ({ ...entry, agency, after: behind })));
		after = page.at(-1)?.sequence;
	}
	await change(endpoint, { ...endpoint, leaseUntil: 0, sweepAfter: undefined });
};
