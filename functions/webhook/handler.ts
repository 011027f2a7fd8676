import { handleMessage } from "../delivering/handle-message.ts";
import { queueHandler } from "../middleware/queue-handler.ts";

/**
 * The fast lane: delivers to endpoints that are up to date and answer quickly, and makes the first call to new ones.
 * Everything else leaves this queue at once, so that nothing waits behind it.
 */
export const handler = queueHandler((message) => handleMessage(message, "fast"));
