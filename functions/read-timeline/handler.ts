import type { CaseToken } from "../../schemas/ids.ts";
import { problem } from "../../schemas/problem.ts";
import { visibilityOf } from "../disclosing/hand-over.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { fold, type Subject } from "../rules/case/fold.ts";
import { worksFor } from "../rules/case/tenancy.ts";
import { isAccessibleTo, protectionAt } from "../rules/disclosure/protection.ts";
import { timelinePageOf } from "../rules/disclosure/timeline-page.ts";
import { pageSize, tokenIn } from "../rules/request/parameters.ts";
import { isErased } from "../stores/case/case-keys.ts";
import { membershipOf } from "../stores/case/memberships.ts";
import { wholeCase } from "../stores/case/timeline.ts";

/** `GET /v1/cases/{token}/timeline?after={entry id}&limit={1..200}`: a case as the caller may see it. */
export const handler = apiRoute(async ({ pathParameters, queryStringParameters }, { agency, agencyView, today }) => {
	const token = tokenIn<CaseToken>(pathParameters?.["token"]);
	const limit = pageSize(queryStringParameters?.["limit"]);
	if (limit === undefined) return problemAnswer(problem("invalid-query"));
	const id = token && agencyView.tokens.toHubId(token);
	if (!id) return problemAnswer(problem("unknown-case"));
	// Nobody has a token for a case but who was on it: that it was erased may be said to whoever names it.
	const [membership, isGone] = await Promise.all([membershipOf(id, agency.id), isErased(id)]);
	if (isGone) return problemAnswer(problem("erased"));
	if (!membership || !worksFor(agency, membership.area, today)) return problemAnswer(problem("unknown-case"));
	const { facts, orders } = await wholeCase(membership.case);
	if (!isAccessibleTo(orders, agency.id)) return problemAnswer(problem("unknown-case"));
	const visibility = await visibilityOf(agency.id, { accessFacts: facts.filter(affectsAccess), orders }, agencyView);
	const seen = facts.flatMap((fact) => {
		const event = visibility.event(fact);
		return event ? [{ fact, event }] : [];
	});
	const isOpen = !protectionAt(orders).isOn;
	const isLocationVisible = ({ roles }: Subject): boolean => isOpen || Object.values(roles).includes(agency.id);
	const page = timelinePageOf(fold(facts), seen, agencyView, {
		limit,
		after: queryStringParameters?.["after"],
		isNear: isLocationVisible,
	});
	return page ? json(200, { case: token, ...page }) : problemAnswer(problem("invalid-query"));
});
