import type { Agency, AgencyProblem } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { scopeName, scopesOf } from "../../schemas/scopes.ts";
import {
	allowScopes,
	changeAudience,
	clientIdsByName,
	createClient,
	deleteClient,
	findClient,
	MAX_CLIENTS,
	type OAuthClient,
	readAudience,
} from "../stores/registry/oauth-clients.ts";
import { clientIdsOf } from "../stores/registry/registry.ts";
import { ensureHubKey, readAgencies, removeAgency, saveAgencies, saveAgency } from "../stores/registry/registry-table.ts";
import { newWebhookSecret } from "../stores/registry/webhook-settings.ts";
import type { Registry } from "./registry.ts";

/** An agency, what it signs in with, and which of its secrets were made just now and have not been shown yet. */
export type EnrolledAgency = OAuthClient & {
	readonly agency: Agency;
	readonly isNew: { readonly client: boolean; readonly webhookSecret: boolean };
};

const CLIENTS_AT_ONCE = 5;
const HOURS_OF_FORMER_SECRET = 24;

/**
 * Adds agencies to the registry or changes them, each with its OAuth client; a known agency keeps its client.
 * Idempotent: after an interruption, running it again finishes; a client that was made but not saved is found by its name.
 * The authorizer is changed once for all agencies.
 *
 * @param profiles checked profiles, each id once
 */
export const enrol = async (
	registry: Registry,
	profiles: readonly Agency[],
): Promise<{ readonly enrolled: readonly EnrolledAgency[] } | { readonly problems: readonly AgencyProblem[] }> => {
	const known = await readAgencies(
		registry.table,
		profiles.map(({ id }) => id),
	);
	const audience = await readAudience(registry.clients);
	const added = profiles.filter(({ id }) => !audience.clientIds.includes(known.get(id)?.client?.id ?? ""));
	if (audience.clientIds.length + added.length > MAX_CLIENTS) return { problems: [FULL] };
	await ensureHubKey(registry.table);
	const byName = added.length === 0 ? new Map<string, string>() : await clientIdsByName(registry.clients);
	const enrolled: EnrolledAgency[] = [];
	for (let index = 0; index < profiles.length; index += CLIENTS_AT_ONCE) {
		const some = profiles.slice(index, index + CLIENTS_AT_ONCE);
		enrolled.push(...(await Promise.all(some.map((one) => withClient(registry, one, known.get(one.id), byName.get(one.id))))));
	}
	await changeAudience(registry.clients, audience, { add: enrolled.map(({ clientId }) => clientId) });
	await saveAgencies(
		registry.table,
		enrolled.map(({ agency }) => agency),
	);
	return { enrolled };
};

export const FULL: AgencyProblem = {
	field: "client",
	message: `no room: the authorizer takes ${MAX_CLIENTS} clients / オーソライザーに登録できるクライアントは${MAX_CLIENTS}件までです`,
};

const withClient = async (
	registry: Registry,
	profile: Agency,
	known: Agency | undefined,
	idByName: string | undefined,
): Promise<EnrolledAgency> => {
	const client = await clientFor(registry, profile, known?.client?.id ?? idByName);
	const secret = profile.channels.webhook?.secret;
	return {
		...client,
		agency: { ...withFurther(profile, known), client: { id: client.clientId } },
		isNew: {
			client: client.clientId !== known?.client?.id,
			webhookSecret: secret !== undefined && secret !== known?.channels.webhook?.secret,
		},
	};
};

/** A profile with the further clients that the agency has: a patch of the profile does not remove them. */
export const withFurther = (profile: Agency, known: Agency | undefined): Agency => ({
	...profile,
	...(known?.furtherClients ? { furtherClients: known.furtherClients } : {}),
});

const clientFor = async (registry: Registry, profile: Agency, id: string | undefined): Promise<OAuthClient> => {
	const scopes = scopesOf(profile);
	const found = id === undefined ? undefined : await findClient(registry.clients, id);
	if (!found) return createClient(registry.clients, profile.id, scopes);
	const { scopeNames, ...client } = found;
	if (scopeNames.toSorted().join() !== scopes.map(scopeName).toSorted().join())
		await allowScopes(registry.clients, { clientId: found.clientId, name: profile.id }, scopes);
	return client;
};

/** Changes the scopes of an agency's client when its changed profile calls for others. */
export const alignScopes = async (registry: Registry, agency: Agency, before: Agency): Promise<void> => {
	if (agency.client && agency.readsLedger !== before.readsLedger) await clientFor(registry, agency, agency.client.id);
};

/**
 * Removes an agency: first from the registry, which ends its rights within a minute, then its clients. Idempotent.
 *
 * @returns whether there was anything to remove
 */
export const dismiss = async (registry: Registry, id: AgencyId): Promise<boolean> => {
	const removed = await removeAgency(registry.table, id);
	const byName = removed?.client ? undefined : (await clientIdsByName(registry.clients)).get(id);
	const ids = [...(removed ? clientIdsOf(removed) : []), ...(byName === undefined ? [] : [byName])];
	if (ids.length > 0) {
		await changeAudience(registry.clients, await readAudience(registry.clients), { remove: ids });
		for (const clientId of ids) await deleteClient(registry.clients, clientId);
	}
	return removed !== undefined || ids.length > 0;
};

/**
 * Gives an agency's webhook a new secret. For 24 hours messages are signed with the former one too.
 * @returns the new secret; undefined when the agency has no webhook
 */
export const rotateSecret = async (registry: Registry, id: AgencyId, now: Date): Promise<string | undefined> => {
	const agency = (await readAgencies(registry.table, [id])).get(id);
	const webhook = agency?.channels.webhook;
	if (!agency || !webhook) return undefined;
	const secret = newWebhookSecret();
	const until = new Date(now.getTime() + HOURS_OF_FORMER_SECRET * 3_600_000).toISOString();
	const changed = { ...webhook, secret, former: { secret: webhook.secret, until } };
	await saveAgency(registry.table, { ...agency, channels: { ...agency.channels, webhook: changed } });
	return secret;
};
