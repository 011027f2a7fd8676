import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { logFault } from "../log.ts";

/** What became of a message: rejected ones are retried, and end in the dead letters after several attempts. */
export type MessageOutcome = PromiseSettledResult<void>;

/**
 * The Lambda handler of a queue whose messages are handled as a batch. Messages that failed are retried, the others are
 * not; failures are logged by their names, without what the message says.
 *
 * @param handle returns the outcome of each message, in their order
 */
export const batchHandler = (handle: (messages: readonly SQSRecord[]) => Promise<MessageOutcome[]>) =>
	middy<SQSEvent, MessageOutcome[] | SQSBatchResponse>()
		.use(sqsPartialBatchFailure({ logger: logFault }))
		.handler(({ Records }) => handle(Records));

/** The Lambda handler of a queue whose messages are handled one by one, at the same time; see `batchHandler`. */
export const queueHandler = (handle: (message: SQSRecord) => Promise<void>) =>
	batchHandler((messages) => Promise.allSettled(messages.map((message) => handle(message))));
