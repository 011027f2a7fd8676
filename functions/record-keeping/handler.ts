import middy from "@middy/core";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { keepRecords } from "./keep-records.ts";

/** What the schedule sends: the time it was set for, so that record keeping asks no other clock. */
export type Tick = { readonly scheduledTime: string };

/** Erases the cases whose retention has ended, up to and with the day of the tick (4-1-ウ③-5). */
export const handler = middy<Tick, void>().handler(({ scheduledTime }) => keepRecords(dayInJapan(scheduledTime)));
