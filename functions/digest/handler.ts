import { queueHandler } from "../middleware/queue-handler.ts";
import type { DigestOrder } from "../stores/send/digest-queue.ts";
import { sendDigest } from "./send-digest.ts";

/** Sends the digests that were ordered. */
export const handler = queueHandler(async ({ body }) => sendDigest(JSON.parse(body) as DigestOrder));
