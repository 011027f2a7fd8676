import { problem } from "../../schemas/problem.ts";
import { restartEndpoint } from "../delivering/restart.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { stateOf } from "../rules/webhook/endpoint-state.ts";
import { endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { queueAskNext } from "../stores/send/webhook-queue.ts";

/**
 * `POST /v1/webhook/verification`: asks the caller's endpoint again whether it wants webhooks, at once and whatever it
 * answered before, unless it answered that it is gone; or the endpoint that the caller wants to move to.
 * `GET /v1/webhook` tells the outcome.
 */
export const handler = apiRoute(async (_, { agency }) => {
	const present = (await freshAgencyById(agency.id))?.channels.webhook;
	if (!present) return problemAnswer(problem("no-webhook"));
	if (present.next) await queueAskNext(agency.id);
	else if (stateOf(await endpointNow(agency.id), present.url) === "gone") return problemAnswer(problem("webhook-not-ready"));
	else await restartEndpoint(agency.id, present.url);
	return json(202, { state: "pending" });
});
