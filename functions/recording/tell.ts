import { type Fact, HUB } from "../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../schemas/ids.ts";
import { affectsAccess, definitionOf } from "../rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { type Area, areaOfCase } from "../rules/case/tenancy.ts";
import { accessOf, holderOf } from "../rules/disclosure/access.ts";
import { isProtectionNotice } from "../rules/disclosure/protection-notice.ts";
import { type CaseContext, decideRecipients, type Recipient, type WithheldReason } from "../rules/disclosure/recipients.ts";
import { appendEntries, knownEnd, type NewEntry } from "../stores/agency/inbox.ts";
import { addOpenItem } from "../stores/agency/open-items.ts";
import { addPending } from "../stores/agency/pending.ts";
import { addPurgeRequest } from "../stores/agency/purge-requests.ts";
import { recordTold } from "../stores/case/ledger.ts";
import { addMembers, type Membership } from "../stores/case/memberships.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { queueDeliveries } from "../stores/send/webhook-queue.ts";
import type { Pending } from "../stores/tables/inbox.ts";
import { factKey } from "../stores/tables/timeline.ts";

/** A fact that an agency is to be told of. */
export type PendingEntry = Recipient & { readonly fact: Fact };

/**
 * Decides who is told of facts of one case, and prepares it: tokens open the case, desks have what is open, purges are asked
 * for. Who cannot be told, and may be when the registry changes, is remembered (`registry-clock`).
 *
 * @param isTold whether an agency was told of a fact before
 */
export const prepare = async (
	facts: readonly Fact[],
	context: CaseContext,
	isTold: (fact: Fact, agency: AgencyId) => boolean = () => false,
): Promise<PendingEntry[]> => {
	const { accessFacts } = context;
	const [area, holder] = [areaOfCase(accessFacts), holderOf(accessFacts)];
	const decided = facts.map((fact) => ({ fact, ...decideRecipients(fact, context) }));
	const due = decided.flatMap(({ fact, told }) =>
		told.filter(({ agency }) => !isTold(fact, agency)).map((recipient) => ({ ...recipient, fact })),
	);
	const waiting = decided.flatMap(({ fact, withheld }) =>
		withheld
			.filter(({ reason }) => reason === "not-registered" || reason === "no-ground")
			.map(({ agency, reason }) => ({ agency, case: fact.case, area, waitsFor: WAITS_FOR[reason] })),
	);
	await Promise.all([
		addMembers(newMembers(due, area, context)),
		...due.map(putOnDesk),
		...(holder === undefined ? [] : facts.map((fact) => putOnDeskOf(holder, fact))),
		askToPurge(due, area),
		...waiting.map(addPending),
	]);
	return due;
};

/** What the registry may bring for an agency that cannot be told: that it works for the case's area, or a contract as its ground. */
const WAITS_FOR: Readonly<Partial<Record<WithheldReason, Pending["waitsFor"]>>> = { "no-ground": "contract" };

/** Those that are told to stop are asked to say when they have purged. */
const askToPurge = async (due: readonly PendingEntry[], area: Area | undefined): Promise<void> => {
	if (area === undefined) return;
	const stops = due.filter(({ basis }) => basis.ground === "stop-notice");
	const at = new Date().toISOString();
	await Promise.all(stops.map(({ fact, agency }) => addPurgeRequest(area, { case: fact.case, fact: fact.id, agency, at })));
};

/** Whether an opening gives the agency a role; those that are only on the team are on the case already, and have nothing to do. */
const isGivenRole = ({ fact, agency }: PendingEntry): boolean => Object.values(rolesOpenedBy(fact) ?? {}).includes(agency);

/** Whether an agency may be told of a case for the first time by this: of an opening, of protection, or of what an opening that is kept from it began. */
const isFirst = (one: PendingEntry, context: CaseContext): boolean => {
	if (isGivenRole(one) || isProtectionNotice(one.fact)) return true;
	const { opening, roles } = accessOf(context.accessFacts).subject(subjectOf(one.fact));
	if (opening === undefined || !Object.values(roles).includes(one.agency)) return false;
	return opening.by !== one.agency && !decideRecipients(opening, context).told.some(({ agency }) => agency === one.agency);
};

/** Agencies that may be told of the case for the first time: from now on their tokens open it. The holder is on it already. */
const newMembers = (due: readonly PendingEntry[], area: Area | undefined, context: CaseContext): readonly Membership[] => {
	// Nobody is told anything of a case before it is known whose it is.
	if (area === undefined) return [];
	const holder = holderOf(context.accessFacts);
	return due
		.filter((one) => one.agency !== holder && isFirst(one, context))
		.map(({ fact, agency }) => ({ case: fact.case, agency, area }));
};

const opensDesk = (fact: Fact): boolean => {
	const { move, family } = definitionOf(fact.type);
	if (move === undefined || family.states[move.to]?.next === undefined) return false;
	return move.from.some((state) => state === "none" || family.states[state]?.next === undefined);
};

const putOnDeskOf = async (agency: AgencyId, fact: Fact): Promise<void> => {
	const subject = subjectOf(fact);
	if (subject && opensDesk(fact)) await addOpenItem(agency, { case: fact.case, subject, openedBy: fact.id });
};

const putOnDesk = async (due: PendingEntry): Promise<void> => {
	if (isGivenRole(due) || !rolesOpenedBy(due.fact)) await putOnDeskOf(due.agency, due.fact);
};

export const putOnOwnDesk = async (fact: Fact): Promise<void> => {
	if (fact.by !== HUB) await putOnDeskOf(fact.by, fact);
};

/** Tells an agency of facts: the ledger has it, its inbox, and its webhook if it has one. Again is the same as once. */
export const tell = async (agency: AgencyId, due: readonly PendingEntry[]): Promise<void> => {
	const after = await knownEnd(agency);
	const wanted = await Promise.all(
		due.map(async ({ fact, fields, basis }): Promise<NewEntry> => {
			const at = new Date().toISOString();
			const told = await recordTold(fact.case, { fact: fact.id, agency, fields, ...basis, channel: "inbox", at, after });
			return { case: fact.case, fact: fact.id, key: factKey(fact, affectsAccess(fact)), after: told.after };
		}),
	);
	const places = await appendEntries(agency, wanted);
	if (!(await agencyById(agency))?.channels.webhook) return;
	await queueDeliveries(wanted.map(({ after: _, ...one }) => ({ ...one, agency, sequence: placeOf(places, one.fact) })));
};

const placeOf = (places: ReadonlyMap<EventId, number>, fact: EventId): number => {
	const place = places.get(fact);
	if (place === undefined) throw new RangeError("an entry that was appended has no sequence number");
	return place;
};
