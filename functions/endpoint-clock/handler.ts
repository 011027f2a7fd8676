import { dayInJapan } from "../../schemas/japan-time.ts";
import { dispatchWorker } from "../delivering/dispatch-worker.ts";
import { logFault } from "../log.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { isDue, type KeptEndpoint, noticeFor } from "../rules/webhook/endpoint.ts";
import { noticeMail } from "../rules/webhook/endpoint-notice.ts";
import { allEndpoints, changeEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { sendMail } from "../stores/send/mail.ts";

/**
 * Tells technical contacts how their endpoints are, once each time that it changes, and has those gone on with that are due
 * and that nobody has in hand.
 */
export const handler = scheduled(async (_, during) => {
	const endpoints = await allEndpoints();
	const outcomes = await Promise.allSettled(endpoints.map(lookAt));
	for (const one of outcomes) if (one.status === "rejected") logFault(one.reason, during);
	// Not thrown: the next tick looks at every endpoint again.
});

const lookAt = async (endpoint: KeptEndpoint): Promise<void> => {
	const { agency } = endpoint;
	const webhook = (await agencyById(agency))?.channels.webhook;
	if (webhook?.url !== endpoint.url) return;
	if (isDue(endpoint, Date.now())) await dispatchWorker(endpoint);
	const notice = noticeFor(endpoint);
	if (notice === undefined) return;
	const noted = await changeEndpoint(agency, endpoint, { ...endpoint, told: notice === "recovered" ? undefined : notice });
	if (!noted || webhook.contact === undefined) return;
	const since = endpoint.since === undefined ? undefined : dayInJapan(new Date(endpoint.since).toISOString());
	try {
		await sendMail(webhook.contact, noticeMail(notice, since));
	} catch (error) {
		// Not told after all; the next tick tries again.
		await changeEndpoint(agency, noted, { ...noted, told: endpoint.told });
		throw error;
	}
};
