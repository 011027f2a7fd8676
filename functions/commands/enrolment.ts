import type { Agency, AgencyProblem } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/fact.ts";
import { scopeName, scopesOf } from "../../schemas/scopes.ts";
import {
	allowScopes,
	changeAudience,
	clientIdsByName,
	createClient,
	deleteClient,
	findClient,
	MOST_CLIENTS,
	type OAuthClient,
	readAudience,
} from "../stores/registry/oauth-clients.ts";
import { clientIdsOf } from "../stores/registry/registry.ts";
import { ensureHubKey, readAgencies, removeAgency, saveAgencies, saveAgency } from "../stores/registry/registry-table.ts";
import { newWebhookSecret } from "../stores/registry/webhook-settings.ts";
import type { Office } from "./registry.ts";

/** An agency with what it signs in with, and which of its secrets are new, so that nobody has seen them yet. */
export type Enrolled = OAuthClient & {
	readonly agency: Agency;
	readonly isNew: { readonly client: boolean; readonly webhookSecret: boolean };
};

const CLIENTS_AT_ONCE = 5;
const HOURS_OF_FORMER_SECRET = 24;

/**
 * Takes agencies into the registry, new or known, each with its OAuth client; a known one keeps its own.
 * Cut off half way and run again, it finishes: a client that was made but not saved is found by its name.
 * The authorizer is changed once, whatever the number of agencies.
 *
 * @param profiles checked profiles, each id once
 */
export const enrol = async (
	office: Office,
	profiles: readonly Agency[],
): Promise<{ readonly enrolled: readonly Enrolled[] } | { readonly problems: readonly AgencyProblem[] }> => {
	const known = await readAgencies(
		office.register,
		profiles.map(({ id }) => id),
	);
	const audience = await readAudience(office.clients);
	const added = profiles.filter(({ id }) => !audience.clientIds.includes(known.get(id)?.client?.id ?? ""));
	if (audience.clientIds.length + added.length > MOST_CLIENTS) return { problems: [FULL] };
	await ensureHubKey(office.register);
	const byName = added.length === 0 ? new Map<string, string>() : await clientIdsByName(office.clients);
	const enrolled: Enrolled[] = [];
	for (let at = 0; at < profiles.length; at += CLIENTS_AT_ONCE) {
		const some = profiles.slice(at, at + CLIENTS_AT_ONCE);
		enrolled.push(...(await Promise.all(some.map((one) => withClient(office, one, known.get(one.id), byName.get(one.id))))));
	}
	await changeAudience(office.clients, audience, { add: enrolled.map(({ clientId }) => clientId) });
	await saveAgencies(
		office.register,
		enrolled.map(({ agency }) => agency),
	);
	return { enrolled };
};

export const FULL: AgencyProblem = {
	field: "client",
	message: `no room: the authorizer takes ${MOST_CLIENTS} clients / オーソライザーに登録できるクライアントは${MOST_CLIENTS}件までです`,
};

const withClient = async (
	office: Office,
	profile: Agency,
	known: Agency | undefined,
	idByName: string | undefined,
): Promise<Enrolled> => {
	const client = await clientFor(office, profile, known?.client?.id ?? idByName);
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

/** A profile with the further clients that the agency has: what is laid over a profile does not take them away. */
export const withFurther = (profile: Agency, known: Agency | undefined): Agency => ({
	...profile,
	...(known?.furtherClients ? { furtherClients: known.furtherClients } : {}),
});

const clientFor = async (office: Office, profile: Agency, id: string | undefined): Promise<OAuthClient> => {
	const scopes = scopesOf(profile);
	const found = id === undefined ? undefined : await findClient(office.clients, id);
	if (!found) return createClient(office.clients, profile.id, scopes);
	const { scopeNames, ...client } = found;
	if (scopeNames.toSorted().join() !== scopes.map(scopeName).toSorted().join())
		await allowScopes(office.clients, { clientId: found.clientId, name: profile.id }, scopes);
	return client;
};

/** Lets an agency's own client ask for the scopes that its changed profile gives it, if they are others. */
export const alignScopes = async (office: Office, agency: Agency, before: Agency): Promise<void> => {
	if (agency.client && agency.readsLedger !== before.readsLedger) await clientFor(office, agency, agency.client.id);
};

/**
 * Takes an agency out: first the registry, which ends its rights within a minute, then its client.
 * Cut off half way and run again, it finishes.
 *
 * @returns whether there was anything of it
 */
export const dismiss = async (office: Office, id: AgencyId): Promise<boolean> => {
	const removed = await removeAgency(office.register, id);
	const byName = removed?.client ? undefined : (await clientIdsByName(office.clients)).get(id);
	const ids = [...(removed ? clientIdsOf(removed) : []), ...(byName === undefined ? [] : [byName])];
	if (ids.length > 0) {
		await changeAudience(office.clients, await readAudience(office.clients), { remove: ids });
		for (const clientId of ids) await deleteClient(office.clients, clientId);
	}
	return removed !== undefined || ids.length > 0;
};

/**
 * Gives an agency's webhook a new secret; for a day messages carry the former one's signature too.
 * @returns the new secret; nothing when the agency has no webhook
 */
export const rotateSecret = async (office: Office, id: AgencyId, now: Date): Promise<string | undefined> => {
	const agency = (await readAgencies(office.register, [id])).get(id);
	const webhook = agency?.channels.webhook;
	if (!agency || !webhook) return undefined;
	const secret = newWebhookSecret();
	const until = new Date(now.getTime() + HOURS_OF_FORMER_SECRET * 3_600_000).toISOString();
	const changed = { ...webhook, secret, former: { secret: webhook.secret, until } };
	await saveAgency(office.register, { ...agency, channels: { ...agency.channels, webhook: changed } });
	return secret;
};
