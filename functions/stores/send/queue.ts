import { type SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({});
const MESSAGES_PER_CALL = 10;

/** A message, and for how many seconds it is kept back: a quarter of an hour at the most. */
export type QueueMessage = { readonly body: unknown; readonly seconds?: number };

/** Some messages were refused; those that were not are sent, and are sent again when the caller tries again. */
export class UnsentError extends Error {
	override name = "UnsentError";
}

/**
 * Sends messages, ten a call.
 * @throws UnsentError when SQS refuses some
 */
export const sendAll = async (
	messages: readonly QueueMessage[],
	command: (entries: SendMessageBatchRequestEntry[]) => SendMessageBatchCommand,
): Promise<void> => {
	for (let at = 0; at < messages.length; at += MESSAGES_PER_CALL) {
		const entries = messages.slice(at, at + MESSAGES_PER_CALL).map(({ body, seconds = 0 }, index) => ({
			Id: String(index),
			MessageBody: JSON.stringify(body),
			...(seconds > 0 ? { DelaySeconds: Math.ceil(seconds) } : {}),
		}));
		const { Failed } = await sqs.send(command(entries));
		if (Failed?.length) throw new UnsentError("some messages were refused");
	}
};
