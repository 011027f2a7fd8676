import { setTimeout as sleep } from "node:timers/promises";
import type { AgencyId } from "../../schemas/ids.ts";
import { parameterProblem, queryProblem } from "../../schemas/problem.ts";
import { handOver } from "../disclosing/hand-over.ts";
import { recordReading } from "../disclosing/record-hand-over.ts";
import { apiRoute, type Caller, json, problemAnswer, type Request } from "../middleware/api-route.ts";
import { CHARSETS, charsetAskedFor, csvAnswer } from "../middleware/csv.ts";
import { parkUnreadable } from "../parking/park.ts";
import { type InboxQuery, inboxQuery, restOfRange } from "../rules/request/inbox-query.ts";
import { wordProblems } from "../rules/request/parameters.ts";
import { inboxTable, type ShownEntry, senderOf } from "../rules/sheet/inbox-sheet.ts";
import { entriesAfter, type SequencedEntry } from "../stores/agency/inbox.ts";
import { agencyById } from "../stores/registry/registry.ts";

type Page = { readonly entries: readonly ShownEntry[]; readonly next?: number };

/**
 * `GET /v1/inbox`: what the caller was told, in the order it was told.
 * - `?after={sequence}&limit={1..200}&wait={0..20}`: what came behind a number; when nothing has, the answer waits so many
 *   seconds for it. `next` is where to go on from; absent when there is nothing new.
 * - `?from={sequence}&to={sequence}&limit={1..200}`: a range once more, both ends included, as far as it may still be
 *   seen. `next` is the `from` of the rest; absent when the range, or the inbox, is through.
 * - `&format=csv&charset={utf-8|shift_jis}`: the same as a sheet; where to go on from is the number in its last line.
 *
 * Sequence numbers begin at 1 and have no gaps; an entry that may no longer be shown, or cannot be read now, keeps its number
 * and says `withheld`. What could not be read comes once more, under a number of its own, when it can be. So a reader that has every number up to n has missed nothing up to n, and one that holds n and n + 3 asks
 * for `from={n+1}&to={n+2}`.
 */
export const handler = apiRoute(async (request, caller) => {
	const query = inboxQuery(request.queryStringParameters ?? {});
	const shape = shapeOf(request);
	const wrong = [...("wrong" in query ? query.wrong : []), ...("wrong" in shape ? shape.wrong : [])];
	if ("wrong" in query || "wrong" in shape) return problemAnswer(queryProblem(wrong));
	const page = await (query.wants === "news" ? news(query, caller) : range(query, caller));
	if (shape.format === "json") return json(200, page);
	return csvAnswer(200, inboxTable(page.entries, await sendersOf(page.entries)), shape.charset, "inbox");
});

/** What the answer is to look like. */
const shapeOf = (request: Request) => {
	const { format = "json" } = request.queryStringParameters ?? {};
	const charset = charsetAskedFor(request);
	const wrong = wordProblems(request.queryStringParameters ?? {}, "format", ["json", "csv"]);
	if (charset && wrong.length === 0) return { format, charset };
	return { wrong: [...wrong, ...(charset ? [] : [parameterProblem("charset", "not-a-code", CHARSETS)])] };
};

/** Pauses between looks, in milliseconds: a dozen looks in twenty seconds. */
const [FIRST_PAUSE, MAX_PAUSE, GROWTH] = [250, 2_000, 1.6];

const news = async ({ after, limit, waitSeconds }: InboxQuery & { wants: "news" }, caller: Caller): Promise<Page> => {
	const until = Date.now() + waitSeconds * 1000;
	for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * GROWTH, MAX_PAUSE)) {
		const entries = await shown(caller, await entriesAfter(caller.agency.id, after, limit));
		const last = entries.at(-1);
		const left = until - Date.now();
		if (last) return { entries, next: last.sequence };
		if (left <= 0) return { entries };
		await sleep(Math.min(pause, left));
	}
};

const range = async (query: InboxQuery & { wants: "range" }, caller: Caller): Promise<Page> => {
	const found = (await entriesAfter(caller.agency.id, query.from - 1, query.limit)).filter(
		({ sequence }) => sequence <= query.to,
	);
	const entries = await shown(caller, found);
	const next = restOfRange(query, { found: found.length, shown: entries.length });
	return { entries, ...(next === undefined ? {} : { next }) };
};

/** Entries as the caller may see them now. */
const shown = async ({ agency, agencyView }: Caller, entries: readonly SequencedEntry[]) => {
	const handed = await parkUnreadable(agency.id, entries, await handOver(agency.id, entries, agencyView));
	// A fact that could not be read before may be there twice.
	const told = new Map(
		entries.map(({ case: id, fact }, index) => [fact, { fact: { case: id, id: fact }, recipient: handed[index]?.recipient }]),
	);
	await recordReading(agency.id, "inbox", [...told.values()]);
	return entries.map(({ sequence }, index) => {
		const event = handed[index]?.event;
		return { sequence, ...(event ? { event } : { withheld: true }) };
	});
};

/** What the agencies that entries come from are called. */
const sendersOf = async (entries: readonly ShownEntry[]): Promise<ReadonlyMap<AgencyId, string>> => {
	const senders = new Set(entries.flatMap(({ event }) => (event && senderOf(event)) ?? []));
	const profiles = await Promise.all([...senders].map(agencyById));
	return new Map(profiles.flatMap((one) => (one ? [[one.id, one.ja] as const] : [])));
};
