import { fieldProblem, problem } from "../../schemas/problem.ts";
import { parseWebhookSetting } from "../../schemas/webhook-order.ts";
import { beginEndpoint, restartEndpoint } from "../delivering/restart.ts";
import { env } from "../environment.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { newWebhookSecret, setOwnWebhook } from "../stores/registry/webhook-settings.ts";
import { refusalOf } from "../stores/send/public-address.ts";

/**
 * `PUT /v1/webhook` with `{"url", "contact"?}`: where the caller wants its webhooks. The endpoint is asked whether it
 * wants them before it gets any. The answer holds the secret when it is new, and only then; a new URL keeps the secret.
 */
export const handler = apiRoute(async (request, { agency }) => {
	const body = readJsonBody(request);
	if ("problem" in body) return problemAnswer(body.problem);
	const read = parseWebhookSetting(body.json);
	if ("refused" in read) return problemAnswer(problem("invalid-webhook", read.refused));
	const { url, contact } = read.order;
	if ((await refusalOf(url, env("WEBHOOK_TARGETS") === "any" ? "any" : "public")) !== undefined)
		return problemAnswer(problem("invalid-webhook", [fieldProblem("/url", "not-a-target")]));
	const present = (await freshAgencyById(agency.id))?.channels.webhook;
	const { contact: _, ...kept } = present ?? { secret: newWebhookSecret() };
	await setOwnWebhook(agency.id, present, { ...kept, url, ...(contact === undefined ? {} : { contact }) });
	const isNew = present === undefined;
	await (isNew ? beginEndpoint : restartEndpoint)(agency.id, url);
	return json(200, {
		url,
		...(contact === undefined ? {} : { contact }),
		state: "pending",
		...(isNew ? { secret: kept.secret } : {}),
	});
});
