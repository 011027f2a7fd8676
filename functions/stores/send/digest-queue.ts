import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { AgencyId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { sendAll } from "./queue.ts";

/** A digest to be made: for whom, and of which day in Japan. */
export type DigestOrder = { readonly agency: AgencyId; readonly day: string };

/** A mail about a change that is owed to an agency's contacts, by its id. It is sent by the function that sends digests. */
export type NoticeOrder = { readonly notice: string };

/** Orders mails about changes. */
export const orderNotices = (ids: readonly string[]): Promise<void> =>
	sendAll(
		ids.map((notice) => ({ body: { notice } satisfies NoticeOrder })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("DIGEST_QUEUE_URL"), Entries }),
	);

/** Orders digests. */
export const orderDigests = (orders: readonly DigestOrder[]): Promise<void> =>
	sendAll(
		orders.map((body) => ({ body })),
		(Entries) => new SendMessageBatchCommand({ QueueUrl: env("DIGEST_QUEUE_URL"), Entries }),
	);
