import { consumer } from "../recording/consumer.ts";

/** Records the facts of this family and tells whom they concern. */
export const handler = consumer();
