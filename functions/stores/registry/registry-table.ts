import { randomBytes } from "node:crypto";
import type { Agency } from "../../../schemas/agency.ts";
import { byText } from "../../../schemas/by-text.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { type BatchedWrite, batchGet, batchWrite, toDelete, toPut } from "../dynamo/batches.ts";
import { scanAll } from "../dynamo/reads.ts";
import type { Key, Table } from "../dynamo/table.ts";
import { putIf, putIfAbsent } from "../dynamo/writes.ts";
import {
	ALL_AGENCIES,
	clientKey,
	digestSlotKey,
	HUB_KEY,
	type Pointer,
	type Profile,
	profileKey,
	retirementKey,
} from "../tables/agencies.ts";
import { clearRegistryCache, clientIdsOf } from "./registry.ts";
import { nextVersion, ProfilesChangedError, unchangedSince } from "./versions.ts";

/** The profiles of these agencies with their versions, as they are now. */
export const readProfiles = async (registry: Table, ids: readonly AgencyId[]): Promise<Map<AgencyId, Profile>> => {
	const found = await batchGet(registry, [...new Set(ids)].map(profileKey));
	return new Map(found.map((profile) => [profile.agency.id, profile]));
};

/** These agencies, as they are now. */
export const readAgencies = async (registry: Table, ids: readonly AgencyId[]): Promise<Map<AgencyId, Agency>> =>
	new Map([...(await readProfiles(registry, ids))].map(([id, { agency }]) => [id, agency]));

const write = async (registry: Table, writes: readonly BatchedWrite[]): Promise<void> => {
	await batchWrite(registry, writes);
	clearRegistryCache();
};

/** The pointers that lead to an agency: from its clients, and from its digest's time of day. */
const pointersTo = (agency: Agency | undefined): Map<string, Key<Pointer>> => {
	const keys = agency ? clientIdsOf(agency).map(clientKey) : [];
	if (agency?.channels.digest) keys.push(digestSlotKey(agency.channels.digest.at, agency.id));
	return new Map(keys.map((key) => [JSON.stringify(key), key]));
};

const WRITES_AT_ONCE = 10;

const isSaved = async (registry: Table, agency: Agency, seen: Profile | undefined): Promise<boolean> => {
	const profile = { agency, version: nextVersion(seen) };
	return (await putIf(registry, profileKey(agency.id), profile, unchangedSince(seen))) === "put";
};

/** Saves profiles that nobody has changed since they were read. @returns the agencies that were saved */
const saveUnchanged = async (
	registry: Table,
	agencies: readonly Agency[],
	seen: ReadonlyMap<AgencyId, Profile>,
): Promise<readonly Agency[]> => {
	const saved: Agency[] = [];
	for (let index = 0; index < agencies.length; index += WRITES_AT_ONCE) {
		const some = agencies.slice(index, index + WRITES_AT_ONCE);
		const outcomes = await Promise.all(some.map((agency) => isSaved(registry, agency, seen.get(agency.id))));
		saved.push(...some.filter((_, nth) => outcomes[nth]));
	}
	return saved;
};

/**
 * Saves agencies, new or changed, with what points to them; pointers from their former client or digest are deleted.
 * Saving again is the same as once.
 *
 * @param seen the profiles that the changes were decided by; none of an agency that is new
 * @throws ProfilesChangedError naming those that others changed meanwhile; the rest is saved
 * @throws UnfinishedBatchError
 */
export const saveAgencies = async (
	registry: Table,
	agencies: readonly Agency[],
	seen: ReadonlyMap<AgencyId, Profile>,
): Promise<void> => {
	const saved = await saveUnchanged(registry, agencies, seen);
	/** One write an item, and a put wins over a delete: a pointer that one agency leaves may be another's now. */
	const writes = new Map<string, BatchedWrite>();
	for (const agency of saved) {
		for (const [name, key] of pointersTo(seen.get(agency.id)?.agency)) writes.set(name, writes.get(name) ?? toDelete(key));
		for (const [name, key] of pointersTo(agency)) writes.set(name, toPut(key, { agency: agency.id }));
	}
	await write(registry, [...writes.values()]);
	const left = agencies.filter((agency) => !saved.includes(agency));
	if (left.length > 0) throw new ProfilesChangedError(left.map(({ id }) => id));
};

const MOST_TRIES = 5;

/**
 * Changes an agency, by what it is when it is saved.
 *
 * @returns the changed agency; undefined when it is not in the registry
 * @throws ProfilesChangedError when others changed it each time
 */
export const changeAgency = async (
	registry: Table,
	id: AgencyId,
	change: (agency: Agency) => Agency,
	tries = MOST_TRIES,
): Promise<Agency | undefined> => {
	const seen = await readProfiles(registry, [id]);
	const before = seen.get(id)?.agency;
	if (!before) return undefined;
	const changed = change(before);
	try {
		await saveAgencies(registry, [changed], seen);
		return changed;
	} catch (error) {
		if (!(error instanceof ProfilesChangedError) || tries <= 1) throw error;
		return changeAgency(registry, id, change, tries - 1);
	}
};

/**
 * Removes an agency and what points to it. Its id stays known as retired (`listAgencies`): memberships of cases name
 * agencies by their ids, so another agency under the same id would be on them.
 *
 * @returns the agency that was removed
 */
export const removeAgency = async (registry: Table, id: AgencyId): Promise<Agency | undefined> => {
	const agency = (await readAgencies(registry, [id])).get(id);
	if (!agency) return undefined;
	const keys = [profileKey(id), ...pointersTo(agency).values()];
	await write(registry, [toPut(retirementKey(id), { agency: id }), ...keys.map(toDelete)]);
	return agency;
};

type Registered = {
	readonly agencies: readonly Agency[];
	readonly profiles: ReadonlyMap<AgencyId, Profile>;
	readonly retired: ReadonlySet<AgencyId>;
};

/** The whole registry, by id, and the ids of agencies that were removed. It reads the whole table: for commands. */
export const listAgencies = async (registry: Table): Promise<Registered> => {
	const profiles = new Map<AgencyId, Profile>();
	const retired = new Set<AgencyId>();
	for (const item of await scanAll(registry, ALL_AGENCIES)) {
		if (item.sk === "profile") profiles.set(item.agency.id, item);
		else retired.add(item.agency);
	}
	for (const id of profiles.keys()) retired.delete(id);
	const agencies = [...profiles.values()].map(({ agency }) => agency);
	return { agencies: agencies.sort(byText(({ id }) => id)), profiles, retired };
};

/** Makes the hub's key if it has none. The first one stays for good: every token ever given is derived from it. */
export const ensureHubKey = async (registry: Table): Promise<"made" | "already-there"> => {
	const done = await putIfAbsent(registry, HUB_KEY, { key: randomBytes(32) });
	return done === "put" ? "made" : done;
};
