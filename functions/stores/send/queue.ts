import { type SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({});
const MESSAGES_PER_CALL = 10;

/** A message, and its delay in seconds (15 minutes at most). */
export type QueueMessage = { readonly body: unknown; readonly seconds?: number };

/** SQS refused some messages. All others are sent, and will be sent once more when the caller retries. */
export class UnsentError extends Error {
	override name = "UnsentError";
}

/**
 * Sends messages, ten a call.
 *
 * @param command makes the call for a queue: it names the queue's URL, by which the sender's rights are checked
 * @throws UnsentError when SQS refuses some
 */
export const sendAll = async (
	messages: readonly QueueMessage[],
	command: (entries: SendMessageBatchRequestEntry[]) => SendMessageBatchCommand,
): Promise<void> => {
	let isRefused = false;
	for (let start = 0; start < messages.length; start += MESSAGES_PER_CALL) {
		const entries = messages.slice(start, start + MESSAGES_PER_CALL).map(({ body, seconds = 0 }, index) => ({
			Id: String(index),
			MessageBody: JSON.stringify(body),
			...(seconds > 0 ? { DelaySeconds: Math.ceil(seconds) } : {}),
		}));
		const { Failed } = await sqs.send(command(entries));
		isRefused ||= (Failed?.length ?? 0) > 0;
	}
	if (isRefused) throw new UnsentError("some messages were refused");
};
