import type { AgencyId } from "../../schemas/fact.ts";
import { problem } from "../../schemas/problem.ts";
import { charsetAskedFor, csvAnswer } from "../middleware/csv.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { handOverUntilHeld } from "../recording/hand-over.ts";
import { inboxTable, type ShownEntry, senderOf } from "../rules/inbox-csv.ts";
import { pageSize, sequenceIn } from "../rules/request.ts";
import { agencyById } from "../stores/agencies.ts";
import { entriesAfter } from "../stores/inbox.ts";

/**
 * `GET /v1/inbox?after={sequence}&limit={1..200}`: what the caller was told, in the order it was told.
 * `next` is where to go on from; absent when there is nothing new. Sequence numbers have no gaps; an entry that may no longer be shown keeps its number and says `withheld`.
 * `&format=csv&charset={utf-8|shift_jis}`: the same as a sheet; where to go on from is the number in its last line.
 */
export const handler = endpoint(async (request, { agency, show }) => {
	const { after: behind, limit: size, format = "json" } = request.queryStringParameters ?? {};
	const after = sequenceIn(behind);
	const limit = pageSize(size);
	const charset = charsetAskedFor(request);
	if (after === undefined || limit === undefined || !charset || !["json", "csv"].includes(format))
		return problemAnswer(problem("invalid-query"));
	const entries = await handOverUntilHeld(agency.id, await entriesAfter(agency.id, after, limit), show);
	const shown = entries.map(({ entry, handed }) => ({
		sequence: entry.sequence,
		...(handed ? { event: handed.view } : { withheld: true }),
	}));
	if (format === "csv") return csvAnswer(200, inboxTable(shown, await sendersOf(shown)), charset, "inbox");
	const last = shown.at(-1);
	return json(200, { entries: shown, ...(last ? { next: last.sequence } : {}) });
});

/** What the agencies that entries come from are called. */
const sendersOf = async (entries: readonly ShownEntry[]): Promise<ReadonlyMap<AgencyId, string>> => {
	const senders = new Set(entries.flatMap(({ event }) => (event && senderOf(event)) ?? []));
	const profiles = await Promise.all([...senders].map(agencyById));
	return new Map(profiles.flatMap((one) => (one ? [[one.id, one.ja] as const] : [])));
};
