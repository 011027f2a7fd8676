import type { AgencyId, CaseId } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { requireReadable } from "../disclosing/hand-over.ts";
import { forEachReadable } from "../parking/park.ts";
import type { ProtectionTask } from "../rules/digest/digest.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import type { AgencyView } from "../rules/disclosure/agency-view.ts";
import { isAwaitingProtection, reviewDayFor } from "../rules/disclosure/protection.ts";
import { noticesOf, toldOfOrder } from "../rules/disclosure/protection-notice.ts";
import { acknowledgedBy } from "../stores/case/ledger.ts";
import { type AccessRecords, accessRecordsOf } from "../stores/case/timeline.ts";

/** What an agency is to do about the protection of cases, by their orders as they are now. @param cases those it is to review */
export const protectionTasks = async (
	agency: AgencyId,
	cases: readonly CaseId[],
	agencyView: AgencyView,
): Promise<ProtectionTask[]> => {
	const tasks = await forEachReadable(cases, {
		caseOf: (id) => id,
		act: async (id): Promise<readonly ProtectionTask[]> => {
			const caseCode = agencyView.caseCode(id);
			const known = requireReadable(await accessRecordsOf(id));
			const { opening } = accessOf(known.accessFacts);
			const reviewBy = reviewDayFor(known.orders, opening?.by, agency);
			const review: ProtectionTask[] = reviewBy === undefined ? [] : [{ caseCode, reviewBy }];
			if (opening?.by !== agency) return review;
			if (isAwaitingProtection(opening, known.orders)) return [{ caseCode, undecidedSince: dayInJapan(opening.acceptedAt) }];
			return [...review, ...(await unacknowledged(id, known, agency)).map((one) => ({ ...one, caseCode }))];
		},
	});
	return tasks.flat();
};

/** The last order about a case's protection, while some of those that are told of it have not acknowledged it. */
const unacknowledged = async (id: CaseId, { orders }: AccessRecords, holder: AgencyId) => {
	const notice = noticesOf(id, orders, holder).at(-1);
	if (!notice) return [];
	const acknowledged = await acknowledgedBy(id, notice.id);
	const waitingFor = [...toldOfOrder(notice, orders, holder)].filter((one) => one !== holder && !acknowledged.includes(one));
	return waitingFor.length > 0 ? [{ orderedOn: dayInJapan(notice.time), notAcknowledged: waitingFor.length }] : [];
};
