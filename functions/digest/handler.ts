import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { logFault } from "../log.ts";
import type { DigestOrder } from "../stores/send/digest-queue.ts";
import { sendDigest } from "./send-digest.ts";

/** Sends the digests that were ordered. */
export const handler = middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
	.use(sqsPartialBatchFailure({ logger: logFault }))
	.handler(({ Records }) =>
		Promise.allSettled(Records.map(async (record) => sendDigest(JSON.parse(record.body) as DigestOrder))),
	);
