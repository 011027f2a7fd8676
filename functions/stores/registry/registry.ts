import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import type { Key } from "../dynamo/table.ts";
import { agenciesTable, clientKey, digestSlot, HUB_KEY, type Profile, profileKey } from "../tables/agencies.ts";
import { makeTtlCache } from "../ttl-cache.ts";

/** The hub has no key to derive tokens from: nothing can be accepted or told until `npm run ops:agencies` has made one. */
export class MissingHubKeyError extends Error {
	override name = "MissingHubKeyError";
}

/** What was found is cached for a minute, so that a revocation takes effect within one; that something is missing, for five seconds. */
const cache = makeTtlCache<unknown>({ found: 60_000, missed: 5_000 });

const cacheName = (key: Key<unknown>): string => JSON.stringify(key);

const read = <Item>(key: Key<Item>): Promise<Item | undefined> =>
	cache.read(cacheName(key), () => getItem(agenciesTable, key)) as Promise<Item | undefined>;

/** Drops what was cached; the next reads ask the table. For those who have just changed the registry. */
export const clearRegistryCache = (): void => cache.forgetAll();

/** An agency of the registry, at most a minute old. */
export const agencyById = async (id: AgencyId): Promise<Agency | undefined> => (await read(profileKey(id)))?.agency;

/** An agency of the registry as it is now, and its version. */
export const freshProfile = (id: AgencyId): Promise<Profile | undefined> => getItem(agenciesTable, profileKey(id));

/** An agency of the registry as it is now. */
export const freshAgencyById = async (id: AgencyId): Promise<Agency | undefined> => (await freshProfile(id))?.agency;

/** The OAuth clients that speak for an agency. */
export const clientIdsOf = ({ client, furtherClients = [] }: Agency): string[] => [
	...(client ? [client.id] : []),
	...furtherClients.map(({ id }) => id),
];

/** The agency that an OAuth client speaks for; undefined once the client or the agency is removed. */
export const agencyOfClient = async (clientId: string): Promise<Agency | undefined> => {
	const pointer = await read(clientKey(clientId));
	if (!pointer) return undefined;
	const agency = await agencyById(pointer.agency);
	if (agency && clientIdsOf(agency).includes(clientId)) return agency;
	// The cached profile may be older than the client.
	cache.forget(cacheName(profileKey(pointer.agency)));
	const renewed = await agencyById(pointer.agency);
	return renewed && clientIdsOf(renewed).includes(clientId) ? renewed : undefined;
};

const idsInSlot = async (time: string): Promise<AgencyId[]> =>
	(await queryAll(agenciesTable, digestSlot(time), { isConsistent: false, only: ["sk"] })).map(({ sk }) => sk);

/**
 * The agencies whose digest is due at a time of day, `08:30`, at most a minute old.
 * An agency's profile has the last word on its time (`channels.digest.at`).
 */
export const agenciesWithDigestAt = (time: string): Promise<AgencyId[]> =>
	cache.read(`digests at ${time}`, () => idsInSlot(time)) as Promise<AgencyId[]>;

let key: Promise<Buffer> | undefined;

const readHubKey = async (): Promise<Buffer> => {
	const item = await getItem(agenciesTable, HUB_KEY);
	if (!(item?.key instanceof Uint8Array))
		throw new MissingHubKeyError("the registry holds no hub key; load agencies with `npm run ops:agencies` first");
	return Buffer.from(item.key);
};

/**
 * The 32 secret bytes that every agency's tokens are derived from, read once for the life of the process.
 * @throws MissingHubKeyError when there is none yet
 */
export const hubKey = (): Promise<Buffer> => {
	key ??= readHubKey().catch((error: unknown) => {
		key = undefined;
		throw error;
	});
	return key;
};
