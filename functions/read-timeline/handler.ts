import type { CaseToken } from "../../schemas/ids.ts";
import { parameterProblem, problem, queryProblem } from "../../schemas/problem.ts";
import { visibilityOf } from "../disclosing/hand-over.ts";
import { openCase } from "../disclosing/open-case.ts";
import { recordReading } from "../disclosing/record-hand-over.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { fold, type Subject } from "../rules/case/fold.ts";
import { byCause } from "../rules/case/order.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { protectionAt } from "../rules/disclosure/protection.ts";
import { timelinePageOf } from "../rules/disclosure/timeline-page.ts";
import { PAGE_SIZES, pageSize, tokenIn } from "../rules/request/parameters.ts";
import { otherFactsOf } from "../stores/case/timeline.ts";

/** `GET /v1/cases/{token}/timeline?after={entry id}&limit={1..200}`: a case as the caller may see it. */
export const handler = apiRoute(async ({ pathParameters, queryStringParameters }, caller) => {
	const { agency, agencyView } = caller;
	const token = tokenIn<CaseToken>(pathParameters?.["token"]);
	const limit = pageSize(queryStringParameters?.["limit"]);
	if (limit === undefined) return problemAnswer(queryProblem([parameterProblem("limit", "out-of-range", PAGE_SIZES)]));
	const id = token && agencyView.tokens.toHubId(token);
	if (!id) return problemAnswer(problem("unknown-case"));
	// Whether the caller may hear of the case is decided before the rest of it is read.
	const open = await openCase(id, caller);
	if (!open) return problemAnswer(problem("unknown-case"));
	const { known } = open;
	const facts = [...known.accessFacts, ...(await otherFactsOf(id))].sort(byCause);
	const visibility = await visibilityOf(agency.id, known, agencyView);
	const seen = facts.flatMap((fact) => {
		const event = visibility.event(fact);
		return event ? [{ fact, event }] : [];
	});
	const { isOn } = protectionAt(known.orders, holderOf(known.accessFacts));
	const isLocationVisible = ({ roles }: Subject): boolean => !isOn || Object.values(roles).includes(agency.id);
	const page = timelinePageOf(fold(facts), seen, agencyView, {
		limit,
		after: queryStringParameters?.["after"],
		isNear: isLocationVisible,
		ownerOf: visibility.ownerOf,
		reader: agency.id,
	});
	if (!page) return problemAnswer(queryProblem([parameterProblem("after", "wrong-format", "the next of a page")]));
	const shown = new Set(page.events.map((event) => event.id));
	const read = seen.filter(({ event }) => shown.has(event.id));
	await recordReading(
		agency.id,
		"timeline",
		read.map(({ fact }) => ({ fact, recipient: visibility.recipient(fact) })),
	);
	return json(200, { case: token, ...(isOn ? { protected: true } : {}), ...page });
});
