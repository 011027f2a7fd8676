import { problem, queryProblem } from "../../schemas/problem.ts";
import { type Answer, apiRoute, type Caller, json, problemAnswer, type Request } from "../middleware/api-route.ts";
import { type LedgerRow, ledgerCsv } from "../rules/disclosure/ledger-report.ts";
import { type LedgerQuery, ledgerQuery } from "../rules/request/ledger-query.ts";
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
	const query = ledgerQuery(request.queryStringParameters ?? {});
	if ("wrong" in query) return problemAnswer(queryProblem(query.wrong));
	if (query.wants === "purges") return json(200, { purges: await purgesAskedFor(caller, new Date()) });
	return query.wants === "case" ? ofCase(request, query, caller) : ofAgency(request, query, caller);
});

const answer = ({ queryStringParameters }: Request, rows: readonly LedgerRow[], more: object = {}): Answer =>
	queryStringParameters?.["format"] === "csv"
		? {
				statusCode: 200,
				headers: { "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" },
				body: ledgerCsv(rows),
			}
		: json(200, { disclosures: rows, ...more });

const ofCase = async (request: Request, { token, of }: LedgerQuery & { wants: "case" }, caller: Caller): Promise<Answer> => {
	const rows = await disclosuresOfCase(caller, token, of);
	return rows ? answer(request, rows) : problemAnswer(problem("unknown-case"));
};

const ofAgency = async (
	request: Request,
	{ agency, wants: _, ...period }: LedgerQuery & { wants: "agency" },
	caller: Caller,
): Promise<Answer> => {
	if (agency === undefined) return problemAnswer(problem("unknown-agency"));
	const page = await disclosuresTo(caller, { agency, ...period });
	if (typeof page === "string") return problemAnswer(problem(page));
	return answer(request, page.rows, page.next === undefined ? {} : { next: page.next });
};
