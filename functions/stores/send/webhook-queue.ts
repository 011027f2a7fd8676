import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import type { NewEntry } from "../agency/inbox.ts";
import { sendAll } from "./queue.ts";

/**
 * One delivery to be made: an agency and which fact. No values: the sender reads them when it sends.
 * Its entry lies behind `after` in the agency's inbox.
 */
export type Delivery = NewEntry & {
	readonly agency: AgencyId;
	/** Asked for again by the agency: made even if it was made before. */
	readonly again?: true;
};

/** An agency's endpoint that is to be gone on with. */
export type CatchUp = { readonly catchUp: AgencyId };

/** Has somebody go on with an endpoint that nothing is known of yet. */
export const queueFirstCall = (agency: AgencyId): Promise<void> =>
	sendAll(
		[{ body: { catchUp: agency } satisfies CatchUp }],
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);

/** Queues deliveries, each to be seen after so many `seconds`. */
export const queueDeliveries = (deliveries: readonly (Delivery & { readonly seconds: number })[]): Promise<void> =>
	sendAll(
		deliveries.map(({ seconds, ...body }) => ({ body, seconds })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("WEBHOOK_QUEUE_URL"), Entries }),
	);
