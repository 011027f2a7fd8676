import { problem } from "../../schemas/problem.ts";
import { endpoint, problemAnswer } from "../middleware/api-route.ts";
import { areaOfCase } from "../rules/case/tenancy.ts";
import { isHeardBy } from "../rules/disclosure/protection.ts";
import { uuidIn } from "../rules/request/parameters.ts";
import { setPurged } from "../stores/agency/purge-requests.ts";
import { removeEnvelope } from "../stores/case/envelopes.ts";
import { isTold, recordAcknowledged } from "../stores/case/ledger.ts";
import { whoOf } from "../stores/case/timeline.ts";

/**
 * `POST /v1/cases/{token}/events/{id}/acknowledgement`: the caller has what it was told, so what was sealed for it is
 * deleted; of a notice to stop it says that it has destroyed what it had. Again is the same as once.
 */
export const handler = endpoint(async ({ pathParameters }, { agency, show }) => {
	const [token, id] = [uuidIn(pathParameters?.["token"]), uuidIn(pathParameters?.["id"])];
	if (!token || !id) return problemAnswer(problem("unknown-event"));
	const fact = { case: show.pair.toHub(token), id: show.pair.toHub(id) };
	const [{ who, marks }, isKnown] = await Promise.all([whoOf(fact.case), isTold(fact.case, fact.id, agency.id)]);
	if (!isKnown || !isHeardBy(marks, agency.id)) return problemAnswer(problem("unknown-event"));
	const at = new Date().toISOString();
	await removeEnvelope({ case: fact.case, fact: fact.id, agency: agency.id });
	await recordAcknowledged(fact, agency.id, at);
	const area = who.some((one) => one.id === fact.id) ? areaOfCase(who) : undefined;
	if (area !== undefined) await setPurged(area, { fact: fact.id, agency: agency.id }, at);
	return { statusCode: 204, headers: { "cache-control": "no-store" } };
});
