import { queueHandler } from "../middleware/queue-handler.ts";
import { forEachReadable } from "../parking/park.ts";
import { reconsider } from "../recording/reconsider.ts";
import type { Reconsideration } from "../stores/send/reconsider-queue.ts";

/** Decides again who is told of what in the cases that its messages name. */
export const handler = queueHandler(async ({ body }) => {
	const { case: id } = JSON.parse(body) as Reconsideration;
	await forEachReadable([id], { caseOf: (one) => one, act: reconsider, workOf: () => ({ work: "decide" }) });
});
