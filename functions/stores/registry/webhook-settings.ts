import { randomBytes } from "node:crypto";
import type { WebhookChannel } from "../../../schemas/webhook-endpoint.ts";
import { type Update, updateIf } from "../dynamo/writes.ts";
import { agenciesTable, type Profile, profileKey } from "../tables/agencies.ts";
import { clearRegistryCache } from "./registry.ts";
import { nextVersion, ProfilesChangedError, unchangedSince } from "./versions.ts";

/** A new secret for signing webhooks: 32 random bytes (Standard Webhooks). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

const PATH = "#agency.#channels.#webhook";

const change = async (seen: Profile, { update, values }: Update): Promise<void> => {
	const unchanged = unchangedSince(seen);
	const done = await updateIf(agenciesTable, profileKey(seen.agency.id), {
		...unchanged,
		update: `SET #version = :version${update}`,
		names: { ...unchanged.names, "#agency": "agency", "#version": "version", "#channels": "channels", "#webhook": "webhook" },
		values: { ...unchanged.values, ...values, ":version": nextVersion(seen) },
	});
	if (done === "condition-failed") throw new ProfilesChangedError([seen.agency.id]);
	clearRegistryCache();
};

/**
 * Sets an agency's webhook in its profile, and leaves the rest of the profile as it is.
 *
 * @param seen as it was read
 * @throws ProfilesChangedError: the caller gets a 503 and may try again
 */
export const setOwnWebhook = (seen: Profile, next: WebhookChannel): Promise<void> =>
	change(seen, { update: `, ${PATH} = :next`, values: { ":next": next } });

/**
 * Takes an agency's webhook out of its profile.
 * @throws ProfilesChangedError: the caller gets a 503 and may try again
 */
export const removeOwnWebhook = (seen: Profile): Promise<void> => change(seen, { update: ` REMOVE ${PATH}` });
