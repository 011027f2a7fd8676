import type { Agency, AgencyProblem } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { scopeName, scopesOf } from "../../schemas/scopes.ts";
import { withNewSecret } from "../rules/webhook/secrets.ts";
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
import { changeAgency, ensureHubKey, readAgencies, removeAgency, saveAgencies } from "../stores/registry/registry-table.ts";
import { newWebhookSecret } from "../stores/registry/webhook-settings.ts";
import type { Profile } from "../stores/tables/agencies.ts";
import { recordChanges } from "./record-changes.ts";
import type { Registry } from "./registry.ts";

/** An agency, what it signs in with, and which of its secrets were made just now and have not been shown yet. */
export type EnrolledAgency = OAuthClient & {
	readonly agency: Agency;
	readonly isNew: { readonly client: boolean; readonly webhookSecret: boolean };
};

const CLIENTS_AT_ONCE = 5;

/**
 * Adds agencies to the registry or changes them, each with its OAuth client; a known agency keeps its client.
 * Idempotent: after an interruption, running it again finishes; a client that was made but not saved is found by its name.
 * The authorizer is changed once for all agencies.
 *
 * @param profiles checked profiles, each id once
 * @param seen the profiles that they were made from
 * @throws ProfilesChangedError naming those that others changed meanwhile; the rest is enrolled
 */
export const enrol = async (
	registry: Registry,
	profiles: readonly Agency[],
	seen: ReadonlyMap<AgencyId, Profile>,
): Promise<{ readonly enrolled: readonly EnrolledAgency[] } | { readonly problems: readonly AgencyProblem[] }> => {
	const knownOf = ({ id }: Agency): Agency | undefined => seen.get(id)?.agency;
	const audience = await readAudience(registry.clients);
	const added = profiles.filter((one) => !audience.clientIds.includes(knownOf(one)?.client?.id ?? ""));
	if (audience.clientIds.length + added.length > MAX_CLIENTS) return { problems: [FULL] };
	await ensureHubKey(registry.table);
	const byName = added.length === 0 ? new Map<string, string>() : await clientIdsByName(registry.clients);
	const enrolled: EnrolledAgency[] = [];
	for (let index = 0; index < profiles.length; index += CLIENTS_AT_ONCE) {
		const some = profiles.slice(index, index + CLIENTS_AT_ONCE);
		enrolled.push(...(await Promise.all(some.map((one) => withClient(registry, one, knownOf(one), byName.get(one.id))))));
	}
	await changeAudience(registry.clients, audience, { add: enrolled.map(({ clientId }) => clientId) });
	const agencies = enrolled.map(({ agency }) => agency);
	for (const agency of agencies) await recordChanges(registry, knownOf(agency), agency);
	await saveAgencies(registry.table, agencies, seen);
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
		agency: withClients({ ...profile, client: { id: client.clientId } }, known),
		isNew: {
			client: client.clientId !== known?.client?.id,
			webhookSecret: secret !== undefined && secret !== known?.channels.webhook?.secret,
		},
	};
};

/** A profile with what the registry keeps of the agency's clients: a patch of the profile does not change it. */
export const withClients = (profile: Agency, known: Agency | undefined): Agency => ({
	...profile,
	...(known?.client && (profile.client?.id ?? known.client.id) === known.client.id ? { client: known.client } : {}),
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
	if (!agency.client || agency.readsLedger === before.readsLedger) return;
	const names = scopesOf(agency);
	await recordChanges(registry, before, agency, [{ by: "operator", kind: "scopes", client: agency.client.id, names }]);
	await clientFor(registry, agency, agency.client.id);
};

/**
 * Removes an agency: first from the registry, which ends its rights within a minute, then its clients. Idempotent.
 *
 * @returns whether there was anything to remove
 */
export const dismiss = async (registry: Registry, id: AgencyId): Promise<boolean> => {
	const before = (await readAgencies(registry.table, [id])).get(id);
	if (before) await recordChanges(registry, before, before, [{ by: "operator", kind: "removed" }]);
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
 * Gives an agency's webhook a new secret. Messages are signed with the former ones too, each for 24 hours.
 * @returns the new secret, or why there is none
 */
export const rotateSecret = async (
	registry: Registry,
	id: AgencyId,
	now: Date,
): Promise<{ readonly secret: string } | { readonly refused: "no-webhook" | "too-many-secrets" }> => {
	const before = (await readAgencies(registry.table, [id])).get(id);
	if (!before?.channels.webhook) return { refused: "no-webhook" };
	const secret = newWebhookSecret();
	const rotated = (agency: Agency): Agency => {
		const webhook = agency.channels.webhook && withNewSecret(agency.channels.webhook, secret, now);
		return webhook ? { ...agency, channels: { ...agency.channels, webhook } } : agency;
	};
	if (rotated(before) === before) return { refused: "too-many-secrets" };
	await recordChanges(registry, before, before, [{ by: "operator", kind: "webhook-secret" }]);
	const saved = await changeAgency(registry.table, id, rotated);
	return saved?.channels.webhook?.secret === secret ? { secret } : { refused: "too-many-secrets" };
};
