import type { SQSRecord } from "aws-lambda";
import { Webhook } from "standardwebhooks";
import type { Agency } from "../../schemas/agency.ts";
import { env } from "../environment.ts";
import { handOver } from "../recording/hand-over.ts";
import { secondsAskedFor, secondsToWait } from "../rules/back-off.ts";
import { showTo } from "../rules/view.ts";
import { agencyById, hubKey } from "../stores/agencies.ts";
import { endpointOf, noteFailure, noteRecovery } from "../stores/deliveries.ts";
import { post } from "../stores/endpoint.ts";
import { isDelivered, recordDelivered } from "../stores/ledger.ts";
import { type Delivery, putOff } from "../stores/webhook-queue.ts";

type WebhookChannel = NonNullable<Agency["channels"]["webhook"]>;

/** A delivery that did not succeed this time. */
export class UndeliveredError extends Error {
	override name = "UndeliveredError";
}

/** A failure now and then puts off its own delivery; so many in a row, and the endpoint as a whole is left alone for a time. */
const FAILURES_BEFORE_REST = 4;
/** A rest doubles as often as a delivery's own waits at the most: an endpoint that is well again waits an hour, not a day. */
const MOST_DOUBLINGS = 8;

/**
 * Delivers one fact to one agency's endpoint (Standard Webhooks 1.0). What it may see is decided now, not when
 * the delivery was queued; one that is no longer due, or already made, is dropped.
 *
 * @throws UndeliveredError when the endpoint failed or is being left alone; the message is put off till then
 */
export const deliver = async (record: SQSRecord): Promise<void> => {
	const delivery = JSON.parse(record.body) as Delivery;
	const { agency } = delivery;
	const [profile, endpoint, isMade] = await Promise.all([
		agencyById(agency),
		endpointOf(agency),
		isDelivered(delivery.case, delivery.fact, agency),
	]);
	const webhook = profile?.channels.webhook;
	if (isMade || !webhook) return;
	const left = (endpoint.retryAt - Date.now()) / 1000;
	if (left > 0) return postpone(record, Math.max(left, waitAfter(receives(record))));
	const [handed] = await handOver(agency, [delivery], showTo(await hubKey(), agency));
	if (!handed?.telling) return;
	const refused = await attempt(webhook, handed.view.id, JSON.stringify(handed.view));
	if (refused === undefined) {
		const { fields, basis } = handed.telling;
		const at = new Date().toISOString();
		await recordDelivered(delivery.case, { fact: delivery.fact, agency, fields, ...basis, channel: "webhook", at });
		if (endpoint.failures > 0) await noteRecovery(agency);
		return;
	}
	const asked = refused.seconds;
	const failures = endpoint.failures + 1;
	const rests = Math.min(failures - FAILURES_BEFORE_REST, MOST_DOUBLINGS);
	const rest = rests > 0 ? waitAfter(rests) : 0;
	await noteFailure(agency, endpoint, Date.now() + Math.max(asked, rest) * 1000);
	return postpone(record, Math.max(asked, rest, waitAfter(receives(record))));
};

const receives = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount);

const waitAfter = (failures: number): number => secondsToWait(failures, Number(env("WEBHOOK_BACKOFF_SECONDS")), Math.random());

/** Calls the endpoint; nothing when it took the delivery, else how long it asked to be left alone. */
const attempt = async (webhook: WebhookChannel, id: string, body: string) => {
	const at = new Date();
	const headers = {
		"content-type": "application/cloudevents+json; charset=utf-8",
		"webhook-id": id,
		"webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
		"webhook-signature": signatures(webhook, id, at, body),
	};
	try {
		const { status, retryAfter } = await post(webhook.url, headers, body);
		return status >= 200 && status < 300 ? undefined : { seconds: secondsAskedFor(retryAfter, at.getTime()) };
	} catch {
		// Whatever kept an answer from coming (refused, reset, silent, not public), it is the endpoint's failure.
		return { seconds: 0 };
	}
};

/** While a secret is being rotated, both sign (Standard Webhooks, "multiple signatures"). */
const signatures = ({ secret, former }: WebhookChannel, id: string, at: Date, body: string): string =>
	[secret, ...(former && at.toISOString() < former.until ? [former.secret] : [])]
		.map((one) => new Webhook(one).sign(id, at, body))
		.join(" ");

const postpone = async (record: SQSRecord, seconds: number): Promise<never> => {
	await putOff(record.receiptHandle, seconds);
	throw new UndeliveredError("not delivered this time");
};
