import { randomUUID } from "node:crypto";
import type { AgencyId, HubId } from "../../schemas/fact.ts";
import { fieldProblem, problem } from "../../schemas/problem.ts";
import { type ProtectionMark, type ProtectionOrder, parseProtection } from "../../schemas/protection.ts";
import { type Caller, endpoint, json, problemAnswer } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { worksFor } from "../rules/case/tenancy.ts";
import { isHeardBy, protectionAt } from "../rules/disclosure/protection.ts";
import { uuidIn } from "../rules/request/parameters.ts";
import { putReview } from "../stores/agency/protection-reviews.ts";
import { isErased } from "../stores/case/case-keys.ts";
import { placeOn } from "../stores/case/receipts.ts";
import { appendMark, marksOf } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";

/**
 * `POST /v1/cases/{token}/protection`: sets, renews or lifts the protection of a case (T3-2). Any agency that hears of
 * the case may. It is in force when it is answered: whatever is handed over from then on is decided by it.
 */
export const handler = endpoint(async (request, caller) => {
	const { agency, show } = caller;
	const token = uuidIn(request.pathParameters?.["token"]);
	const body = readJsonBody(request);
	if ("problem" in body) return problemAnswer(body.problem);
	const now = new Date();
	const read = parseProtection(body.json, now);
	if ("refused" in read) return problemAnswer(problem("invalid-protection", read.refused));
	const id = token && show.pair.toHub(token);
	if (id && (await isErased(id))) return problemAnswer(problem("erased"));
	if (!id || !(await mayOrder(id, caller))) return problemAnswer(problem("unknown-case"));
	const strangers = await strangersIn(read.order);
	if (strangers.length > 0) return problemAnswer(problem("invalid-protection", strangers));
	const mark = { ...read.order, id: randomUUID(), time: now.toISOString(), by: agency.id };
	await appendMark(id, mark);
	const reviewers = await remindOfReview(id, mark);
	return json(200, reviewers.length > 0 ? { protected: true, pinned: reviewers } : { protected: false });
});

const mayOrder = async (id: HubId, { agency, today }: Caller): Promise<boolean> => {
	const [place, marks] = await Promise.all([placeOn(id, agency.id), marksOf(id)]);
	return place !== undefined && worksFor(agency, place.area, today) && isHeardBy(marks, agency.id);
};

const strangersIn = async (order: ProtectionOrder) => {
	const pinned = order.does === "set" ? order.pinned : [];
	const profiles = await Promise.all(pinned.map((one) => agencyById(one)));
	return pinned.flatMap((_, at) => (profiles[at] ? [] : [fieldProblem(`/pinned/${at}`, "unknown-agency")]));
};

/** Has those who are pinned reminded, in their digests, before the year is over. */
const remindOfReview = async (id: HubId, mark: ProtectionMark): Promise<AgencyId[]> => {
	const protection = protectionAt([mark]);
	if (mark.does !== "set" || !protection.isOn) return [];
	const pinned = [...protection.pinned].sort();
	await Promise.all(pinned.map((agency) => putReview(agency, { case: id, reviewBy: mark.reviewBy })));
	return pinned;
};
