import { type Problem, problem } from "../../schemas/problem.ts";
import { type Answer, type Caller, endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { opensCase } from "../rules/definition.ts";
import { publish } from "../stores/hub-bus.ts";
import { type Checked, check, enter, isRefusal, type Refusal } from "./admission.ts";
import { readBody } from "./body.ts";

/** What became of one posted event. */
type Result = { readonly id: string; readonly receipt: string } | { readonly id?: string; readonly problem: Problem };

/** `POST /v1/events`: checks events and lets them in; 202 is answered when the bus has them. */
export const handler = endpoint(async (request, caller) => {
	const posted = readBody(request);
	if ("problem" in posted) return problemAnswer(posted.problem);
	if ("batch" in posted) {
		// Each event counts; the first is the request, which is counted.
		if (!(await caller.meter.spend(posted.batch.length - 1))) return problemAnswer(problem("rate-limited"));
		return batchAnswer(await take(posted.batch, caller));
	}
	const [result] = await take([posted.event], caller);
	if (!result || "problem" in result) return problemAnswer(result?.problem ?? problem("unavailable"));
	return json(202, result, { location: result.receipt });
});

/** Entry by entry, in order: 202 when all were accepted, else 207 with each one's own status. */
const batchAnswer = (results: readonly Result[]): Answer =>
	json(results.some((one) => "problem" in one) ? 207 : 202, {
		results: results.map((one) => ({ status: "problem" in one ? one.problem.status : 202, ...one })),
	});

const take = async (events: readonly unknown[], caller: Caller): Promise<Result[]> => {
	const now = new Date();
	const checked = events.map((event) => check(event, caller, now));
	const entered = await enterAll(checked, caller, now);
	const unpublished = new Set(await publish(entered.flatMap((one) => (isRefusal(one) ? [] : [one.fact]))));
	return entered.map((one) => {
		if (isRefusal(one)) return one;
		if (unpublished.has(one.fact)) return { id: one.id, problem: problem("unavailable") };
		return { id: one.id, receipt: `/v1/events/${one.id}` };
	});
};

/** Openings enter first, so that a batch may open a case and go on with it. */
const enterAll = async (checked: readonly (Checked | Refusal)[], caller: Caller, now: Date) => {
	const entered = new Map<Checked | Refusal, Checked | Refusal>();
	for (const isOpening of [true, false]) {
		const turn = checked.filter((one) => !isRefusal(one) && opensCase(one.fact) === isOpening);
		await Promise.all(turn.map(async (one) => entered.set(one, isRefusal(one) ? one : await enter(one, caller, now))));
	}
	return checked.map((one) => entered.get(one) ?? one);
};
