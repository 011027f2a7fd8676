import { consumer } from "../recording/consumer.ts";
import { setDueAlarm } from "../recording/follow-up-alarms.ts";

/** Records the facts of follow-ups, tells whom they concern, and sets the clock for those scheduled. */
export const handler = consumer(setDueAlarm);
