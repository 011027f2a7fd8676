import { scheduled } from "../middleware/scheduled.ts";
import { allPending, removePending } from "../stores/agency/pending.ts";
import { queueReconsiderations } from "../stores/send/reconsider-queue.ts";

/**
 * Has the cases decided again of which some agency could not be told, because the registry did not have it or its contract
 * had not begun. One that still cannot be told is remembered anew.
 */
export const handler = scheduled(async () => {
	const pending = await allPending();
	await queueReconsiderations([...new Set(pending.map((one) => one.case))]);
	await Promise.all(pending.map(removePending));
});
