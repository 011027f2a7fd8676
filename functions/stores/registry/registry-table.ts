import { randomBytes } from "node:crypto";
import type { Agency } from "../../../schemas/agency.ts";
import { byText } from "../../../schemas/by-text.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { type BatchedWrite, batchGet, batchWrite, toDelete, toPut } from "../dynamo/batches.ts";
import { scanAll } from "../dynamo/reads.ts";
import type { Key, Table } from "../dynamo/table.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import { ALL_AGENCIES, clientKey, digestSlotKey, HUB_KEY, type Pointer, profileKey, retirementKey } from "../tables/agencies.ts";
import { clearRegistryCache, clientIdsOf } from "./registry.ts";

/** The profiles of these agencies, as they are now. */
export const readAgencies = async (registry: Table, ids: readonly AgencyId[]): Promise<Map<AgencyId, Agency>> => {
	const found = await batchGet(registry, [...new Set(ids)].map(profileKey));
	return new Map(found.map(({ agency }) => [agency.id, agency]));
};

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

/**
 * Saves agencies, new or changed, with what points to them; pointers from their former client or digest are deleted.
 * Saving again is the same as once.
 *
 * @throws UnfinishedBatchError
 */
export const saveAgencies = async (registry: Table, agencies: readonly Agency[]): Promise<void> => {
	const before = await readAgencies(
		registry,
		agencies.map(({ id }) => id),
	);
	/** One write an item, and a put wins over a delete: a pointer that one agency leaves may be another's now. */
	const writes = new Map<string, BatchedWrite>();
	for (const agency of agencies) {
		writes.set(agency.id, toPut(profileKey(agency.id), { agency }));
		for (const [name, key] of pointersTo(before.get(agency.id))) writes.set(name, writes.get(name) ?? toDelete(key));
		for (const [name, key] of pointersTo(agency)) writes.set(name, toPut(key, { agency: agency.id }));
	}
	await write(registry, [...writes.values()]);
};

/** Saves one agency, see `saveAgencies`. */
export const saveAgency = (registry: Table, agency: Agency): Promise<void> => saveAgencies(registry, [agency]);

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

type Registered = { readonly agencies: readonly Agency[]; readonly retired: ReadonlySet<AgencyId> };

/** The whole registry, by id, and the ids of agencies that were removed. It reads the whole table: for commands. */
export const listAgencies = async (registry: Table): Promise<Registered> => {
	const agencies: Agency[] = [];
	const retired = new Set<AgencyId>();
	for (const item of await scanAll(registry, ALL_AGENCIES)) {
		if (item.sk === "profile") agencies.push(item.agency);
		else retired.add(item.agency);
	}
	for (const { id } of agencies) retired.delete(id);
	return { agencies: agencies.sort(byText(({ id }) => id)), retired };
};

/** Makes the hub's key if it has none. The first one stays for good: every token ever given is derived from it. */
export const ensureHubKey = async (registry: Table): Promise<"made" | "already-there"> => {
	const done = await putIfAbsent(registry, HUB_KEY, { key: randomBytes(32) });
	return done === "put" ? "made" : done;
};
