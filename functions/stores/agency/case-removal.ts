import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { queryAll, queryPages } from "../dynamo/reads.ts";
import { deleteItem, updateIf } from "../dynamo/writes.ts";
import { doorTable, membershipsOfCase } from "../tables/door.ts";
import {
	ERASED_ENTRY,
	firstOfPage,
	inboxTable,
	openItemKey,
	openItemsOfAgency,
	pageKey,
	pagesFrom,
	pendingKey,
	pendingOfCase,
	purgeRequestKey,
} from "../tables/inbox.ts";
import { disclosuresOfCase, reentriesOfCase, timelineTable } from "../tables/timeline.ts";

/** Pages of an inbox that are looked through at a time: an entry stands right behind what its record in the ledger says. */
const PAGES = 10;

/** Puts `ERASED_ENTRY` in the place of a fact's entry, if the agency's inbox has it behind a sequence number. */
const emptyEntry = async (agency: AgencyId, fact: EventId, after: number): Promise<void> => {
	for await (const pages of queryPages(inboxTable, pagesFrom(agency, after + 1), { limit: PAGES }))
		for (const { sk, entries } of pages) {
			const index = entries.findIndex((entry) => entry.fact === fact);
			if (index === -1) continue;
			await updateIf(inboxTable, pageKey(agency, firstOfPage(sk)), {
				update: `SET entries[${index}] = :erased`,
				condition: `entries[${index}].fact = :fact`,
				values: { ":erased": ERASED_ENTRY, ":fact": fact },
			});
			return;
		}
};

const removeFrom = async (agency: AgencyId, id: CaseId): Promise<void> => {
	const open = await queryAll(inboxTable, openItemsOfAgency(agency, id));
	await Promise.all(open.map((item) => deleteItem(inboxTable, openItemKey(agency, item))));
};

/**
 * Removes what agencies have of a case: open items, among them reviews of its protection, purge requests, what waits for the
 * registry. Its entries in inboxes are emptied, so that the numbers of an inbox stay without gaps. Which agencies these are
 * is told by the ledger and the memberships of the case, so it comes before these are removed. Idempotent.
 */
export const removeFromAgencies = async (id: CaseId): Promise<void> => {
	const [told, reentries, members, pending] = await Promise.all([
		queryAll(timelineTable, disclosuresOfCase(id)),
		queryAll(timelineTable, reentriesOfCase(id)),
		queryAll(doorTable, membershipsOfCase(id)),
		queryAll(inboxTable, pendingOfCase(id)),
	]);
	const agencies = new Set([...told.map(({ agency }) => agency), ...members.map(({ sk }) => sk)]);
	const areas = new Set(members.map(({ area }) => area));
	for (const { agency, fact, after } of told) {
		if (after !== undefined) await emptyEntry(agency, fact, after);
		await Promise.all([...areas].map((area) => deleteItem(inboxTable, purgeRequestKey(area, { fact, agency }))));
	}
	for (const { agency, fact, after } of reentries) await emptyEntry(agency, fact, after);
	for (const agency of agencies) await removeFrom(agency, id);
	await Promise.all(pending.map((one) => deleteItem(inboxTable, pendingKey(one))));
};
