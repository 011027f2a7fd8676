import type { CaseId } from "../../../schemas/ids.ts";
import { queryAll, queryPages } from "../dynamo/reads.ts";
import { deleteItem, putIfAbsent } from "../dynamo/writes.ts";
import { ALL_PARKED, clockTable, type Parked, parkedKey, parkedOfCase } from "../tables/clock.ts";

/** Parks work for a case. Idempotent: the first record stays. */
export const addParked = (parked: Parked): Promise<"put" | "already-there"> => putIfAbsent(clockTable, parkedKey(parked), parked);

/** Removes what is done. */
export const removeParked = (parked: Parked): Promise<void> => deleteItem(clockTable, parkedKey(parked));

const PARKED_PER_PAGE = 100;

/** Everything that is parked, a page at a time. */
export const allParked = (): AsyncGenerator<Parked[]> => queryPages(clockTable, ALL_PARKED, { limit: PARKED_PER_PAGE });

/** Removes all that is parked for a case. */
export const removeParkedOf = async (id: CaseId): Promise<void> => {
	await Promise.all((await queryAll(clockTable, parkedOfCase(id))).map(removeParked));
};
