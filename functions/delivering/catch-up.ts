import type { AgencyId } from "../../schemas/fact.ts";
import { HeldError } from "../recording/hand-over.ts";
import { answered, isDue, type KeptEndpoint, newEndpoint, notKnownUntil, settled } from "../rules/endpoint.ts";
import { agencyNow } from "../stores/agencies.ts";
import { queueCatchUp, queuePatiently } from "../stores/catch-up-queue.ts";
import { changeEndpoint, endpointNow } from "../stores/endpoints.ts";
import { endOf, entriesAfter, type Sequenced } from "../stores/inbox.ts";
import type { WebhookChannel } from "../stores/own-webhook.ts";
import { challengeEndpoint, type Outcome } from "./call.ts";
import { deliverNow, LEASE_MILLISECONDS } from "./deliver.ts";
import { noteOutcome } from "./outcomes.ts";

/** How long one run goes on before it hands over to the next; a call of ten seconds must fit in behind it. */
const MILLISECONDS_A_RUN = 40_000;
const ENTRIES_A_PAGE = 25;

/** An endpoint in hand, and its webhook. */
type InHand = { readonly endpoint: KeptEndpoint; readonly webhook: WebhookChannel };

/**
 * Goes on with an endpoint that is not settled: asks it whether it wants webhooks, if it has not said so, and makes the
 * deliveries that wait for it, in the order of its inbox. The first of them is the probe of an endpoint that was down.
 * One at a time has an endpoint in hand; whoever comes meanwhile, or before it is due, does nothing.
 */
export const catchUp = async (agency: AgencyId): Promise<void> => {
	const until = Date.now() + MILLISECONDS_A_RUN;
	const inHand = await takeInHand(agency);
	if (!inHand) return;
	if (inHand.endpoint.after === undefined) return sweep(inHand.endpoint);
	const verified = await verify(inHand);
	if (!verified) return;
	let endpoint: KeptEndpoint | undefined = verified;
	while (endpoint && Date.now() < until) {
		const page: readonly Sequenced[] = await entriesAfter(agency, endpoint.after ?? 0, ENTRIES_A_PAGE);
		if (page.length === 0) return finish(endpoint);
		endpoint = await deliverPage({ ...inHand, endpoint }, page, until);
	}
	if (endpoint) await letGo(endpoint, 0);
};

const takeInHand = async (agency: AgencyId): Promise<InHand | undefined> => {
	const [profile, seen] = await Promise.all([agencyNow(agency), endpointNow(agency)]);
	const webhook = profile?.channels.webhook;
	if (!webhook) return undefined;
	const isAbout = seen?.url === webhook.url;
	const wanted = isAbout ? seen : newEndpoint(webhook.url, seen?.after ?? (await endOf(agency)));
	const now = Date.now();
	// Whoever queued this may have taken the lease for it.
	if (!isDue({ ...wanted, leaseUntil: 0 }, now)) return undefined;
	const endpoint = await changeEndpoint(agency, seen, { ...wanted, leaseUntil: now + LEASE_MILLISECONDS });
	return endpoint && { endpoint, webhook };
};

const verify = async ({ endpoint, webhook }: InHand): Promise<KeptEndpoint | undefined> => {
	if (endpoint.isVerified) return endpoint;
	// Quickly at first, so that many new ones are not held up by some that do not answer.
	const outcome = await challengeEndpoint(webhook, endpoint.failures === 0 ? "quick" : "patient");
	if (outcome.took === "it") return changeEndpoint(endpoint.agency, endpoint, answered(endpoint, outcome.isSlow));
	await noteOutcome(endpoint, outcome, endpoint.after ?? 0);
	return undefined;
};

/**
 * Makes deliveries in order until one fails or the run is over.
 * @returns the endpoint as it is then; nothing when it is no longer in hand
 */
const deliverPage = async (
	{ endpoint, webhook }: InHand,
	page: readonly Sequenced[],
	until: number,
): Promise<KeptEndpoint | undefined> => {
	const { agency } = endpoint;
	let current: KeptEndpoint | undefined = endpoint;
	for (const { sequence, ...entry } of page) {
		const after: number = current.after ?? 0;
		if (Date.now() >= until) break;
		const outcome: Outcome | undefined = await deliverEntry({ ...entry, agency, after }, webhook);
		if (outcome && outcome.took !== "it") {
			await noteOutcome(current, outcome, after);
			return undefined;
		}
		current = await goneOn(current, sequence, outcome);
		if (!current) return undefined;
	}
	return changeEndpoint(agency, current, { ...current, leaseUntil: Date.now() + LEASE_MILLISECONDS });
};

/** One entry further on. It is written down at the end of the page, or at once if the endpoint is well again. */
const goneOn = async (endpoint: KeptEndpoint, after: number, outcome: Outcome | undefined): Promise<KeptEndpoint | undefined> => {
	const next = { ...endpoint, after };
	if (!outcome || endpoint.failures === 0) return next;
	return changeEndpoint(endpoint.agency, endpoint, answered(next, outcome.took === "it" && outcome.isSlow));
};

/** What of a protected case cannot be read now is left to a message of its own, so that nothing waits behind it. */
const deliverEntry = async (delivery: Parameters<typeof deliverNow>[0] & { readonly after: number }, webhook: WebhookChannel) => {
	try {
		return await deliverNow(delivery, webhook, "patient");
	} catch (error) {
		if (!(error instanceof HeldError)) throw error;
		await queuePatiently([delivery]);
		return undefined;
	}
};

const letGo = async (endpoint: KeptEndpoint, seconds: number): Promise<void> => {
	if (await changeEndpoint(endpoint.agency, endpoint, { ...endpoint, leaseUntil: 0 }))
		await queueCatchUp(endpoint.agency, seconds);
};

/** It has everything that there was: from now on deliveries go to it directly. */
const finish = async (endpoint: KeptEndpoint): Promise<void> => {
	const now = Date.now();
	const until = notKnownUntil(endpoint, now);
	if (until !== undefined) return letGo(endpoint, (until - now) / 1000);
	const done = await changeEndpoint(endpoint.agency, endpoint, settled(endpoint));
	if (done) await sweep(done);
	// Somebody parked a delivery behind a number that was passed; it may have been made, and is looked at again.
	else await queueCatchUp(endpoint.agency);
};

/**
 * Looks once more for what was parked by somebody who did not know yet that the endpoint is settled: it came into the inbox
 * before that. It may have been made; then nothing is done again.
 */
const sweep = async ({ agency, sweepAfter, ...endpoint }: KeptEndpoint): Promise<void> => {
	let after = sweepAfter;
	while (after !== undefined) {
		const page = await entriesAfter(agency, after, ENTRIES_A_PAGE);
		const behind = after;
		await queuePatiently(page.map(({ sequence: _, ...entry }) => ({ ...entry, agency, after: behind })));
		after = page.at(-1)?.sequence;
	}
	await changeEndpoint(agency, { ...endpoint, agency }, { ...endpoint, leaseUntil: 0, sweepAfter: undefined });
};
