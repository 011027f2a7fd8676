import { randomBytes } from "node:crypto";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { WebhookChannel } from "../../../schemas/webhook-endpoint.ts";
import { type Update, updateIf } from "../dynamo/writes.ts";
import { agenciesTable, profileKey } from "../tables/agencies.ts";
import { clearRegistryCache } from "./registry.ts";

/** A new secret for signing webhooks: 32 random bytes (Standard Webhooks). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** The agency's webhook was changed by another request after it was read; the caller gets a 503 and may try again. */
export class WebhookChangedError extends Error {
	override name = "WebhookChangedError";
}

const PATH = "#agency.#channels.#webhook";
const NAMES = { "#agency": "agency", "#channels": "channels", "#webhook": "webhook" };

/** That the webhook is as it was read. */
const unchangedSince = (seen: WebhookChannel | undefined) =>
	seen
		? {
				condition: `${PATH}.#url = :url AND ${PATH}.#secret = :secret`,
				names: { ...NAMES, "#url": "url", "#secret": "secret" },
				values: { ":url": seen.url, ":secret": seen.secret },
			}
		: { condition: `attribute_exists(#agency) AND attribute_not_exists(${PATH})`, names: NAMES, values: {} };

const change = async (agency: AgencyId, seen: WebhookChannel | undefined, { update, values }: Update): Promise<void> => {
	const unchanged = unchangedSince(seen);
	const done = await updateIf(agenciesTable, profileKey(agency), {
		...unchanged,
		update,
		values: { ...unchanged.values, ...values },
	});
	if (done === "condition-failed") throw new WebhookChangedError("an agency's webhook was changed by another request");
	clearRegistryCache();
};

/**
 * Sets an agency's webhook in its profile, and leaves the rest of the profile as it is.
 *
 * @param seen as it was read
 * @throws WebhookChangedError
 */
export const setOwnWebhook = (agency: AgencyId, seen: WebhookChannel | undefined, next: WebhookChannel): Promise<void> =>
	change(agency, seen, { update: `SET ${PATH} = :next`, values: { ":next": next } });

/**
 * Takes an agency's webhook out of its profile.
 * @throws WebhookChangedError
 */
export const removeOwnWebhook = (agency: AgencyId, seen: WebhookChannel): Promise<void> =>
	change(agency, seen, { update: `REMOVE ${PATH}` });
