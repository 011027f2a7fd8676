import type { AgencyId } from "../../schemas/ids.ts";
import { hostOf } from "../stores/registry/history.ts";
import { freshProfile } from "../stores/registry/registry.ts";
import { setOwnWebhook } from "../stores/registry/webhook-settings.ts";
import { challengeEndpoint, type Lane } from "./call.ts";
import { moveEndpoint } from "./restart.ts";
import { changeAndTell } from "./tell-contacts.ts";

/**
 * Asks the endpoint that an agency wants to move to whether it wants webhooks. When it says so, deliveries go there from
 * then on, and the former contact is told; until then the former URL stays in force. One that does not answer is asked
 * again by the endpoint clock, or when the agency wants it (`POST /v1/webhook/verification`).
 */
export const askNext = async (agency: AgencyId, lane: Lane): Promise<void> => {
	const seen = await freshProfile(agency);
	const webhook = seen?.agency.channels.webhook;
	if (!seen || !webhook?.next) return;
	const { next, contact: _, ...kept } = webhook;
	const outcome = await challengeEndpoint({ ...kept, url: next.url }, lane);
	if (outcome.result !== "delivered") return;
	const change = { by: "hub", kind: "webhook-moved", from: hostOf(webhook.url), to: hostOf(next.url) } as const;
	const contact = next.contact === undefined ? {} : { contact: next.contact };
	await changeAndTell(seen.agency, change, {}, () => setOwnWebhook(seen, { ...kept, url: next.url, ...contact }));
	await moveEndpoint(agency, next.url);
};
