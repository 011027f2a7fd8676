import { problem } from "../../schemas/problem.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { handOverUntilHeld } from "../recording/hand-over.ts";
import { pageSize, sequenceIn } from "../rules/request.ts";
import { entriesAfter } from "../stores/inbox.ts";

/**
 * `GET /v1/inbox?after={sequence}&limit={1..200}`: what the caller was told, in the order it was told.
 * `next` is where to go on from; absent when there is nothing new. Sequence numbers have no gaps; an entry that may no longer be shown keeps its number and says `withheld`.
 */
export const handler = endpoint(async ({ queryStringParameters }, { agency, show }) => {
	const after = sequenceIn(queryStringParameters?.["after"]);
	const limit = pageSize(queryStringParameters?.["limit"]);
	if (after === undefined || limit === undefined) return problemAnswer(problem("invalid-query"));
	const entries = await handOverUntilHeld(agency.id, await entriesAfter(agency.id, after, limit), show);
	const shown = entries.map(({ entry, handed }) => ({
		sequence: entry.sequence,
		...(handed ? { event: handed.view } : { withheld: true }),
	}));
	const last = shown.at(-1);
	return json(200, { entries: shown, ...(last ? { next: last.sequence } : {}) });
});
