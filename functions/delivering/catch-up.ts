import type { AgencyId } from "../../schemas/fact.ts";
import { UnreadableProtectionError } from "../disclosing/hand-over.ts";
import { answered, caughtUp, type KeptEndpoint, notKnownUntil, settled, swept } from "../rules/webhook/endpoint.ts";
import { entriesAfter, inboxEnd, type SequencedEntry } from "../stores/agency/inbox.ts";
import { ContentionError, changeEndpoint, endpointNow } from "../stores/agency/webhook-endpoints.ts";
import type { WebhookChannel } from "../stores/registry/webhook-settings.ts";
import { queueCatchUp, queuePatiently } from "../stores/send/catch-up-queue.ts";
import type { Delivery } from "../stores/send/webhook-queue.ts";
import { challengeEndpoint, type Lane } from "./call.ts";
import { deliverNow } from "./deliver.ts";
import { acquireLease, LEASE_MILLISECONDS, type Lease, LeaseLostError, updateLeased } from "./lease.ts";
import { recordFailure } from "./record-failure.ts";

/** How long one run goes on before it hands over to the next; a call of ten seconds must fit in behind it. */
const RUN_MILLISECONDS: Readonly<Record<Lane, number>> = { quick: 5_000, patient: 40_000 };
const ENTRIES_PER_PAGE = 25;
const MAX_ATTEMPTS = 20;

/** An endpoint in hand, how long a call may take, and when the run is over. */
type Run = Lease & { readonly pace: Lane; readonly until: number };

/**
 * Goes on with an endpoint that is not settled: asks it whether it wants webhooks, if it has not said so, and makes the
 * deliveries that wait for it, in the order of its inbox. The first of them is the probe of an endpoint that was down.
 * One at a time has an endpoint in hand; whoever comes meanwhile does nothing.
 *
 * @param holder the id of the message that says so; it comes again with the same one if this falls
 */
export const catchUp = async (agency: AgencyId, lane: Lane, holder: string): Promise<void> => {
	const until = Date.now() + RUN_MILLISECONDS[lane];
	const taken = await acquireLease(agency, holder);
	if (!taken) return;
	try {
		await goOnWith({ ...taken, pace: lane, until });
	} catch (error) {
		if (!(error instanceof LeaseLostError)) throw error;
	}
};

const goOnWith = async (run: Run): Promise<void> => {
	let endpoint = run.endpoint.isVerified ? run.endpoint : await verified(run);
	while (endpoint?.after !== undefined && Date.now() < run.until)
		endpoint = await goFurther({ ...run, endpoint }, endpoint.after);
	if (!endpoint) return;
	if (endpoint.after === undefined) await sweep(endpoint);
	else await letGo({ ...run, endpoint }, 0);
};

/** @returns the endpoint when it wants webhooks; nothing when it did not say so, which is noted */
const verified = async (run: Run): Promise<KeptEndpoint | undefined> => {
	const outcome = await challengeEndpoint(run.webhook, run.pace);
	if (outcome.took === "it") return updateLeased(run, (now) => answered(now, outcome.isSlow));
	await recordFailure(run.endpoint, outcome, run.endpoint.after ?? 0, (to) => updateLeased(run, to));
	return undefined;
};

/** @returns the endpoint a page further on, or settled; nothing when there is nothing more to do in this run */
const goFurther = async (run: Run, after: number): Promise<KeptEndpoint | undefined> => {
	const page = await entriesAfter(run.endpoint.agency, after, ENTRIES_PER_PAGE);
	if (page.length > 0) return deliverPage(run, after, page);
	const now = Date.now();
	const until = notKnownUntil(run.endpoint, now);
	if (until === undefined) return updateLeased(run, (endpoint) => settled(endpoint, after));
	await letGo(run, (until - now) / 1000);
	return undefined;
};

/**
 * Makes deliveries in order until one fails or the run is over.
 * @returns the endpoint as it is then; nothing when one failed, which is noted
 */
const deliverPage = async (run: Run, from: number, page: readonly SequencedEntry[]): Promise<KeptEndpoint | undefined> => {
	let { endpoint } = run;
	let after = from;
	for (const { sequence, ...entry } of page) {
		if (Date.now() >= run.until) break;
		const delivery = { ...entry, agency: endpoint.agency, after };
		const outcome = await deliverEntry(delivery, run.webhook, run.pace);
		if (outcome && outcome.took !== "it") {
			const isAt = after;
			await recordFailure(endpoint, outcome, isAt, (to) =>
				updateLeased({ ...run, endpoint }, (now) => to(caughtUp(now, from, isAt))),
			);
			return undefined;
		}
		after = sequence;
		if (outcome && endpoint.failures > 0) endpoint = await wellAgain({ ...run, endpoint }, from, after, outcome.isSlow);
	}
	return updateLeased({ ...run, endpoint }, (now) => ({
		...caughtUp(now, from, after),
		leaseUntil: Date.now() + LEASE_MILLISECONDS,
	}));
};

const wellAgain = (inHand: Lease, from: number, after: number, isSlow: boolean): Promise<KeptEndpoint> =>
	updateLeased(inHand, (now) => answered(caughtUp(now, from, after), isSlow));

/** What of a protected case cannot be read now is left to a message of its own, so that nothing waits behind it. */
const deliverEntry = async (delivery: Delivery, webhook: WebhookChannel, lane: Lane) => {
	try {
		return await deliverNow(delivery, webhook, lane);
	} catch (error) {
		if (!(error instanceof UnreadableProtectionError)) throw error;
		await queuePatiently([delivery]);
		return undefined;
	}
};

const letGo = async (inHand: Lease, seconds: number): Promise<void> => {
	await updateLeased(inHand, (now) => ({ ...now, leaseUntil: 0 }));
	await queueCatchUp(inHand.endpoint.agency, seconds);
};

/**
 * Looks once more for what was parked by somebody who did not know yet that the endpoint is settled: it came into the inbox
 * before that. It may have been made; then nothing is done again.
 */
const sweep = async ({ agency, sweepAfter }: KeptEndpoint): Promise<void> => {
	const end = await inboxEnd(agency);
	let after = sweepAfter ?? end;
	while (after < end) {
		const page = (await entriesAfter(agency, after, ENTRIES_PER_PAGE)).filter(({ sequence }) => sequence <= end);
		const behind = after;
		await queuePatiently(page.map(({ sequence: _, ...entry }) => ({ ...entry, agency, after: behind })));
		after = page.at(-1)?.sequence ?? end;
	}
	for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
		const seen = await endpointNow(agency);
		if (!seen || seen.sweepAfter !== sweepAfter || (await changeEndpoint(agency, seen, swept(seen)))) return;
	}
	throw new ContentionError("an endpoint is being changed by many");
};
