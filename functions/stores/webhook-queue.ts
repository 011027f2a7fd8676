import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../schemas/fact.ts";
import { env } from "../environment.ts";
import type { Entry } from "./inbox.ts";

/** One delivery to be made: an agency and which fact. No values: the sender reads them when it sends. */
export type Delivery = Entry & { readonly agency: AgencyId };

const sqs = new SQSClient({});
const MESSAGES_A_CALL = 10;

/**
 * Queues deliveries for the webhook sender, each to be seen after so many `seconds`, a quarter of an hour at the most.
 * @throws Error when SQS refuses some; the caller's records fail and come again, and the ones sent go twice with the same id
 */
export const queueDeliveries = async (deliveries: readonly (Delivery & { readonly seconds: number })[]): Promise<void> => {
	for (let at = 0; at < deliveries.length; at += MESSAGES_A_CALL) {
		const { Failed } = await sqs.send(
			new SendMessageBatchCommand({
				QueueUrl: env("WEBHOOK_QUEUE_URL"),
				Entries: deliveries.slice(at, at + MESSAGES_A_CALL).map(({ seconds, ...delivery }, index) => ({
					Id: String(index),
					MessageBody: JSON.stringify(delivery),
					...(seconds > 0 ? { DelaySeconds: seconds } : {}),
				})),
			}),
		);
		if (Failed?.length) throw new Error("deliveries were left unqueued");
	}
};

const MOST_SECONDS = 43_200;

/** Hides a message that was received for so many seconds, half a day at the most. */
export const putOff = async (receiptHandle: string, seconds: number): Promise<void> => {
	await sqs.send(
		new ChangeMessageVisibilityCommand({
			QueueUrl: env("WEBHOOK_QUEUE_URL"),
			ReceiptHandle: receiptHandle,
			VisibilityTimeout: Math.min(Math.ceil(seconds), MOST_SECONDS),
		}),
	);
};
