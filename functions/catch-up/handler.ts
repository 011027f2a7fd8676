import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { catchUp } from "../delivering/catch-up.ts";
import { deliver } from "../delivering/deliver.ts";
import { logFault } from "../log.ts";
import type { CatchUp } from "../stores/catch-up-queue.ts";
import type { Delivery } from "../stores/webhook-queue.ts";

const take = async (body: string): Promise<void> => {
	const message = JSON.parse(body) as CatchUp | Delivery;
	return "catchUp" in message ? catchUp(message.catchUp) : deliver(message, "patient");
};

/** Verifies endpoints, goes on with those that were down, and makes deliveries to those that are slow. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) => Promise.allSettled(Records.map(({ body }) => take(body))));
