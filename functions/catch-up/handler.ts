import { handleMessage } from "../delivering/handle-message.ts";
import { queueHandler } from "../middleware/queue-handler.ts";

/** The slow lane: works on endpoints that are behind, and delivers to those that take their time to answer. */
export const handler = queueHandler((message) => handleMessage(message, "slow"));
