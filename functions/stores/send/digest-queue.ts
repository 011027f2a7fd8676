import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { sendAll } from "./queue.ts";

/** A digest to be made: for whom, and of which day in Japan. */
export type DigestOrder = { readonly agency: AgencyId; readonly day: string };

/** Orders digests. */
export const orderDigests = (orders: readonly DigestOrder[]): Promise<void> =>
	sendAll(
		orders.map((body) => ({ body })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("DIGEST_QUEUE_URL"), Entries }),
	);
