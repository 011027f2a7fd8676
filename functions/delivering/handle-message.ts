import type { SQSRecord } from "aws-lambda";
import type { CatchUp, Delivery } from "../stores/send/webhook-queue.ts";
import type { Lane } from "./call.ts";
import { catchUp } from "./catch-up.ts";
import { deliver } from "./deliver.ts";

/** Handles a message of either lane: a delivery, or a worker's errand to an endpoint. */
export const handleMessage = async ({ messageId, body }: Pick<SQSRecord, "messageId" | "body">, lane: Lane): Promise<void> => {
	const message = JSON.parse(body) as CatchUp | Delivery;
	return "catchUp" in message ? catchUp(message.catchUp, lane, messageId) : deliver({ ...message, id: messageId }, lane);
};
