import { problem } from "../../schemas/problem.ts";
import { type Answer, apiRoute, type Caller, json, problemAnswer } from "../middleware/api-route.ts";
import { type AcceptResult, acceptAll } from "./accept.ts";
import { type Entry, readBody } from "./body.ts";

/** `POST /v1/events`: checks events and lets them in; 202 is answered when the bus has them. */
export const handler = apiRoute(async (request, caller) => {
	const posted = readBody(request);
	if ("problem" in posted) return problemAnswer(posted.problem);
	if ("batch" in posted) {
		if (posted.batch.length === 0) return { statusCode: 202, headers: { "cache-control": "no-store" } };
		// Each event counts; the first is the request, which is counted.
		if (!(await caller.meter.spend(posted.batch.length - 1))) return problemAnswer(problem("rate-limited"));
		return batchAnswer(await acceptEntries(posted.batch, caller));
	}
	const [result] = await acceptAll([posted.event], caller);
	if (!result || "problem" in result) return problemAnswer(result?.problem ?? problem("unavailable"));
	return json(202, result, { location: result.receipt });
});

/** What became of each entry, in order; those that could not be read are not let in. */
const acceptEntries = async (entries: readonly Entry[], caller: Caller): Promise<readonly AcceptResult[]> => {
	const results = await acceptAll(
		entries.flatMap((one) => ("event" in one ? [one.event] : [])),
		caller,
	);
	const next = results.values();
	return entries.map((one) => ("problem" in one ? one : (next.next().value ?? { problem: problem("unavailable") })));
};

/** Entry by entry, in order: 202 when all were accepted, else 207 with each one's own status. */
const batchAnswer = (results: readonly AcceptResult[]): Answer =>
	json(results.some((one) => "problem" in one) ? 207 : 202, {
		results: results.map((one) => ({ status: "problem" in one ? one.problem.status : 202, ...one })),
	});
