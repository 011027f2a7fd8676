import type { Day } from "../../schemas/japan-time.ts";
import { forEachReadable } from "../parking/park.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { areasEverOf } from "../rules/case/tenancy.ts";
import { isReminderDay } from "../rules/disclosure/purge.ts";
import { isUpToDate } from "../rules/webhook/endpoint.ts";
import { openPurgeRequestsOf } from "../stores/agency/purge-requests.ts";
import type { AgencyEndpoint } from "../stores/agency/webhook-endpoints.ts";
import { toldRecordOf } from "../stores/case/ledger.ts";
import { accessRecordsOf } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { queueSlowDeliveries } from "../stores/send/catch-up-queue.ts";
import type { Delivery } from "../stores/send/webhook-queue.ts";
import type { PurgeRequest } from "../stores/tables/inbox.ts";
import { factKey } from "../stores/tables/timeline.ts";

/**
 * Sends the notices to stop that an agency has not answered to its endpoint again, under the ids they had. An endpoint that
 * is behind or gone is left alone: it gets them when it catches up.
 */
export const repeatNotices = async (endpoint: AgencyEndpoint, today: Day): Promise<void> => {
	const profile = await agencyById(endpoint.agency);
	const url = profile?.channels.webhook?.url;
	if (!profile || url === undefined || !isUpToDate(endpoint, url)) return;
	const requests = (await Promise.all(areasEverOf(profile).map(openPurgeRequestsOf))).flat();
	const due = requests.filter(({ agency, at }) => agency === profile.id && isReminderDay(at, today));
	const deliveries = await forEachReadable(due, { caseOf: (one) => one.case, act: deliveryOf });
	await queueSlowDeliveries(deliveries.flat());
};

const deliveryOf = async ({ agency, case: id, fact }: PurgeRequest): Promise<readonly Delivery[]> => {
	const [{ accessFacts }, told] = await Promise.all([accessRecordsOf(id), toldRecordOf(id, fact, agency)]);
	const notice = accessFacts.find((one) => one.id === fact);
	if (!notice || !told) return [];
	// What is sent again is no backlog: the first place that its entry can have will do.
	return [{ agency, case: id, fact, key: factKey(notice, affectsAccess(notice)), sequence: told.after + 1, again: true }];
};
