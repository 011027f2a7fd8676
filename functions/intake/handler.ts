import { problem } from "../../schemas/problem.ts";
import { type Answer, apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { type AcceptResult, acceptAll } from "./accept.ts";
import { readBody } from "./body.ts";

/** `POST /v1/events`: checks events and lets them in; 202 is answered when the bus has them. */
export const handler = apiRoute(async (request, caller) => {
	const posted = readBody(request);
	if ("problem" in posted) return problemAnswer(posted.problem);
	if ("batch" in posted) {
		// Each event counts; the first is the request, which is counted.
		if (!(await caller.meter.spend(posted.batch.length - 1))) return problemAnswer(problem("rate-limited"));
		return batchAnswer(await acceptAll(posted.batch, caller));
	}
	const [result] = await acceptAll([posted.event], caller);
	if (!result || "problem" in result) return problemAnswer(result?.problem ?? problem("unavailable"));
	return json(202, result, { location: result.receipt });
});

/** Entry by entry, in order: 202 when all were accepted, else 207 with each one's own status. */
const batchAnswer = (results: readonly AcceptResult[]): Answer =>
	json(results.some((one) => "problem" in one) ? 207 : 202, {
		results: results.map((one) => ({ status: "problem" in one ? one.problem.status : 202, ...one })),
	});
