import { consumer } from "../recording/consumer.ts";
import { setDueAlarm } from "../recording/schedule.ts";

/** Records the facts of follow-ups, tells whom they concern, and sets the clock for those scheduled. */
export const handler = consumer(setDueAlarm);
