import { randomInt } from "node:crypto";
import { type Fact, HUB } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { requireReadable } from "../disclosing/hand-over.ts";
import { affectsAccess, definitionOf } from "../rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { type Area, areaOfCase } from "../rules/case/tenancy.ts";
import { protectionAt } from "../rules/disclosure/protection.ts";
import { affectedBy, affectsFrom, decideRecipients, type Recipient } from "../rules/disclosure/recipients.ts";
import { appendEntries, knownEnd, type NewEntry } from "../stores/agency/inbox.ts";
import { addOpenItem } from "../stores/agency/open-items.ts";
import { addPurgeRequest } from "../stores/agency/purge-requests.ts";
import { recordTold } from "../stores/case/ledger.ts";
import { addMembers, type Membership } from "../stores/case/memberships.ts";
import { accessRecordsOf, appendFact, factsFrom } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { queueDeliveries } from "../stores/send/webhook-queue.ts";
import { factKey } from "../stores/tables/timeline.ts";

/** What becomes of each fact of a batch: done, or the reason why it must come again. */
export type RecordOutcome = PromiseSettledResult<void>;

/** A telling that is to be entered in an agency's inbox. */
type PendingEntry = Recipient & { readonly fact: Fact; readonly isProtected: boolean };

/**
 * Records facts and tells whom they concern. Every step is done once however often a fact comes,
 * and a fact that comes again completes what was cut off the first time.
 *
 * Each fact is appended before the facts that decide who is told are read. So of two facts that come at the same
 * time and of which one decides who is told of the other, at least one is seen by the other: nothing stays untold.
 */
export const recordAll = async (facts: readonly Fact[]): Promise<RecordOutcome[]> => {
	const recorded = await Promise.allSettled(facts.map(record));
	const due = recorded.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
	const byAgency = Map.groupBy(due, (one) => one.agency);
	const told = new Map(
		await Promise.all(
			[...byAgency].map(async ([agency, ones]) => [agency, (await Promise.allSettled([tell(agency, ones)]))[0]] as const),
		),
	);
	return recorded.map((one): RecordOutcome => {
		if (one.status === "rejected") return one;
		const failed = one.value.map(({ agency }) => told.get(agency)).find((outcome) => outcome?.status === "rejected");
		return failed ?? { status: "fulfilled", value: undefined };
	});
};

const record = async (fact: Fact): Promise<PendingEntry[]> => {
	await appendFact(fact, affectsAccess(fact));
	const [known, from] = await Promise.all([
		accessRecordsOf(fact.case),
		affectsAccess(fact) ? factsFrom(fact.case, affectsFrom(fact)) : [],
	]);
	const context = await caseContextOf(requireReadable(known));
	const affected = new Map([...affectedBy(fact, known.accessFacts, from), fact].map((one) => [one.id, one]));
	const area = areaOfCase(known.accessFacts);
	const isProtected = protectionAt(known.orders).isOn;
	const due = [...affected.values()].flatMap((one) =>
		decideRecipients(one, context).told.map((recipient) => ({ ...recipient, fact: one, isProtected })),
	);
	await Promise.all([addMembers(newPlaces(due, area)), ...due.map(putOnDesk), putOnOwnDesk(fact), askToPurge(due, area)]);
	return due;
};

/** Those that are told to stop are asked to say when they have purged. */
const askToPurge = async (due: readonly PendingEntry[], area: Area | undefined): Promise<void> => {
	if (area === undefined) return;
	const stops = due.filter(({ basis }) => basis.ground === "stop-notice");
	const at = new Date().toISOString();
	await Promise.all(stops.map(({ fact, agency }) => addPurgeRequest(area, { case: fact.case, fact: fact.id, agency, at })));
};

/** Whether an opening gives the agency a role; those that are only on the team are on the case already, and have nothing to do. */
const isGivenRole = ({ fact, agency }: PendingEntry): boolean => Object.values(rolesOpenedBy(fact) ?? {}).includes(agency);

/** Agencies named by an opening they are told of: from now on their tokens open the case. */
const newPlaces = (due: readonly PendingEntry[], area: Area | undefined): readonly Membership[] => {
	// Nobody is told anything of a case before it is known whose it is.
	if (area === undefined) return [];
	return due.filter(isGivenRole).map(({ fact, agency }) => ({ case: fact.case, agency, area }));
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

const putOnOwnDesk = async (fact: Fact): Promise<void> => {
	if (fact.by !== HUB) await putOnDeskOf(fact.by, fact);
};

const tell = async (agency: AgencyId, due: readonly PendingEntry[]): Promise<void> => {
	const after = await knownEnd(agency);
	const wanted = await Promise.all(
		due.map(async ({ fact, fields, basis }): Promise<NewEntry> => {
			const at = new Date().toISOString();
			const told = await recordTold(fact.case, { fact: fact.id, agency, fields, ...basis, channel: "inbox", at, after });
			return { case: fact.case, fact: fact.id, key: factKey(fact, affectsAccess(fact)), after: told.after };
		}),
	);
	await appendEntries(agency, wanted);
	if (!(await agencyById(agency))?.channels.webhook) return;
	await queueDeliveries(wanted.map((one, index) => ({ ...one, agency, seconds: due[index]?.isProtected ? someSeconds() : 0 })));
};

/** Of a protected case, two recipients do not hear at the same moment, which would be something to join on: up to a quarter of an hour apart. */
const someSeconds = (): number => randomInt(0, 900);
