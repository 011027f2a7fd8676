import { problem } from "../../schemas/problem.ts";
import { changeAndTell } from "../delivering/tell-contacts.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
import { hostOf } from "../stores/registry/history.ts";
import { freshProfile } from "../stores/registry/registry.ts";
import { removeOwnWebhook } from "../stores/registry/webhook-settings.ts";

/**
 * `DELETE /v1/webhook`: the caller wants no webhooks any more. What was queued is not sent, and what comes until it sets
 * one again is not pushed later: the inbox has it.
 */
export const handler = apiRoute(async ({ requestContext }, { agency, clientId }) => {
	const seen = await freshProfile(agency.id);
	const present = seen?.agency.channels.webhook;
	if (!seen || !present) return problemAnswer(problem("no-webhook"));
	const change = { by: { client: clientId }, kind: "webhook-stopped", from: hostOf(present.url) } as const;
	await changeAndTell(seen.agency, change, requestContext, () => removeOwnWebhook(seen));
	return { statusCode: 204, headers: { "cache-control": "no-store" } };
});
