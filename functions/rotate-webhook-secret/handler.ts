import { problem } from "../../schemas/problem.ts";
import { changeAndTell } from "../delivering/tell-contacts.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { withNewSecret } from "../rules/webhook/secrets.ts";
import { freshProfile } from "../stores/registry/registry.ts";
import { newWebhookSecret, setOwnWebhook } from "../stores/registry/webhook-settings.ts";

/**
 * `POST /v1/webhook/secret`: a new secret, which is in this answer only. The former one signs as well for 24 hours, so
 * that the caller has time to change it (Standard Webhooks, "multiple signatures"); so do those before it, each until its
 * own time. When the answer does not arrive, the request may be sent again.
 */
export const handler = apiRoute(async ({ requestContext }, { agency, clientId }) => {
	const seen = await freshProfile(agency.id);
	const present = seen?.agency.channels.webhook;
	if (!seen || !present) return problemAnswer(problem("no-webhook"));
	const secret = newWebhookSecret();
	const rotated = withNewSecret(present, secret, new Date());
	if (!rotated) return problemAnswer(problem("too-many-secrets"));
	const change = { by: { client: clientId }, kind: "webhook-secret" } as const;
	await changeAndTell(seen.agency, change, requestContext, () => setOwnWebhook(seen, rotated));
	return json(200, { secret, formerSecretUntil: rotated.former?.[0]?.until });
});
