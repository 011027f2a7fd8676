import { randomInt } from "node:crypto";
import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import type { SequencedEntry } from "../agency/inbox.ts";
import { type QueueMessage, sendAll } from "./queue.ts";

/**
 * One delivery to be made: which entry of which agency's inbox. No values: they are read when it is made.
 */
export type Delivery = SequencedEntry & {
	readonly agency: AgencyId;
	/** The agency asked for it again: it is made even if it was made before. */
	readonly again?: true;
	/** It is made by its second message, if its case is protected. */
	readonly isFirst?: true;
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

/** The least and the greatest delay of the second message of a delivery, in seconds: by then a first that was taken is recorded. */
const SECOND = [60, 900] as const;

/**
 * Queues deliveries in the fast lane, each by two messages: one now and one up to a quarter of an hour later, drawn at random.
 * A delivery of a protected case waits for the second, so that two recipients do not hear at one moment, which would be
 * something to join on; for any other the second finds that it was made. So neither what is sent nor when tells which.
 */
export const queueDeliveries = (deliveries: readonly Delivery[]): Promise<void> =>
	sendAll(
		deliveries.flatMap((body): QueueMessage[] => [
			{ body: { ...body, isFirst: true } satisfies Delivery },
			{ body, seconds: randomInt(...SECOND) },
		]),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);
