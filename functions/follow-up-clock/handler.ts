import { dayInJapan } from "../../schemas/japan-time.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { runClock } from "./run-clock.ts";

/** Turns follow-ups due and overdue, up to and with the day of the tick. */
export const handler = scheduled(({ scheduledTime }) => runClock(dayInJapan(scheduledTime)));
