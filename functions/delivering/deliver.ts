import type { UpToDateEndpoint, WebhookChannel } from "../../schemas/webhook-endpoint.ts";
import { handOver } from "../disclosing/hand-over.ts";
import { parkUnreadable } from "../parking/park.ts";
import { agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { delivered, isBeforeWebhook, isUpToDate } from "../rules/webhook/endpoint.ts";
import { type DeliveryDecision, decideDelivery } from "../rules/webhook/endpoint-work.ts";
import { type AgencyEndpoint, endpointOf, replaceEndpoint, updateEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { isDelivered, recordDelivered } from "../stores/case/ledger.ts";
import { agencyById, hubKey } from "../stores/registry/registry.ts";
import { queueSlowDeliveries } from "../stores/send/catch-up-queue.ts";
import type { Delivery } from "../stores/send/webhook-queue.ts";
import { type CallOutcome, callEndpoint, type Lane } from "./call.ts";
import { dispatchWorker } from "./dispatch-worker.ts";
import { afterFailure, type FailedCall, scheduleRetry } from "./record-failure.ts";

/** A delivery that was asked for again was not taken. Its queue retries it; it has been delivered once, so it is no backlog. */
export class NotTakenAgainError extends Error {
	override name = "NotTakenAgainError";
}

/** A delivery, and the id of its message. */
export type Received = Delivery & { readonly id: string };

type Ready = AgencyEndpoint & UpToDateEndpoint;

/**
 * Delivers one fact to one agency's endpoint. What it may see is decided now, not when the delivery was queued; one that
 * is no longer due, or was made before, is dropped. A failure is no fault of the message: the delivery goes to the
 * backlog of the endpoint (`rules/webhook/endpoint-work.ts`), where a worker makes it.
 *
 * @param lane an endpoint that does not answer in the fast lane is called in the slow one
 */
export const deliver = async (delivery: Received, lane: Lane): Promise<void> => {
	const webhook = (await agencyById(delivery.agency))?.channels.webhook;
	if (!webhook) return;
	const seen = await endpointOf(delivery.agency);
	if (!delivery.again && isBeforeWebhook(seen, delivery.sequence - 1)) return;
	const endpoint = isUpToDate(seen, webhook.url) ? seen : await addToBacklog(delivery, webhook.url);
	if (!endpoint) return;
	if (endpoint.isSlow && lane === "fast") return passToSlowLane(delivery);
	const outcome = await deliverNow(delivery, webhook, lane);
	if (!outcome) return;
	if (delivery.again && outcome.result !== "delivered")
		throw new NotTakenAgainError("an endpoint did not take what it asked for again");
	await recordOutcome(delivery, endpoint, outcome, lane);
};

/**
 * Adds a delivery to the backlog of an endpoint, and dispatches a worker if there is none.
 * @returns the endpoint, if it became up to date meanwhile and the delivery is to be made after all
 */
const addToBacklog = async (delivery: Received, url: string): Promise<Ready | undefined> => {
	if (delivery.again) throw new NotTakenAgainError("an endpoint is not ready for what it asked for again");
	const { item, result } = await updateEndpoint(delivery.agency, (now) => backlogDecision(delivery, url, now));
	await dispatchFor(result, item);
	return isUpToDate(item, url) ? item : undefined;
};

const backlogDecision = ({ sequence, id }: Received, url: string, now: AgencyEndpoint | undefined) => {
	const decision = decideDelivery(now, url, sequence - 1, Date.now(), id);
	return { next: decision.does === "backlog" ? decision.next : undefined, result: decision };
};

const dispatchFor = async (decision: DeliveryDecision, endpoint: AgencyEndpoint | undefined): Promise<void> => {
	if (decision.does !== "backlog" || decision.dispatchAt === undefined || !endpoint) return;
	await dispatchWorker(endpoint, Math.max(0, decision.dispatchAt - Date.now()) / 1000);
};

/**
 * Makes one delivery, if it is still due, and if it does not wait for its second message (`stores/send/webhook-queue.ts`);
 * parks what cannot be read, so that nothing waits behind it.
 * @returns how it went; undefined when there is nothing to send
 */
export const deliverNow = async (
	{ agency, again, isFirst, ...entry }: Pick<Delivery, "agency" | "again" | "isFirst" | "case" | "fact" | "key">,
	webhook: WebhookChannel,
	lane: Lane,
): Promise<CallOutcome | undefined> => {
	if (!again && (await isDelivered(entry.case, entry.fact, agency))) return undefined;
	const outcomes = await handOver(agency, [entry], agencyViewOf(await hubKey(), agency));
	const [handed] = await parkUnreadable(agency, [entry], outcomes);
	if (!handed?.recipient || (isFirst && handed.isProtected)) return undefined;
	const outcome = await callEndpoint(webhook, handed.event.id, handed.event, lane);
	if (outcome.result !== "delivered") return outcome;
	const { fields, basis } = handed.recipient;
	const at = new Date().toISOString();
	await recordDelivered(entry.case, { fact: entry.fact, agency, fields, ...basis, channel: "webhook", at });
	return outcome;
};

const recordOutcome = async (delivery: Received, endpoint: Ready, outcome: CallOutcome, lane: Lane): Promise<void> => {
	if (outcome.result === "delivered") return recordSuccess(endpoint, outcome.isSlow);
	if (outcome.result !== "timedOut" || lane === "slow") return recordFailure(delivery, endpoint, outcome);
	// It may take it, given more time. That may cost it a second copy, under the same id.
	if (!endpoint.isSlow) await replaceEndpoint(endpoint.agency, endpoint, { ...endpoint, isSlow: true });
	await passToSlowLane(delivery);
};

/** Written only when it says something new; when somebody else changed the endpoint meanwhile, the next delivery says it. */
const recordSuccess = async (endpoint: Ready, isSlow: boolean): Promise<void> => {
	if (endpoint.isSlow === isSlow && endpoint.failing === undefined) return;
	await replaceEndpoint(endpoint.agency, endpoint, delivered(endpoint, isSlow));
};

/** Deliveries that were made at the same time and failed count as one failure: the first records it, the others join its backlog. */
const recordFailure = async (delivery: Received, endpoint: Ready, call: FailedCall): Promise<void> => {
	const next = afterFailure(call, delivery.sequence - 1, delivery.id);
	const { item, result } = await updateEndpoint<DeliveryDecision | "failed">(
		delivery.agency,
		(now) =>
			isUpToDate(now, endpoint.url) ? { next: next(now), result: "failed" } : backlogDecision(delivery, endpoint.url, now),
		endpoint,
	);
	if (result !== "failed") await dispatchFor(result, item);
	else if (item) await scheduleRetry(item);
};

const passToSlowLane = ({ id: _, ...delivery }: Received): Promise<void> => queueSlowDeliveries([delivery]);
