import { problem } from "../../schemas/problem.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { stateOf } from "../rules/webhook/endpoint.ts";
import { endpointNow } from "../stores/agency/webhook-endpoints.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";

const inUtc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/**
 * `GET /v1/webhook`: where the caller's webhooks go and how its endpoint is doing: `state` (pending, verified, failing,
 * paused, gone), failures in a row, since when, when it is tried next, and whether what it missed is still to come. No secrets.
 */
export const handler = apiRoute(async (_, { agency }) => {
	const [profile, found] = await Promise.all([freshAgencyById(agency.id), endpointNow(agency.id)]);
	const webhook = profile?.channels.webhook;
	if (!webhook) return problemAnswer(problem("no-webhook"));
	const { url, contact, former } = webhook;
	const known = found?.url === url ? found : undefined;
	return json(200, {
		url,
		...(contact === undefined ? {} : { contact }),
		state: stateOf(known, url),
		failures: known?.failures ?? 0,
		...(known?.since === undefined ? {} : { failingSince: inUtc(known.since) }),
		...(known && known.retryAt > Date.now() ? { nextTry: inUtc(known.retryAt) } : {}),
		isCatchingUp: known?.after !== undefined,
		...(former && former.until > inUtc(Date.now()) ? { formerSecretUntil: former.until } : {}),
	});
});
