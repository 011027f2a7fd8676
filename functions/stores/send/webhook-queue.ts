import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import type { SequencedEntry } from "../agency/inbox.ts";
import { sendAll } from "./queue.ts";

/**
 * One delivery to be made: which entry of which agency's inbox. No values: they are read when it is made.
 */
export type Delivery = SequencedEntry & {
	readonly agency: AgencyId;
	/** The agency asked for it again: it is made even if it was made before. */
	readonly again?: true;
};

/** Sends a worker to the endpoint of an agency. */
export type CatchUp = { readonly catchUp: AgencyId };

/** Asks the endpoint that an agency wants to move to whether it wants webhooks. */
export type AskNext = { readonly askNext: AgencyId };

export const queueAskNext = (agency: AgencyId): Promise<void> =>
	sendAll(
		[{ body: { askNext: agency } satisfies AskNext }],
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);

/** Sends a worker to an endpoint in the fast lane, for its first call. */
export const queueFirstCall = (agency: AgencyId): Promise<void> =>
	sendAll(
		[{ body: { catchUp: agency } satisfies CatchUp }],
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);

/** Queues deliveries in the fast lane, each delayed by its `seconds`. */
export const queueDeliveries = (deliveries: readonly (Delivery & { readonly seconds: number })[]): Promise<void> =>
	sendAll(
		deliveries.map(({ seconds, ...body }) => ({ body, seconds })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);
