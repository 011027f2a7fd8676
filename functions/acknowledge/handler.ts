import type { CaseToken, EventToken } from "../../schemas/ids.ts";
import { problem } from "../../schemas/problem.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { gateOf } from "../disclosing/open-case.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
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
export const handler = apiRoute(async ({ pathParameters }, caller) => {
	const { agency, agencyView } = caller;
	const [token, id] = [tokenIn<CaseToken>(pathParameters?.["token"]), tokenIn<EventToken>(pathParameters?.["id"])];
	if (!token || !id) return problemAnswer(problem("unknown-event"));
	const fact = { case: agencyView.tokens.toHubId(token), id: agencyView.tokens.toHubId(id) };
	const [{ tenant, isShut }, told] = await Promise.all([gateOf(fact.case, caller), toldOf(fact.case, fact.id, agency.id)]);
	const own = told.filter((one) => one.agency === agency.id);
	// An agency that was told to stop, or of protection, may say that it knows, even if it may hear nothing else.
	const isStop = own.some(({ ground }) => ground === "stop-notice");
	const isNotice = isStop || own.some(({ ground }) => ground === "protection-notice");
	const isHeard = async () => mayHearOfCase(agency.id, await caseContextOf(await accessRecordsOf(fact.case)));
	if (own.length === 0 || !(isNotice || (!isShut && (await isHeard())))) return problemAnswer(problem("unknown-event"));
	const at = new Date().toISOString();
	await removeEnvelope({ case: fact.case, fact: fact.id, agency: agency.id });
	await recordAcknowledged(fact, agency.id, at);
	if (isStop && tenant !== undefined) await confirmPurge(tenant, { fact: fact.id, agency: agency.id }, at);
	return { statusCode: 204, headers: { "cache-control": "no-store" } };
});
