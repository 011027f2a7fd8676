import { dayInJapan } from "../../schemas/japan-time.ts";
import { dispatchWorker } from "../delivering/dispatch-worker.ts";
import { orderOwedNotices } from "../delivering/tell-contacts.ts";
import { logFault } from "../log.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { noticeMail } from "../rules/webhook/endpoint-notice.ts";
import { failingOf, noticeFor, withTold } from "../rules/webhook/endpoint-state.ts";
import { isAskedAgain, isDue } from "../rules/webhook/endpoint-work.ts";
import { type AgencyEndpoint, allEndpoints, replaceEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { mailOnce } from "../stores/send/mail-once.ts";
import { queueAskNext } from "../stores/send/webhook-queue.ts";

/**
 * Tells technical contacts how their endpoints are doing, once each time that it changes, dispatches workers to endpoints
 * that are due and have none, asks those that agencies want to move to, and orders mails about changes that are still owed.
 */
export const handler = scheduled(async (_, during) => {
	await orderOwedNotices().catch((error: unknown) => logFault(error, during));
	const endpoints = await allEndpoints();
	const outcomes = await Promise.allSettled(endpoints.map(attendTo));
	for (const one of outcomes) if (one.status === "rejected") logFault(one.reason, during);
	// Not thrown: the next tick attends to every endpoint again.
});

const attendTo = async (endpoint: AgencyEndpoint): Promise<void> => {
	const webhook = (await agencyById(endpoint.agency))?.channels.webhook;
	if (webhook?.next && isAskedAgain(webhook.next, Date.now())) await queueAskNext(endpoint.agency);
	if (webhook?.url !== endpoint.url) return;
	if (isDue(endpoint, Date.now())) await dispatchWorker(endpoint);
	await tellContact(endpoint, webhook.contact);
};

const tellContact = async (endpoint: AgencyEndpoint, contact: string | undefined): Promise<void> => {
	const { agency, told } = endpoint;
	const notice = noticeFor(endpoint);
	if (notice === undefined) return;
	const recorded = await replaceEndpoint(agency, endpoint, withTold(endpoint, notice === "recovered" ? undefined : notice));
	if (recorded === "conflict" || contact === undefined) return;
	const since = failingOf(endpoint)?.since;
	const day = since === undefined ? undefined : dayInJapan(new Date(since).toISOString());
	try {
		await mailOnce({ agency, occasion: `${notice}-${since ?? endpoint.version}`, recipient: contact }, noticeMail(notice, day));
	} catch (error) {
		// Not told after all; the next tick tries again.
		await replaceEndpoint(agency, recorded, withTold(recorded, told));
		throw error;
	}
};
