import type { SQSRecord } from "aws-lambda";
import type { CatchUp, Delivery } from "../stores/send/webhook-queue.ts";
import type { Lane } from "./call.ts";
import { catchUp } from "./catch-up.ts";
import { deliver } from "./deliver.ts";

/** Does what a message of either lane says, at the pace of the lane. */
export const handleMessage = async ({ messageId, body }: Pick<SQSRecord, "messageId" | "body">, lane: Lane): Promise<void> => {
	const message = JSON.parse(body) as CatchUp | Delivery;
	return "catchUp" in message ? catchUp(message.catchUp, lane, messageId) : deliver({ ...message, id: messageId }, lane);
};
