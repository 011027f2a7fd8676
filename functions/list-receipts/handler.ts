import type { AcceptedKey } from "../../schemas/accepted-key.ts";
import { queryProblem } from "../../schemas/problem.ts";
import { receiptDetailsOf } from "../disclosing/receipt-details.ts";
import { apiRoute, type Caller, json, problemAnswer } from "../middleware/api-route.ts";
import { forEachReadable } from "../parking/park.ts";
import { nextCursor, type ReceiptsQuery, receiptsQuery } from "../rules/request/receipts-query.ts";
import { type AcceptedReceipt, decryptReceipt } from "../stores/case/receipts.ts";
import { receiptsSentBy, type SentReceipt } from "../stores/case/receipts-by-sender.ts";

/**
 * `GET /v1/events?since={time or cursor}&limit={1..200}`: the events the caller posted, in the order they were accepted
 * (those of one batch in any), each as `GET /v1/events/{id}` has it. `more` says that there are more now; `next` is the `since` to go on from, absent
 * when that is the same as before.
 *
 * At the end `next` stays a minute behind, for others that were accepted then may be listed a moment later: a reader that
 * continues from it misses nothing, and sees events of the last minute again until it is over. Their ids tell that they are the same.
 * Events of a case that cannot be read now are left out, and listed again when it can be.
 */
export const handler = apiRoute(async ({ queryStringParameters }, caller) => {
	const query = receiptsQuery(queryStringParameters ?? {}, caller.agencyView.tokens);
	if ("wrong" in query) return problemAnswer(queryProblem(query.wrong));
	const now = Date.now();
	const { events, last, isMore } = await gather(query, caller);
	const next = nextCursor(last, { ...query, isMore, now }, caller.agencyView.tokens);
	return json(200, { events, ...(isMore ? { more: true } : {}), ...(next === undefined ? {} : { next }) });
});

/** So often is it looked on for events that the caller may see, before it is asked to come again. */
const MAX_LOOKS = 10;

type Gathered = { readonly events: readonly object[]; readonly last?: AcceptedKey; readonly isMore: boolean };

/** A full page of events, if there are so many that the caller may (still) see: those it may not leave no room behind. */
const gather = async ({ behind, limit }: ReceiptsQuery, caller: Caller): Promise<Gathered> => {
	const events: object[] = [];
	let found: Gathered = { events, isMore: true };
	for (let looks = 0; found.isMore && events.length < limit && looks < MAX_LOOKS; looks++) {
		const { receipts, ...page } = await receiptsSentBy(caller.agency.id, found.last ?? behind, limit - events.length);
		events.push(...(await inOrder(await decryptAll(receipts), caller)));
		found = { ...found, ...page };
	}
	return found;
};

/** Those that can be read now; of an erased case nothing is left. */
const decryptAll = async (sent: readonly SentReceipt[]): Promise<AcceptedReceipt[]> => {
	const decrypted = await forEachReadable(sent, {
		caseOf: (one) => one.case,
		act: ({ event, encrypted }) => decryptReceipt(event, encrypted),
		workOf: ({ event }) => ({ work: "list", receipt: event }),
	});
	return decrypted.filter((one) => one !== undefined);
};

/** What became of each, read once a case. */
const inOrder = async (receipts: readonly AcceptedReceipt[], caller: Caller): Promise<object[]> => {
	const cases = [...Map.groupBy(receipts, (one) => one.case)];
	const accounts = await forEachReadable(cases, {
		caseOf: ([id]) => id,
		act: ([id, ofCase]) => receiptDetailsOf(id, ofCase, caller),
	});
	const byId = new Map(accounts.flat().map((one) => [(one as { id: string }).id, one]));
	return receipts.flatMap(({ event }) => byId.get(caller.agencyView.tokens.toToken(event)) ?? []);
};
