import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { CaseId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { sendAll } from "./queue.ts";

/** A case of which it is to be decided again who is told of what. */
export type Reconsideration = { readonly case: CaseId };

/** Has cases decided again. */
export const queueReconsiderations = (cases: readonly CaseId[]): Promise<void> =>
	sendAll(
		cases.map((id) => ({ body: { case: id } satisfies Reconsideration })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("RECONSIDER_QUEUE_URL"), Entries }),
	);
