import type { EventToken } from "../../schemas/ids.ts";
import { problem } from "../../schemas/problem.ts";
import { receiptDetailsOf } from "../disclosing/receipt-details.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { receiptOf } from "../stores/case/receipts.ts";

/** `GET /v1/events/{id}`: what became of an event the caller posted: accepted, recorded, told to whom, or why not. */
export const handler = apiRoute(async ({ pathParameters }, caller) => {
	const id = tokenIn<EventToken>(pathParameters?.["id"]);
	const receipt = id && (await receiptOf(caller.agencyView.tokens.toHubId(id)));
	const [account] = receipt && receipt.by === caller.agency.id ? await receiptDetailsOf(receipt.case, [receipt], caller) : [];
	return account ? json(200, account) : problemAnswer(problem("unknown-event"));
});
