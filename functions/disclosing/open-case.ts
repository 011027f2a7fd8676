import type { AgencyId, CaseId } from "../../schemas/ids.ts";
import type { Caller } from "../middleware/api-route.ts";
import { worksFor } from "../rules/case/tenancy.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { isAccessibleTo, isKeptAway, protectionAt } from "../rules/disclosure/protection.ts";
import { mayHearOfCase } from "../rules/disclosure/recipients.ts";
import { guardOf } from "../stores/case/guard.ts";
import { type Membership, membershipOf } from "../stores/case/memberships.ts";
import { type AccessRecords, accessRecordsOf } from "../stores/case/timeline.ts";
import { caseContextOf } from "./case-context.ts";

/** A case that an agency may hear of now: how it is on it, and what decides who is told. */
export type OpenCase = { readonly membership: Membership; readonly known: AccessRecords };

type MayOpen = (open: OpenCase, agency: AgencyId) => Promise<boolean>;

/** What is known of a case and an agency before any fact is read. */
export type Gate = {
	/** The tenant whose case it is; undefined when there is none, or it was erased. */
	readonly tenant: string | undefined;
	readonly membership: Membership | undefined;
	/** Protection keeps the agency away, or the case was erased. */
	readonly isShut: boolean;
};

/**
 * Reads it in the same calls whether there is such a case or not, and as much of a large case as of a small one: how long a
 * refusal takes tells nothing.
 */
export const gateOf = async (id: CaseId, { agency }: Pick<Caller, "agency">): Promise<Gate> => {
	const [membership, { tenant, isErased, orders }] = await Promise.all([membershipOf(id, agency.id), guardOf(id)]);
	const isAway = membership?.isHolder ? !isAccessibleTo(orders, agency.id, agency.id) : isKeptAway(orders, agency.id);
	return { tenant, membership, isShut: isErased || isAway };
};

/**
 * The case behind an id, if the caller may hear of it now: it is on the case, works for the 実施主体 whose case it is, a
 * ground covers it, and protection does not keep it away. All else is one answer to the caller. The holder is known by its
 * membership too: its opening may not be recorded yet.
 *
 * @param mayOpen whether the caller may hear of the case, unless the question is another
 */
export const openCase = async (
	id: CaseId,
	caller: Pick<Caller, "agency" | "today">,
	mayOpen: MayOpen = isHeard,
): Promise<OpenCase | undefined> => {
	const { agency, today } = caller;
	const { membership, isShut } = await gateOf(id, caller);
	if (!membership || isShut || !worksFor(agency, membership.area, today)) return undefined;
	const known = await accessRecordsOf(id);
	return (await mayOpen({ membership, known }, agency.id)) ? { membership, known } : undefined;
};

const isHeard = async ({ membership, known }: OpenCase, agency: AgencyId): Promise<boolean> =>
	membership.isHolder ? isAccessibleTo(known.orders, agency, agency) : mayHearOfCase(agency, await caseContextOf(known));

const isPinned = ({ known }: OpenCase, agency: AgencyId): boolean => {
	const protection = protectionAt(known.orders, holderOf(known.accessFacts));
	return protection.isOn && protection.pinned.has(agency);
};

/** To read its protection: an agency that is pinned is told of that, even if it may hear nothing else of the case. */
export const orIsPinned: MayOpen = async (open, agency) => isPinned(open, agency) || isHeard(open, agency);
