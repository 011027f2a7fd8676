import { problem } from "../../schemas/problem.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { newWebhookSecret, setOwnWebhook } from "../stores/registry/webhook-settings.ts";

const MILLISECONDS_OF_FORMER_SECRET = 24 * 3_600_000;

/**
 * `POST /v1/webhook/secret`: a new secret, which is in this answer only. The former one signs as well for 24 hours, so
 * that the caller has time to change it (Standard Webhooks, "multiple signatures").
 */
export const handler = apiRoute(async (_, { agency }) => {
	const present = (await freshAgencyById(agency.id))?.channels.webhook;
	if (!present) return problemAnswer(problem("no-webhook"));
	const secret = newWebhookSecret();
	const until = new Date(Date.now() + MILLISECONDS_OF_FORMER_SECRET).toISOString();
	await setOwnWebhook(agency.id, present, { ...present, secret, former: { secret: present.secret, until } });
	return json(200, { secret, formerSecretUntil: until });
});
