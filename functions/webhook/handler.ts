import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleMessage } from "../delivering/handle-message.ts";
import { logFault } from "../log.ts";

/** Makes deliveries to endpoints that are well and quick, or new; what is not leaves this queue at once, so that nobody waits behind it. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) => Promise.allSettled(Records.map((message) => handleMessage(message, "fast"))));
