import { dayInJapan } from "../../schemas/japan-time.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { runClock } from "./run-clock.ts";

/** Makes follow-ups due and overdue, up to and including the day of the tick. */
export const handler = scheduled(({ scheduledTime }) => runClock(dayInJapan(scheduledTime)));
