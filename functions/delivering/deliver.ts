import type { AgencyId } from "../../schemas/fact.ts";
import { handOver } from "../disclosing/hand-over.ts";
import { agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { answered, type Endpoint, isSettled, type KeptEndpoint, type Parking, parkingAt } from "../rules/webhook/endpoint.ts";
import { ContentionError, changeEndpoint, endpointNow, endpointOf } from "../stores/agency/webhook-endpoints.ts";
import { isDelivered, recordDelivered } from "../stores/case/ledger.ts";
import { agencyById, hubKey } from "../stores/registry/registry.ts";
import type { WebhookChannel } from "../stores/registry/webhook-settings.ts";
import { queuePatiently } from "../stores/send/catch-up-queue.ts";
import type { Delivery } from "../stores/send/webhook-queue.ts";
import { type CallOutcome, callEndpoint, type Lane } from "./call.ts";
import { dispatchWorker } from "./dispatch-worker.ts";
import { recordFailure } from "./record-failure.ts";

/** What was asked for again is in the inbox and was delivered once; it is tried by its queue, and is no reason to go back. */
export class NotTakenAgainError extends Error {
	override name = "NotTakenAgainError";
}

const MAX_ATTEMPTS = 8;

/** A delivery and the id of the message that says so. */
export type Received = Delivery & { readonly id: string };

/**
 * Delivers one fact to one agency's endpoint. What it may see is decided now, not when the delivery was queued; one that
 * is no longer due, or already made, is dropped. A failure is no fault of the message: the delivery is parked
 * (`rules/webhook/endpoint.ts`), and who catches up with the endpoint makes it.
 *
 * @param lane an endpoint that does not answer a quick call is given its time by `functions/catch-up`
 */
export const deliver = async (delivery: Received, lane: Lane): Promise<void> => {
	const webhook = (await agencyById(delivery.agency))?.channels.webhook;
	if (!webhook) return;
	const endpoint = await endpointOf(delivery.agency);
	const known = isSettled(endpoint, webhook.url) ? endpoint : await park(delivery, webhook.url);
	if (!known) return;
	if (known.isSlow && lane === "quick") return passOn(delivery);
	const outcome = await deliverNow(delivery, webhook, lane);
	if (!outcome) return;
	if (delivery.again && outcome.took !== "it") throw new NotTakenAgainError("an endpoint did not take what it asked for again");
	await settle(delivery, known, outcome, lane);
};

/**
 * Parks a delivery, and has somebody go on with the endpoint if nobody has it in hand.
 * @returns the endpoint, if it was settled meanwhile and the delivery is to be made after all
 */
const park = async ({ agency, after, again, id }: Received, url: string): Promise<KeptEndpoint | undefined> => {
	if (again) throw new NotTakenAgainError("an endpoint is not ready for what it asked for again");
	for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
		const seen = await endpointNow(agency);
		const parking = parkingAt(seen, url, after, Date.now(), id);
		if (parking.does === "deliver") return parking.endpoint;
		if (parking.does === "leave" || (await parkAs(agency, seen, parking))) return undefined;
	}
	throw new ContentionError("an endpoint is being changed by many");
};

/** @returns whether it is parked; not when somebody changed the endpoint meanwhile */
const parkAs = async (
	agency: AgencyId,
	seen: KeptEndpoint | undefined,
	{ next, goOnAt }: Parking & { readonly does: "park" },
): Promise<boolean> => {
	const current = next ? await changeEndpoint(agency, seen, next) : seen;
	if (current && goOnAt !== undefined) await dispatchWorker(current, Math.max(0, goOnAt - Date.now()) / 1000);
	return current !== undefined;
};

/**
 * Makes one delivery, if it is due still.
 * @returns how it went; nothing when there is nothing to send
 */
export const deliverNow = async (
	{ agency, again, ...entry }: Pick<Delivery, "agency" | "again" | "case" | "fact" | "key">,
	webhook: WebhookChannel,
	lane: Lane,
): Promise<CallOutcome | undefined> => {
	if (!again && (await isDelivered(entry.case, entry.fact, agency))) return undefined;
	const [handed] = await handOver(agency, [entry], agencyViewOf(await hubKey(), agency));
	if (!handed?.recipient) return undefined;
	const outcome = await callEndpoint(webhook, handed.event.id, handed.event, lane);
	if (outcome.took !== "it") return outcome;
	const { fields, basis } = handed.recipient;
	const at = new Date().toISOString();
	await recordDelivered(entry.case, { fact: entry.fact, agency, fields, ...basis, channel: "webhook", at });
	return outcome;
};

const settle = async (delivery: Received, seen: KeptEndpoint, outcome: CallOutcome, lane: Lane): Promise<void> => {
	if (outcome.took === "it") return noteSpeed(seen, outcome.isSlow);
	if (outcome.took !== "too-long" || lane === "patient") return noteFailure(delivery, seen, outcome);
	// It may well take it, given time. That costs it a second copy now and then, under the same id.
	await noteSpeed(seen, true);
	await passOn(delivery);
};

const passOn = ({ id: _, ...delivery }: Received): Promise<void> => queuePatiently([delivery]);

/** Deliveries that were under way together and failed together are one failure, not as many as they are: the first notes it. */
const noteFailure = async (delivery: Received, seen: KeptEndpoint, outcome: CallOutcome): Promise<void> => {
	let endpoint: KeptEndpoint | undefined = seen;
	for (let tried = 0; tried < MAX_ATTEMPTS && endpoint; tried++) {
		const asSeen: KeptEndpoint = endpoint;
		const change = (to: (endpoint: Endpoint) => Endpoint) =>
			changeEndpoint(delivery.agency, asSeen, to({ ...asSeen, holder: delivery.id }));
		if (await recordFailure(asSeen, outcome, delivery.after, change)) return;
		endpoint = await park(delivery, seen.url);
	}
	if (endpoint) throw new ContentionError("an endpoint is being changed by many");
};

const noteSpeed = async (seen: KeptEndpoint, isSlow: boolean): Promise<void> => {
	if (seen.isSlow !== isSlow) await changeEndpoint(seen.agency, seen, answered(seen, isSlow));
};
