import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { logFault } from "../log.ts";
import { reconsider } from "../recording/reconsider.ts";
import type { Reconsideration } from "../stores/send/reconsider-queue.ts";

/** Decides again who is told of what in the cases that its messages name. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) =>
		Promise.allSettled(Records.map(async ({ body }) => reconsider((JSON.parse(body) as Reconsideration).case))),
	);
