import type { AgencyId, CaseId } from "../../schemas/ids.ts";
import type { Handed, Unreadable } from "../disclosing/hand-over.ts";
import { logParked, nameOf } from "../log.ts";
import { inboxEnd } from "../stores/agency/inbox.ts";
import { addParked } from "../stores/schedule/parked.ts";
import type { ParkedWork } from "../stores/tables/clock.ts";
import type { Entry } from "../stores/tables/inbox.ts";
import { isUnreadable } from "../unreadable-error.ts";

/**
 * Parks work for a case that cannot be read: it is kept with the fault's name, ops are alarmed, and it is taken up when the
 * case can be read (`take-up.ts`). Idempotent.
 */
export const park = async (id: CaseId, work: ParkedWork, fault: unknown): Promise<void> => {
	const done = await addParked({ ...work, case: id, since: new Date().toISOString(), fault: nameOf(fault) });
	if (done === "put") logParked(1, fault);
};

/** What is done to each of many, and for which case. */
type Each<T, Result> = {
	readonly caseOf: (one: T) => CaseId;
	readonly act: (one: T) => Promise<Result>;
	/** What is left to do for one whose case cannot be read; by default it is in the next list. */
	readonly workOf?: (one: T) => ParkedWork;
};

/**
 * Does the same for each of many, at the same time. One whose case cannot be read is parked and stops no other; any other
 * fault is thrown.
 *
 * @returns the results of those that could be read, in order
 */
export const forEachReadable = async <T, Result>(
	all: readonly T[],
	{ caseOf, act, workOf = () => ({ work: "list" }) }: Each<T, Result>,
): Promise<Result[]> => {
	const done = await Promise.all(
		all.map(async (one) => {
			try {
				return [await act(one)];
			} catch (fault) {
				if (!isUnreadable(fault)) throw fault;
				await park(caseOf(one), workOf(one), fault);
				return [];
			}
		}),
	);
	return done.flat(1) as Result[];
};

/**
 * Parks those entries of an agency's inbox that cannot be handed over now: each is entered once more when it can be read, so
 * that a reader may continue behind it.
 *
 * @returns what is handed over; nothing in the place of what is parked
 */
export const parkUnreadable = async (
	agency: AgencyId,
	entries: readonly Entry[],
	outcomes: readonly (Handed | Unreadable | undefined)[],
): Promise<(Handed | undefined)[]> => {
	const after = outcomes.some((one) => one && "unreadable" in one) ? await inboxEnd(agency) : 0;
	return Promise.all(
		entries.map(async ({ case: id, fact, key }, index) => {
			const outcome = outcomes[index];
			if (outcome === undefined || !("unreadable" in outcome)) return outcome;
			await park(id, { work: "hand-over", agency, entry: { case: id, fact, key }, after }, outcome.unreadable);
			return undefined;
		}),
	);
};
