import { createHmac } from "node:crypto";
import type { AgencyId, CaseId, EventId, SubjectId } from "../../../schemas/ids.ts";
import { uuidFromHex } from "../../../schemas/uuid.ts";
import { queryAll } from "../dynamo/reads.ts";
import { deleteItem } from "../dynamo/writes.ts";
import { hubKey } from "../registry/registry.ts";
import { inboxTable, type OpenItem, openItemKey, openItemsOfAgency } from "../tables/inbox.ts";
import { addOpenItem } from "./open-items.ts";

/**
 * What the review of a case's protection is kept under: a keyed hash in the place of a subject, so that in the table it looks like any
 * open item. Protection does not expire, it is renewed or lifted; the day of its review is in the orders alone.
 */
const reviewOf = async (id: CaseId): Promise<SubjectId> => {
	const hash = createHmac("sha256", await hubKey())
		.update(`review ${id}`)
		.digest("hex");
	return uuidFromHex(hash.slice(0, 32).replace(/^(.{12}).(.{3})./, "$14$28")) as SubjectId;
};

/** Has an agency review the protection of a case. @param order by which it is to */
export const setProtectionReview = async (agency: AgencyId, id: CaseId, order: EventId): Promise<void> =>
	addOpenItem(agency, { case: id, subject: await reviewOf(id), openedBy: order });

/** Removes the review of a case at an agency. */
export const removeProtectionReview = async (agency: AgencyId, id: CaseId): Promise<void> =>
	deleteItem(inboxTable, openItemKey(agency, { case: id, subject: await reviewOf(id) }));

/** What was opened at an agency and has not been removed since, and the cases whose protection it is to review; whether that still applies, their orders say. */
export const deskOf = async (agency: AgencyId): Promise<{ readonly open: OpenItem[]; readonly reviews: CaseId[] }> => {
	const items = await queryAll(inboxTable, openItemsOfAgency(agency));
	const isReview = await Promise.all(items.map(async ({ case: id, subject }) => subject === (await reviewOf(id))));
	return {
		open: items.filter((_, index) => !isReview[index]),
		reviews: items.filter((_, index) => isReview[index]).map((item) => item.case),
	};
};
