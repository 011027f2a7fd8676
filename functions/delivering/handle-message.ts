import type { SQSRecord } from "aws-lambda";
import type { AskNext, CatchUp, Delivery } from "../stores/send/webhook-queue.ts";
import { askNext } from "./ask-next.ts";
import type { Lane } from "./call.ts";
import { catchUp } from "./catch-up.ts";
import { deliver } from "./deliver.ts";

/** Handles a message of either lane: a delivery, or a worker's errand to an endpoint. */
export const handleMessage = async ({ messageId, body }: Pick<SQSRecord, "messageId" | "body">, lane: Lane): Promise<void> => {
	const message = JSON.parse(body) as CatchUp | AskNext | Delivery;
	if ("askNext" in message) return askNext(message.askNext, lane);
	return "catchUp" in message ? catchUp(message.catchUp, lane, messageId) : deliver({ ...message, id: messageId }, lane);
};
