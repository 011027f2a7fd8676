import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../schemas/fact.ts";
import { env } from "../environment.ts";

/** A digest to be made: whose, and the day in Japan. */
export type DigestOrder = { readonly agency: AgencyId; readonly day: string };

const sqs = new SQSClient({});
const MESSAGES_A_CALL = 10;

/** Orders digests. @throws Error when SQS refuses some; the clock's run fails and is run again */
export const orderDigests = async (orders: readonly DigestOrder[]): Promise<void> => {
	for (let at = 0; at < orders.length; at += MESSAGES_A_CALL) {
		const Entries = orders
			.slice(at, at + MESSAGES_A_CALL)
			.map((order, index) => ({ Id: String(index), MessageBody: JSON.stringify(order) }));
		const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: env("DIGEST_QUEUE_URL"), Entries }));
		if (Failed?.length) throw new Error("digests were left unordered");
	}
};
