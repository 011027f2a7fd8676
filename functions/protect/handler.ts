import { randomUUID } from "node:crypto";
import type { AgencyId, CaseId, CaseToken } from "../../schemas/ids.ts";
import { fieldProblem, problem } from "../../schemas/problem.ts";
import { type ProtectionOrder, parseProtection, type RecordedOrder } from "../../schemas/protection.ts";
import { apiRoute, type Caller, json, problemAnswer } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { worksFor } from "../rules/case/tenancy.ts";
import { isAccessibleTo, protectionAt } from "../rules/disclosure/protection.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { setProtectionReview } from "../stores/agency/protection-reviews.ts";
import { isErased } from "../stores/case/case-keys.ts";
import { membershipOf } from "../stores/case/memberships.ts";
import { appendOrder, ordersOf } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";

/**
 * `POST /v1/cases/{token}/protection`: sets, renews or lifts the protection of a case (T3-2). Any agency that hears of
 * the case may. It is in force when it is answered: whatever is handed over from then on is decided by it.
 */
export const handler = apiRoute(async (request, caller) => {
	const { agency, agencyView } = caller;
	const token = tokenIn<CaseToken>(request.pathParameters?.["token"]);
	const body = readJsonBody(request);
	if ("problem" in body) return problemAnswer(body.problem);
	const now = new Date();
	const read = parseProtection(body.json, now);
	if ("refused" in read) return problemAnswer(problem("invalid-protection", read.refused));
	const id = token && agencyView.tokens.toHubId(token);
	if (id && (await isErased(id))) return problemAnswer(problem("erased"));
	if (!id || !(await mayOrder(id, caller))) return problemAnswer(problem("unknown-case"));
	const strangers = await strangersIn(read.order);
	if (strangers.length > 0) return problemAnswer(problem("invalid-protection", strangers));
	const mark = { ...read.order, id: randomUUID(), time: now.toISOString(), by: agency.id };
	await appendOrder(id, mark);
	const reviewers = await remindOfReview(id, mark);
	return json(200, reviewers.length > 0 ? { protected: true, pinned: reviewers } : { protected: false });
});

const mayOrder = async (id: CaseId, { agency, today }: Caller): Promise<boolean> => {
	const [membership, orders] = await Promise.all([membershipOf(id, agency.id), ordersOf(id)]);
	return membership !== undefined && worksFor(agency, membership.area, today) && isAccessibleTo(orders, agency.id);
};

const strangersIn = async (order: ProtectionOrder) => {
	const pinned = order.does === "set" ? order.pinned : [];
	const profiles = await Promise.all(pinned.map((one) => agencyById(one)));
	return pinned.flatMap((_, index) => (profiles[index] ? [] : [fieldProblem(`/pinned/${index}`, "unknown-agency")]));
};

/** Has those who are pinned reminded, in their digests, before the year is over. */
const remindOfReview = async (id: CaseId, order: RecordedOrder): Promise<AgencyId[]> => {
	const protection = protectionAt([order]);
	if (order.does !== "set" || !protection.isOn) return [];
	const pinned = [...protection.pinned].sort();
	await Promise.all(pinned.map((agency) => setProtectionReview(agency, { case: id, reviewBy: order.reviewBy })));
	return pinned;
};
