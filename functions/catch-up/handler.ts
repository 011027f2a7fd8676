import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleMessage } from "../delivering/handle-message.ts";
import { logFault } from "../log.ts";

/** Goes on with endpoints that were down or did not answer in time, and makes deliveries to those that are slow. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) => Promise.allSettled(Records.map((message) => handleMessage(message, "slow"))));
