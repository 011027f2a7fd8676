import { agencyIdIn } from "../../schemas/field.ts";
import { problem } from "../../schemas/problem.ts";
import { type Answer, apiRoute, type Caller, json, problemAnswer, type Request } from "../middleware/api-route.ts";
import { type LedgerRow, ledgerCsv } from "../rules/disclosure/ledger-report.ts";
import { placeIn, tokenIn } from "../rules/request/parameters.ts";
import { disclosuresOfCase, disclosuresTo, purgesAskedFor } from "./reports.ts";

/**
 * `GET /v1/ledger`: what a privacy officer reads (4-1-ウ③-5; 個人情報保護法76条).
 * - `?case={token}&of={agency}`: every disclosure of a case, by the token that the agency calls it by;
 * - `?agency={id}&from={day}&to={day}&after={place}`: what an agency received in a period, page by page;
 * - `?purges=all`: who was asked to destroy what it had, and who has not said yet that it did.
 * The first two also as `&format=csv`.
 */
export const handler = apiRoute(async (request, caller) => {
	if (!caller.agency.readsLedger) return problemAnswer(problem("not-a-privacy-officer"));
	const query = request.queryStringParameters ?? {};
	if (query["purges"] === "all") return json(200, { purges: await purgesAskedFor(caller, new Date()) });
	if (query["case"] !== undefined) return ofCase(request, caller);
	return query["agency"] === undefined ? problemAnswer(problem("invalid-query")) : ofAgency(request, caller);
});

const answer = ({ queryStringParameters }: Request, rows: readonly LedgerRow[], more: object = {}): Answer =>
	queryStringParameters?.["format"] === "csv"
		? {
				statusCode: 200,
				headers: { "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" },
				body: ledgerCsv(rows),
			}
		: json(200, { disclosures: rows, ...more });

const ofCase = async (request: Request, caller: Caller): Promise<Answer> => {
	const { case: token, of } = request.queryStringParameters ?? {};
	const rows = await disclosuresOfCase(caller, tokenIn(token), agencyIdIn(of));
	return rows ? answer(request, rows) : problemAnswer(problem("unknown-case"));
};

const DAY = /^\d{4}-\d\d-\d\d$/;

const ofAgency = async (request: Request, caller: Caller): Promise<Answer> => {
	const { agency, from = "2000-01-01", to = "2999-12-31", after } = request.queryStringParameters ?? {};
	const place = after === undefined ? undefined : placeIn(after);
	if (!DAY.test(from) || !DAY.test(to) || (after !== undefined && !place)) return problemAnswer(problem("invalid-query"));
	const recipient = agencyIdIn(agency);
	if (recipient === undefined) return problemAnswer(problem("unknown-agency"));
	const page = await disclosuresTo(caller, { agency: recipient, from, to, ...(place ? { after: place } : {}) });
	if (typeof page === "string") return problemAnswer(problem(page));
	return answer(request, page.rows, page.next === undefined ? {} : { next: page.next });
};
