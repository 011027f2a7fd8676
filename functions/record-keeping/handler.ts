import { dayInJapan } from "../../schemas/japan-time.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { keepRecords } from "./keep-records.ts";

/** Erases the cases whose retention has ended, up to and including the day of the tick (4-1-ウ③-5). */
export const handler = scheduled(({ scheduledTime }) => keepRecords(dayInJapan(scheduledTime)));
