import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { deliver } from "../delivering/deliver.ts";
import { logFault } from "../log.ts";
import type { Delivery } from "../stores/webhook-queue.ts";

/** Makes deliveries to endpoints that are well and quick; what is not leaves this queue at once, so that nobody waits behind it. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) => Promise.allSettled(Records.map(({ body }) => deliver(JSON.parse(body) as Delivery, "quick"))));
