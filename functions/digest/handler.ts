import { sendNotice } from "../delivering/tell-contacts.ts";
import { queueHandler } from "../middleware/queue-handler.ts";
import type { DigestOrder, NoticeOrder } from "../stores/send/digest-queue.ts";
import { sendDigest } from "./send-digest.ts";

/** Sends the digests, and the mails about changes, that were ordered. */
export const handler = queueHandler(async ({ body }) => {
	const order = JSON.parse(body) as DigestOrder | NoticeOrder;
	return "notice" in order ? sendNotice(order.notice) : sendDigest(order);
});
