import type { CaseId, CaseToken } from "../../schemas/ids.ts";
import { fieldProblem, problem } from "../../schemas/problem.ts";
import { type ProtectionOrder, parseProtection, type RecordedOrder } from "../../schemas/protection.ts";
import { openCase } from "../disclosing/open-case.ts";
import { apiRoute, type Caller, json, problemAnswer } from "../middleware/api-route.ts";
import { readJsonBody } from "../middleware/json-body.ts";
import { type Area, worksFor } from "../rules/case/tenancy.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { type Protection, protectionAt } from "../rules/disclosure/protection.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { setProtectionReview } from "../stores/agency/protection-reviews.ts";
import { appendOrder } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { queueReconsiderations } from "../stores/send/reconsider-queue.ts";

/**
 * `POST /v1/cases/{token}/protection`: sets, renews or lifts the protection of a case, or says that it needs none (T3-2).
 * An agency that may hear of the case now may set it; see `protectionAt` for who may change it. It is in force when it is
 * answered: whatever is handed over from then on is decided by it. All who are pinned are told.
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
	const open = id && (await openCase(id, caller));
	if (!open) return problemAnswer(problem("unknown-case"));
	const { membership, known } = open;
	const strangers = await strangersIn(read.order, membership.area, caller);
	if (strangers.length > 0) return problemAnswer(problem("invalid-protection", strangers));
	const holder = membership.isHolder ? agency.id : holderOf(known.accessFacts);
	const order = await appendOrder(id, { ...read.order, time: now.toISOString(), by: agency.id });
	const after = protectionAt([...known.orders, order], holder);
	await remindOfReview(id, after, order);
	await queueReconsiderations([id]);
	return json(200, after.isOn ? { protected: true, pinned: [...after.pinned].sort(), ...waits(after) } : { protected: false });
});

const waits = ({ waiting }: Protection & { readonly isOn: true }) => (waiting ? { waits: true } : {});

/** Agencies that cannot be pinned: those that do not work for the case's area, whether or not they are registered elsewhere. */
const strangersIn = async (order: ProtectionOrder, area: Area, { today }: Caller) => {
	const pinned = order.does === "set" ? order.pinned : [];
	const profiles = await Promise.all(pinned.map((one) => agencyById(one)));
	return pinned.flatMap((_, index) => {
		const profile = profiles[index];
		return profile && worksFor(profile, area, today) ? [] : [fieldProblem(`/pinned/${index}`, "unknown-agency")];
	});
};

/** Has those who are pinned reminded, in their digests, before the year is over. */
const remindOfReview = async (id: CaseId, protection: Protection, order: RecordedOrder): Promise<void> => {
	if (order.does !== "set" || !protection.isOn) return;
	await Promise.all([...protection.pinned].map((agency) => setProtectionReview(agency, id, order.id)));
};
