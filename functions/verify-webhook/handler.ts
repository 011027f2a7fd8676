import { problem } from "../../schemas/problem.ts";
import { restartEndpoint } from "../delivering/restart.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { agencyNow } from "../stores/agencies.ts";

/**
 * `POST /v1/webhook/verification`: asks the caller's endpoint again whether it wants webhooks, at once, whatever it
 * answered before. `GET /v1/webhook` says how it went.
 */
export const handler = endpoint(async (_, { agency }) => {
	const present = (await agencyNow(agency.id))?.channels.webhook;
	if (!present) return problemAnswer(problem("no-webhook"));
	await restartEndpoint(agency.id, present.url);
	return json(202, { state: "pending" });
});
