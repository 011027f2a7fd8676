import { problem } from "../../schemas/problem.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { hasBacklog } from "../rules/webhook/endpoint.ts";
import { failingOf, stateOf } from "../rules/webhook/endpoint-state.ts";
import { formerSecrets } from "../rules/webhook/secrets.ts";
import { endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";

const inUtc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/**
 * `GET /v1/webhook`: where the caller's webhooks go and how its endpoint is doing: `state` (pending, verified, failing,
 * paused, gone), failures in a row, since when, when it is called next, and whether it still has a backlog; and the URL
 * that the caller wants to move to, until it has answered. No secrets.
 */
export const handler = apiRoute(async (_, { agency }) => {
	const [profile, found] = await Promise.all([freshAgencyById(agency.id), endpointNow(agency.id)]);
	const webhook = profile?.channels.webhook;
	if (!webhook) return problemAnswer(problem("no-webhook"));
	const { url, contact, next } = webhook;
	const [former] = formerSecrets(webhook, new Date());
	const known = found?.url === url ? found : undefined;
	const failing = known && failingOf(known);
	return json(200, {
		url,
		...(contact === undefined ? {} : { contact }),
		state: stateOf(known, url),
		failures: failing?.times ?? 0,
		...(failing ? { failingSince: inUtc(failing.since) } : {}),
		...(failing && failing.retryAt > Date.now() ? { nextTry: inUtc(failing.retryAt) } : {}),
		isCatchingUp: hasBacklog(known),
		...(former ? { formerSecretUntil: former.until } : {}),
		...(next ? { next: { ...next, state: "pending" } } : {}),
	});
});
