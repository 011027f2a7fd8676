import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import type { FactKey } from "../case/timeline.ts";
import { dynamo } from "../dynamo.ts";

/** An entry says which fact; what the agency may see of it is read from the timeline when it is handed over. */
export type Entry = { readonly case: HubId; readonly fact: HubId; readonly key: FactKey };
export type SequencedEntry = Entry & { readonly sequence: number };

/** An entry to be appended, and a sequence number behind which it must be if it is there already. */
export type NewEntry = Entry & { readonly after: number };

/** Entries that are appended together lie on one page: one write, whatever their number. */
const MAX_PAGE_SIZE = 25;

const pageKey = (first: number): string => `page#${String(first).padStart(12, "0")}`;

type Page = { readonly first: number; readonly entries: readonly Entry[] };

const pages = async (agency: AgencyId, from: number, to: string, options: { last?: true; limit?: number } = {}) => {
	const { Items } = await dynamo.send(
		new QueryCommand({
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :agency AND sk BETWEEN :from AND :to",
			ExpressionAttributeValues: marshall({ ":agency": agency, ":from": pageKey(from), ":to": to }),
			ScanIndexForward: !options.last,
			ConsistentRead: true,
			...(options.limit ? { Limit: options.limit } : {}),
		}),
	);
	return (Items ?? []).map((item): Page => {
		const { sk, entries } = unmarshall(item) as { sk: string; entries: Entry[] };
		return { first: Number(sk.slice("page#".length)), entries };
	});
};

const lastOf = (page: Page): number => page.first + page.entries.length - 1;

/** Ends of inboxes this process has seen; the true end is there or further on. */
const seen = new Map<AgencyId, number>();

/** A sequence number that the agency's inbox has reached for sure; 0 when it is empty. */
export const knownEnd = async (agency: AgencyId): Promise<number> => seen.get(agency) ?? inboxEnd(agency);

/** The sequence number that the agency's inbox ends with now; 0 when it is empty. */
export const inboxEnd = async (agency: AgencyId): Promise<number> => {
	const [page] = await pages(agency, 0, "page#~", { last: true, limit: 1 });
	const end = page ? lastOf(page) : 0;
	seen.set(agency, Math.max(end, seen.get(agency) ?? 0));
	return end;
};

/**
 * Appends entries to an agency's inbox: each fact once, sequence numbers without a gap, whoever else appends at the time.
 * An entry is only ever put behind entries that have all been looked at and are not it,
 * starting from a number that was reached before anyone could have appended it (`after`);
 * of two writers one finds its place taken, looks at what took it, and goes on behind that.
 */
export const appendEntries = async (agency: AgencyId, wanted: readonly NewEntry[]): Promise<void> => {
	for (let index = 0; index < wanted.length; index += MAX_PAGE_SIZE)
		await appendPage(agency, wanted.slice(index, index + MAX_PAGE_SIZE));
};

const appendPage = async (agency: AgencyId, wanted: readonly NewEntry[]): Promise<void> => {
	let missing = new Map(wanted.map(({ after: _, ...entry }) => [entry.fact, entry]));
	// Always the end of a page, so that the next page, if there is one, begins right behind it.
	let end = Math.min(...wanted.map((one) => one.after));
	while (missing.size > 0 && !(await putPage(agency, { first: end + 1, entries: [...missing.values()] }))) {
		const found = await pages(agency, end + 1, "page#~");
		const taken = new Set(found.flatMap((page) => page.entries.map((entry) => entry.fact)));
		missing = new Map([...missing].filter(([fact]) => !taken.has(fact)));
		end = Math.max(end, ...found.map(lastOf));
	}
	seen.set(agency, Math.max(seen.get(agency) ?? 0, end + missing.size));
};

const putPage = async (agency: AgencyId, page: Page): Promise<boolean> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("INBOX_TABLE"),
				Item: marshall({ pk: agency, sk: pageKey(page.first), entries: page.entries }),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
		return true;
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false;
		throw error;
	}
};

/** The entries behind a sequence number, in order, at most `limit`. */
export const entriesAfter = async (agency: AgencyId, sequence: number, limit: number): Promise<SequencedEntry[]> => {
	const found = await pages(agency, Math.max(0, sequence + 2 - MAX_PAGE_SIZE), "page#~", { limit: limit + MAX_PAGE_SIZE });
	return found
		.flatMap((page) => page.entries.map((entry, index) => ({ ...entry, sequence: page.first + index })))
		.filter((entry) => entry.sequence > sequence)
		.slice(0, limit);
};
