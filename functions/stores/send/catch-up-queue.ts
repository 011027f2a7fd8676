import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { type QueueMessage, sendAll } from "./queue.ts";
import type { CatchUp, Delivery } from "./webhook-queue.ts";

/** The longest delay of a message in SQS. */
export const MAX_DELAY_SECONDS = 900;

const send = (messages: readonly QueueMessage[]): Promise<void> =>
	sendAll(messages, (Entries) => new SendMessageBatchCommand({ QueueUrl: env("CATCHUP_QUEUE_URL"), Entries }));

/** Queues deliveries in the slow lane, where each call has its full time. */
export const queueSlowDeliveries = (deliveries: readonly Delivery[]): Promise<void> => send(deliveries.map((body) => ({ body })));

/** Sends a worker to an endpoint in the slow lane, after so many seconds (15 minutes at most). */
export const queueCatchUp = (agency: AgencyId, seconds = 0): Promise<void> =>
	send([{ body: { catchUp: agency } satisfies CatchUp, seconds: Math.min(seconds, MAX_DELAY_SECONDS) }]);
