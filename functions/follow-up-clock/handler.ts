import middy from "@middy/core";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { runClock } from "./run-clock.ts";

/** What the schedule sends: the time it was set for, so that the clock asks no other. */
export type Tick = { readonly scheduledTime: string };

/** Turns follow-ups due and overdue, up to and with the day of the tick. */
export const handler = middy<Tick, void>().handler(({ scheduledTime }) => runClock(dayInJapan(scheduledTime)));
