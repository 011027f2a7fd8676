import { fieldProblem, problem } from "../../schemas/problem.ts";
import type { WebhookChannel } from "../../schemas/webhook-endpoint.ts";
import { parseWebhookSetting, type WebhookSetting } from "../../schemas/webhook-order.ts";
import { beginEndpoint, restartEndpoint } from "../delivering/restart.ts";
import { changeAndTell } from "../delivering/tell-contacts.ts";
import { env } from "../environment.ts";
import { type Answer, apiRoute, type Caller, json, problemAnswer, type Request } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { isShownAgain } from "../rules/webhook/secrets.ts";
import { hostOf } from "../stores/registry/history.ts";
import { freshProfile } from "../stores/registry/registry.ts";
import { newWebhookSecret, setOwnWebhook } from "../stores/registry/webhook-settings.ts";
import { refusalOf } from "../stores/send/public-address.ts";
import { queueAskNext } from "../stores/send/webhook-queue.ts";
import type { Profile } from "../stores/tables/agencies.ts";

type Asked = {
	readonly seen: Profile;
	readonly order: WebhookSetting;
	readonly request: Request;
	readonly by: { readonly client: string };
};

const contactIn = ({ contact }: WebhookSetting) => (contact === undefined ? {} : { contact });

const pending = (order: WebhookSetting, more: object = {}): Answer =>
	json(200, { url: order.url, ...contactIn(order), state: "pending", ...more });

/** The first webhook of an agency, or the first after a stop. */
const begin = async ({ seen, order, request, by }: Asked): Promise<Answer> => {
	const { url } = order;
	const secret = newWebhookSecret();
	const webhook = { url, secret, secretMadeAt: new Date().toISOString(), isOwn: true, ...contactIn(order) } as const;
	const change = { by, kind: "webhook-set", to: hostOf(url) } as const;
	await beginEndpoint(seen.agency.id, url, () =>
		changeAndTell(seen.agency, change, request.requestContext, () => setOwnWebhook(seen, webhook)),
	);
	return pending(order, { secret });
};

/** A new URL takes effect when the endpoint there has answered. */
const move = async ({ seen, order, request, by }: Asked, present: WebhookChannel): Promise<Answer> => {
	const next = { url: order.url, ...contactIn(order), askedAt: new Date().toISOString() };
	const change = { by, kind: "webhook-asked", from: hostOf(present.url), to: hostOf(order.url) } as const;
	const webhook = { ...present, isOwn: true, next } as const;
	await changeAndTell(seen.agency, change, request.requestContext, () => setOwnWebhook(seen, webhook));
	await queueAskNext(seen.agency.id);
	return pending(order, { inForce: present.url });
};

/** The same URL: its endpoint is asked again, and a move that was asked for is off. */
const renew = async ({ seen, order, request, by }: Asked, present: WebhookChannel): Promise<Answer> => {
	const { contact, next: _, ...kept } = present;
	const webhook = { ...kept, isOwn: true, ...contactIn(order) } as const;
	const set = () => setOwnWebhook(seen, webhook);
	if (contact === order.contact) await set();
	else await changeAndTell(seen.agency, { by, kind: "webhook-contact" }, request.requestContext, set);
	await restartEndpoint(seen.agency.id, order.url);
	return pending(
		order,
		isShownAgain(present, order, new Date()) ? { secret: present.secret } : { renewSecret: "/v1/webhook/secret" },
	);
};

const set = (asked: Asked): Promise<Answer> => {
	const present = asked.seen.agency.channels.webhook;
	if (!present) return begin(asked);
	return asked.order.url === present.url ? renew(asked, present) : move(asked, present);
};

/**
 * `PUT /v1/webhook` with `{"url", "contact"?}`: where the caller wants its webhooks. The endpoint is asked whether it
 * wants them before it gets any; until a new URL has answered, the former one stays in force. The answer holds the secret
 * when it is new, and for some minutes when the same request is repeated. The former contact is told of changes by mail.
 */
export const handler = apiRoute(async (request, { agency, clientId }: Caller) => {
	const body = readJsonBody(request);
	if ("problem" in body) return problemAnswer(body.problem);
	const read = parseWebhookSetting(body.json);
	if ("refused" in read) return problemAnswer(problem("invalid-webhook", read.refused));
	if ((await refusalOf(read.order.url, env("WEBHOOK_TARGETS") === "any" ? "any" : "public")) !== undefined)
		return problemAnswer(problem("invalid-webhook", [fieldProblem("/url", "not-a-target")]));
	const seen = await freshProfile(agency.id);
	if (!seen) return problemAnswer(problem("unauthorized"));
	return set({ seen, order: read.order, request, by: { client: clientId } });
});
