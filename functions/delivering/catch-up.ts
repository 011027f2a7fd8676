import type { AgencyId } from "../../schemas/ids.ts";
import type { BehindEndpoint, UnverifiedEndpoint, UpToDateEndpoint } from "../../schemas/webhook-endpoint.ts";
import { answered, type Backlogged, caughtUp, reconciled, unknownUntil, upToDate } from "../rules/webhook/endpoint.ts";
import { failingOf } from "../rules/webhook/endpoint-state.ts";
import { released } from "../rules/webhook/endpoint-work.ts";
import { entriesAfter, inboxEnd, type SequencedEntry } from "../stores/agency/inbox.ts";
import { type AgencyEndpoint, updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { queueSlowDeliveries } from "../stores/send/catch-up-queue.ts";
import { challengeEndpoint, type Lane } from "./call.ts";
import { deliverNow } from "./deliver.ts";
import { acquireLease, type Lease, LeaseLostError, releaseLease, renewLease, updateLeased } from "./lease.ts";
import { afterFailure, type FailedCall, scheduleRetry } from "./record-failure.ts";

/** How long one run takes before it hands over to the next; one more call of ten seconds must fit in behind it. */
const RUN_MILLISECONDS: Readonly<Record<Lane, number>> = { fast: 5_000, slow: 40_000 };
const ENTRIES_PER_PAGE = 25;

/** A lease, the lane of its calls, and when the run is over. */
type Run<T extends AgencyEndpoint = AgencyEndpoint> = Lease<T> & { readonly lane: Lane; readonly until: number };
type Behind = AgencyEndpoint & BehindEndpoint;

/**
 * Works on an endpoint that is not up to date: asks it whether it wants webhooks, if it has not said so, and makes the
 * deliveries of its backlog in the order of its inbox. The first of them is the probe of an endpoint that was down. One
 * worker at a time has the lease of an endpoint; another that comes meanwhile does nothing.
 *
 * @param holder the id of the message that sent the worker: the same when it is redelivered after a crash
 */
export const catchUp = async (agency: AgencyId, lane: Lane, holder: string): Promise<void> => {
	const until = Date.now() + RUN_MILLISECONDS[lane];
	const lease = await acquireLease(agency, holder);
	if (!lease) return;
	try {
		await work({ ...lease, lane, until });
	} catch (error) {
		if (!(error instanceof LeaseLostError)) throw error;
	}
};

const work = async (run: Run): Promise<void> => {
	const { endpoint: leased } = run;
	let endpoint = leased.status === "unverified" ? await verify({ ...run, endpoint: leased }) : leased;
	while (endpoint?.status === "behind" && Date.now() < run.until) endpoint = await advance({ ...run, endpoint });
	if (endpoint?.status === "behind") await handOn({ ...run, endpoint }, leased);
	if (endpoint?.status === "up-to-date") await reconcile(endpoint);
};

/**
 * Sends the next worker, if this one got anywhere: AWS does not stop this chain (`RecursiveLoop` in `infra/functions.ts`). A
 * backlog that stands still waits for the endpoint clock.
 */
const handOn = async (lease: Lease<Behind>, before: AgencyEndpoint): Promise<void> => {
	const { endpoint } = lease;
	const hasProgressed = before.status !== "behind" || before.backlogFrom !== endpoint.backlogFrom;
	if (hasProgressed) await releaseLease(lease, 0);
	else await updateLeased(lease, released);
};

/** @returns the endpoint if it wants webhooks; undefined if the call failed, which is recorded */
const verify = async (run: Run<AgencyEndpoint & UnverifiedEndpoint>): Promise<AgencyEndpoint | undefined> => {
	const outcome = await challengeEndpoint(run.webhook, run.lane);
	if (outcome.result === "delivered") return updateLeased(run, (now) => answered(now, outcome.isSlow));
	await recordFailure(run, outcome, run.endpoint.backlogFrom);
	return undefined;
};

/** @returns the endpoint a page further on, or up to date; undefined when there is nothing more to do in this run */
const advance = async (run: Run<Behind>): Promise<AgencyEndpoint | undefined> => {
	const { endpoint } = run;
	const page = await entriesAfter(endpoint.agency, endpoint.backlogFrom, ENTRIES_PER_PAGE);
	if (page.length > 0) return deliverPage(run, page);
	const now = Date.now();
	const until = unknownUntil(endpoint, now);
	if (until === undefined) return updateLeased(run, (current) => upToDate(current, endpoint.backlogFrom));
	await releaseLease(run, (until - now) / 1000);
	return undefined;
};

/**
 * Makes deliveries in order until one fails or the run is over.
 * @returns the endpoint as it is then; undefined when one failed, which is recorded
 */
const deliverPage = async (run: Run<Behind>, page: readonly SequencedEntry[]): Promise<AgencyEndpoint | undefined> => {
	const from = run.endpoint.backlogFrom;
	let endpoint: AgencyEndpoint = run.endpoint;
	let after = from;
	for (const entry of page) {
		if (Date.now() >= run.until) break;
		const { sequence } = entry;
		const reached = after;
		const outcome = await deliverNow({ ...entry, agency: endpoint.agency }, run.webhook, run.lane);
		if (outcome && outcome.result !== "delivered") {
			await recordFailure({ ...run, endpoint }, outcome, reached, (now) => caughtUp(now, from, reached));
			return undefined;
		}
		after = sequence;
		if (outcome && failingOf(endpoint))
			endpoint = await updateLeased({ ...run, endpoint }, (now) => answered(caughtUp(now, from, sequence), outcome.isSlow));
	}
	return renewLease({ ...run, endpoint }, (now) => caughtUp(now, from, after));
};

/** Records that a call failed, after everything up to `reached` was delivered, and schedules the next attempt. */
const recordFailure = async (
	run: Run,
	call: FailedCall,
	reached: number,
	progress: (now: Backlogged) => Backlogged = (now) => now,
): Promise<void> => {
	const next = afterFailure(call, reached, run.holder);
	await scheduleRetry(await updateLeased(run, (now) => next(progress(now))));
};

/**
 * Queues what the inbox holds behind the point where the endpoint became up to date: a delivery that read the endpoint
 * just before that left its entry to the backlog. What has been delivered is not delivered again.
 */
const reconcile = async ({ agency, reconcile: pending }: AgencyEndpoint & UpToDateEndpoint): Promise<void> => {
	if (!pending) return;
	const end = await inboxEnd(agency);
	let after = pending.from;
	while (after < end) {
		const page = (await entriesAfter(agency, after, ENTRIES_PER_PAGE)).filter(({ sequence }) => sequence <= end);
		await queueSlowDeliveries(page.map((entry) => ({ ...entry, agency })));
		after = page.at(-1)?.sequence ?? end;
	}
	await updateEndpoint(agency, (now) => ({ next: reconciled(now, pending.from), result: undefined }));
};
