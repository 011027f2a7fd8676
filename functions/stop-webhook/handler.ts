import { problem } from "../../schemas/problem.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { removeOwnWebhook } from "../stores/registry/webhook-settings.ts";

/** `DELETE /v1/webhook`: the caller wants no webhooks any more. What was queued is not sent; the inbox has it. */
export const handler = apiRoute(async (_, { agency }) => {
	const present = (await freshAgencyById(agency.id))?.channels.webhook;
	if (!present) return problemAnswer(problem("no-webhook"));
	await removeOwnWebhook(agency.id, present);
	return { statusCode: 204, headers: { "cache-control": "no-store" } };
});
