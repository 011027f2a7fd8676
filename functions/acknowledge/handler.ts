import type { CaseToken, EventToken } from "../../schemas/ids.ts";
import { problem } from "../../schemas/problem.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
import { areaOfCase } from "../rules/case/tenancy.ts";
import { mayHearOfCase } from "../rules/disclosure/recipients.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { confirmPurge } from "../stores/agency/purge-requests.ts";
import { removeEnvelope } from "../stores/case/envelopes.ts";
import { recordAcknowledged, toldOf } from "../stores/case/ledger.ts";
import { accessRecordsOf } from "../stores/case/timeline.ts";

/**
 * `POST /v1/cases/{token}/events/{id}/acknowledgement`: the caller has what it was told, so what was sealed for it is
 * deleted; of a notice to stop it says that it has destroyed what it had. Again is the same as once.
 */
export const handler = apiRoute(async ({ pathParameters }, { agency, agencyView }) => {
	const [token, id] = [tokenIn<CaseToken>(pathParameters?.["token"]), tokenIn<EventToken>(pathParameters?.["id"])];
	if (!token || !id) return problemAnswer(problem("unknown-event"));
	const fact = { case: agencyView.tokens.toHubId(token), id: agencyView.tokens.toHubId(id) };
	const [known, told] = await Promise.all([accessRecordsOf(fact.case), toldOf(fact.case, fact.id, agency.id)]);
	const own = told.filter((one) => one.agency === agency.id);
	// An agency that was told to stop may say that it did, even if it may hear nothing else any more.
	const isStop = own.some(({ ground }) => ground === "stop-notice");
	const isHeard = isStop || mayHearOfCase(agency.id, await caseContextOf(known));
	if (own.length === 0 || !isHeard) return problemAnswer(problem("unknown-event"));
	const { accessFacts } = known;
	const at = new Date().toISOString();
	await removeEnvelope({ case: fact.case, fact: fact.id, agency: agency.id });
	await recordAcknowledged(fact, agency.id, at);
	const area = accessFacts.some((one) => one.id === fact.id) ? areaOfCase(accessFacts) : undefined;
	if (area !== undefined) await confirmPurge(area, { fact: fact.id, agency: agency.id }, at);
	return { statusCode: 204, headers: { "cache-control": "no-store" } };
});
