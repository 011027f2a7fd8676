import { problem } from "../../schemas/problem.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { sightOf } from "../recording/hand-over.ts";
import { isAboutWho } from "../rules/definition.ts";
import { fold } from "../rules/fold.ts";
import { pageSize, uuidIn } from "../rules/request.ts";
import { timelineOf } from "../rules/timeline.ts";
import { isErased } from "../stores/case-keys.ts";
import { isOnCase } from "../stores/door.ts";
import { allFacts } from "../stores/timeline.ts";

/** `GET /v1/cases/{token}/timeline?after={entry id}&limit={1..200}`: a case as the caller may see it. */
export const handler = endpoint(async ({ pathParameters, queryStringParameters }, { agency, show }) => {
	const token = uuidIn(pathParameters?.["token"]);
	const limit = pageSize(queryStringParameters?.["limit"]);
	if (limit === undefined) return problemAnswer(problem("invalid-query"));
	const id = token && show.pair.toHub(token);
	if (!id) return problemAnswer(problem("unknown-case"));
	// Nobody has a token for a case but who was on it: that it was erased may be said to whoever names it.
	const [isOn, isGone] = await Promise.all([isOnCase(id, agency.id), isErased(id)]);
	if (isGone) return problemAnswer(problem("erased"));
	if (!isOn) return problemAnswer(problem("unknown-case"));
	const facts = await allFacts(id);
	const sight = await sightOf(agency.id, facts.filter(isAboutWho), show);
	const seen = facts.flatMap((fact) => {
		const view = sight.view(fact);
		return view ? [{ fact, view }] : [];
	});
	const page = timelineOf(fold(facts), seen, show, { limit, after: queryStringParameters?.["after"] });
	return page ? json(200, { case: token, ...page }) : problemAnswer(problem("invalid-query"));
});
