import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { logFault } from "../log.ts";
import { deliver } from "./deliver.ts";

/** Sends deliveries to the agencies' endpoints; what fails is put off and comes again, in the end to the dead letters. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) => Promise.allSettled(Records.map(deliver)));
