import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { sendAll } from "./queue.ts";

/** A case of which it is to be decided again who is told of what. */
export type Reconsideration = { readonly case: HubId };

/** Has cases decided again. */
export const queueReconsiderations = (cases: readonly HubId[]): Promise<void> =>
	sendAll(
		cases.map((id) => ({ body: { case: id } satisfies Reconsideration })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("RECONSIDER_QUEUE_URL"), Entries }),
	);
