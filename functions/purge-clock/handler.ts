import { dayInJapan } from "../../schemas/japan-time.ts";
import { logFault } from "../log.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { allEndpoints } from "../stores/agency/webhook-endpoints.ts";
import { repeatNotices } from "./repeat-notices.ts";

/** Calls webhooks again with notices to stop that nobody has answered, on the days for it (`rules/disclosure/purge.ts`). */
export const handler = scheduled(async ({ scheduledTime }, during) => {
	const today = dayInJapan(scheduledTime);
	const endpoints = await allEndpoints();
	const outcomes = await Promise.allSettled(endpoints.map((endpoint) => repeatNotices(endpoint, today)));
	const failed = outcomes.filter((one) => one.status === "rejected");
	for (const { reason } of failed) logFault(reason, during);
	// One agency's fault keeps no other from being reminded; the run is retried for it.
	if (failed.length > 0) throw failed[0]?.reason;
});
