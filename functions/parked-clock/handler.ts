import { scheduled } from "../middleware/scheduled.ts";
import { takeUpParked } from "../parking/take-up.ts";

/** Does what waits for cases that could not be read, as far as they can be read now; alarms ops while something waits. */
export const handler = scheduled(async () => {
	await takeUpParked();
});
