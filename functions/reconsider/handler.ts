import { queueHandler } from "../middleware/queue-handler.ts";
import { reconsider } from "../recording/reconsider.ts";
import type { Reconsideration } from "../stores/send/reconsider-queue.ts";

/** Decides again who is told of what in the cases that its messages name. */
export const handler = queueHandler(async ({ body }) => reconsider((JSON.parse(body) as Reconsideration).case));
