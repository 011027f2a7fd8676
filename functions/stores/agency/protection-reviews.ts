import type { AgencyId, CaseId } from "../../../schemas/ids.ts";
import { queryAll } from "../dynamo/reads.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { inboxTable, type ProtectionReview, protectionReviewKey, protectionReviewsOfAgency } from "../tables/inbox.ts";

/** Schedules the review of a case at an agency, and replaces one that was scheduled before. */
export const setProtectionReview = (agency: AgencyId, review: ProtectionReview): Promise<void> =>
	putItem(inboxTable, protectionReviewKey(agency, review.case), review);

/** Removes the review of a case at an agency. */
export const removeProtectionReview = (agency: AgencyId, id: CaseId): Promise<void> =>
	deleteItem(inboxTable, protectionReviewKey(agency, id));

/** The reviews that were scheduled at an agency, whatever their day; whether one still applies, the case's orders say. */
export const protectionReviewsOf = (agency: AgencyId): Promise<ProtectionReview[]> =>
	queryAll(inboxTable, protectionReviewsOfAgency(agency));
