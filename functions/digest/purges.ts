import type { Agency } from "../../schemas/agency.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { tenantOf } from "../../schemas/retention.ts";
import { requireReadable } from "../disclosing/hand-over.ts";
import { forEachReadable } from "../parking/park.ts";
import { areasEverOf } from "../rules/case/tenancy.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import type { AgencyView } from "../rules/disclosure/agency-view.ts";
import { isAccessibleTo } from "../rules/disclosure/protection.ts";
import { answerByOf, isPurgeOverdue } from "../rules/disclosure/purge.ts";
import { openPurgeRequestsOf } from "../stores/agency/purge-requests.ts";
import { accessRecordsOf } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";

/** What an agency is asked to destroy and has not said that it did, also where it does not work any more. */
export const purgesOf = async (profile: Agency, agencyView: AgencyView) => {
	const requests = await Promise.all(areasEverOf(profile).map(openPurgeRequestsOf));
	return requests
		.flat()
		.filter(({ agency }) => agency === profile.id)
		.map(({ case: id, at }) => ({ caseCode: agencyView.caseCode(id), answerBy: answerByOf(at) }));
};

/** For the privacy officer of a 実施主体: who has not answered in time, of the cases that are not protected from the officer. */
export const overduePurgesFor = async (profile: Agency, agencyView: AgencyView, today: Day) => {
	if (!profile.readsLedger) return [];
	const requests = await openPurgeRequestsOf(tenantOf(profile.area));
	const overdue = requests.filter(({ at }) => isPurgeOverdue(at, today));
	const found = await forEachReadable(overdue, {
		caseOf: (one) => one.case,
		act: async ({ agency, case: id, at }) => {
			const { orders, accessFacts } = requireReadable(await accessRecordsOf(id));
			if (!isAccessibleTo(orders, holderOf(accessFacts), profile.id)) return [];
			const agencyJa = (await agencyById(agency))?.ja ?? agency;
			return [{ caseCode: agencyView.caseCode(id), agencyJa, answerBy: answerByOf(at) }];
		},
	});
	return found.flat();
};
