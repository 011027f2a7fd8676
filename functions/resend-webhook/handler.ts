import { problem } from "../../schemas/problem.ts";
import { parseResendOrder } from "../../schemas/webhook-order.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { isUpToDate } from "../rules/webhook/endpoint.ts";
import { entriesAfter } from "../stores/agency/inbox.ts";
import { endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { queueSlowDeliveries } from "../stores/send/catch-up-queue.ts";

/**
 * `POST /v1/webhook/resend` with `{"sequence"}` or `{"from", "to"}`: sends entries of the caller's inbox to its endpoint
 * again, under the ids they had. What it may no longer see is not sent.
 */
export const handler = apiRoute(async (request, { agency }) => {
	const body = readJsonBody(request);
	if ("problem" in body) return problemAnswer(body.problem);
	const read = parseResendOrder(body.json);
	if ("refused" in read) return problemAnswer(problem("invalid-resend", read.refused));
	const webhook = (await freshAgencyById(agency.id))?.channels.webhook;
	if (!webhook) return problemAnswer(problem("no-webhook"));
	if (!isUpToDate(await endpointNow(agency.id), webhook.url)) return problemAnswer(problem("webhook-not-ready"));
	const { from, to } = "sequence" in read.order ? { from: read.order.sequence, to: read.order.sequence } : read.order;
	const entries = (await entriesAfter(agency.id, from - 1, to - from + 1)).filter(({ sequence }) => sequence <= to);
	await queueSlowDeliveries(entries.map((entry) => ({ ...entry, agency: agency.id, again: true })));
	return json(202, { queued: entries.length });
});
