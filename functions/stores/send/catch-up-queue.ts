import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { type QueueMessage, sendAll } from "./queue.ts";
import type { CatchUp, Delivery } from "./webhook-queue.ts";

/** The longest that SQS keeps a new message back. */
export const MAX_DELAY_SECONDS = 900;

const queue = (messages: readonly QueueMessage[]): Promise<void> =>
	sendAll(messages, (Entries) => new SendMessageBatchCommand({ QueueUrl: env("CATCHUP_QUEUE_URL"), Entries }));

/** Queues deliveries that take their time. */
export const queuePatiently = (deliveries: readonly Delivery[]): Promise<void> => queue(deliveries.map((body) => ({ body })));

/** Has somebody go on with an endpoint, after so many seconds. */
export const queueCatchUp = (agency: AgencyId, seconds = 0): Promise<void> =>
	queue([{ body: { catchUp: agency } satisfies CatchUp, seconds: Math.min(seconds, MAX_DELAY_SECONDS) }]);
