import { problem } from "../../schemas/problem.ts";
import { sightOf } from "../disclosing/hand-over.ts";
import { endpoint, json, problemAnswer } from "../middleware/api-route.ts";
import { isAboutWho } from "../rules/case/definition.ts";
import { fold, type Subject } from "../rules/case/fold.ts";
import { worksFor } from "../rules/case/tenancy.ts";
import { isHeardBy, protectionAt } from "../rules/disclosure/protection.ts";
import { timelineOf } from "../rules/disclosure/timeline-page.ts";
import { pageSize, uuidIn } from "../rules/request/parameters.ts";
import { isErased } from "../stores/case/case-keys.ts";
import { placeOn } from "../stores/case/receipts.ts";
import { wholeCase } from "../stores/case/timeline.ts";

/** `GET /v1/cases/{token}/timeline?after={entry id}&limit={1..200}`: a case as the caller may see it. */
export const handler = endpoint(async ({ pathParameters, queryStringParameters }, { agency, show, today }) => {
	const token = uuidIn(pathParameters?.["token"]);
	const limit = pageSize(queryStringParameters?.["limit"]);
	if (limit === undefined) return problemAnswer(problem("invalid-query"));
	const id = token && show.pair.toHub(token);
	if (!id) return problemAnswer(problem("unknown-case"));
	// Nobody has a token for a case but who was on it: that it was erased may be said to whoever names it.
	const [place, isGone] = await Promise.all([placeOn(id, agency.id), isErased(id)]);
	if (isGone) return problemAnswer(problem("erased"));
	if (!place || !worksFor(agency, place.area, today)) return problemAnswer(problem("unknown-case"));
	const { facts, marks } = await wholeCase(place.case);
	if (!isHeardBy(marks, agency.id)) return problemAnswer(problem("unknown-case"));
	const sight = await sightOf(agency.id, { who: facts.filter(isAboutWho), marks }, show);
	const seen = facts.flatMap((fact) => {
		const view = sight.view(fact);
		return view ? [{ fact, view }] : [];
	});
	const isOpen = !protectionAt(marks).isOn;
	const isNear = ({ roles }: Subject): boolean => isOpen || Object.values(roles).includes(agency.id);
	const page = timelineOf(fold(facts), seen, show, { limit, after: queryStringParameters?.["after"], isNear });
	return page ? json(200, { case: token, ...page }) : problemAnswer(problem("invalid-query"));
});
