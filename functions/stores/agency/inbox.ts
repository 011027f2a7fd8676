import type { AgencyId, EventId } from "../../../schemas/ids.ts";
import { queryPage } from "../dynamo/reads.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import { type Entry, firstOfPage, inboxTable, pageKey, pagesFrom } from "../tables/inbox.ts";

/** An entry and its sequence number: from 1, without a gap. */
export type SequencedEntry = Entry & { readonly sequence: number };

/** An entry to be appended, and a sequence number that it follows if it has been appended before. */
export type NewEntry = Entry & { readonly after: number };

/** Entries that are appended together are kept on one page: one write, whatever their number. */
const MAX_PAGE_SIZE = 25;

type Page = { readonly first: number; readonly entries: readonly Entry[] };

const pages = async (agency: AgencyId, first: number, options: { isDescending?: true; limit?: number } = {}): Promise<Page[]> => {
	const { items } = await queryPage(inboxTable, pagesFrom(agency, first), options);
	return items.map(({ sk, entries }) => ({ first: firstOfPage(sk), entries }));
};

const sequenced = (page: Page): SequencedEntry[] =>
	page.entries.map((entry, index) => ({ ...entry, sequence: page.first + index }));

const lastOf = (page: Page): number => page.first + page.entries.length - 1;

/** Ends of inboxes as this process has seen them; an inbox may have grown since. */
const seen = new Map<AgencyId, number>();

/** A sequence number that the agency's inbox has reached for certain; 0 when it is empty. */
export const knownEnd = async (agency: AgencyId): Promise<number> => seen.get(agency) ?? inboxEnd(agency);

/** The last sequence number in the agency's inbox now; 0 when it is empty. */
export const inboxEnd = async (agency: AgencyId): Promise<number> => {
	const [page] = await pages(agency, 0, { isDescending: true, limit: 1 });
	const end = page ? lastOf(page) : 0;
	seen.set(agency, Math.max(end, seen.get(agency) ?? 0));
	return end;
};

/**
 * Appends entries to an agency's inbox: each fact once, sequence numbers without a gap, even when others append at the same time.
 * An entry is only written behind entries that have all been read and are not it, starting from a number that was
 * reached before anyone could have appended it (`after`). Of two writers one finds its place taken, reads what took it,
 * and tries again behind that.
 *
 * @returns the sequence number of each fact, also of one that was there before
 */
export const appendEntries = async (agency: AgencyId, wanted: readonly NewEntry[]): Promise<ReadonlyMap<EventId, number>> => {
	const places = new Map<EventId, number>();
	for (let index = 0; index < wanted.length; index += MAX_PAGE_SIZE)
		await appendPage(agency, wanted.slice(index, index + MAX_PAGE_SIZE), places);
	return places;
};

const appendPage = async (agency: AgencyId, wanted: readonly NewEntry[], places: Map<EventId, number>): Promise<void> => {
	const missing = new Map(wanted.map(({ after: _, ...entry }) => [entry.fact, entry]));
	// Always the end of a page, so that the next page, if there is one, begins right behind it.
	let end = Math.min(...wanted.map((one) => one.after));
	while (missing.size > 0 && !(await isWritten(agency, end + 1, [...missing.values()]))) {
		const found = await pages(agency, end + 1);
		for (const { fact, sequence } of found.flatMap(sequenced)) if (missing.delete(fact)) places.set(fact, sequence);
		end = Math.max(end, ...found.map(lastOf));
	}
	for (const fact of missing.keys()) places.set(fact, ++end);
	seen.set(agency, Math.max(seen.get(agency) ?? 0, end));
};

/** @returns whether the page is written: not when another page begins there already */
const isWritten = async (agency: AgencyId, first: number, entries: readonly Entry[]): Promise<boolean> =>
	(await putIfAbsent(inboxTable, pageKey(agency, first), { entries })) === "put";

/** The entries behind a sequence number, in order, at most `limit`. */
export const entriesAfter = async (agency: AgencyId, sequence: number, limit: number): Promise<SequencedEntry[]> => {
	const found = await pages(agency, Math.max(0, sequence + 2 - MAX_PAGE_SIZE), { limit: limit + MAX_PAGE_SIZE });
	return found
		.flatMap(sequenced)
		.filter((entry) => entry.sequence > sequence)
		.slice(0, limit);
};
