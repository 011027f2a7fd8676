import { reopens, widensAccess } from "../../schemas/event.ts";
import type { Fact } from "../../schemas/fact.ts";
import { caseContextOf, toldUnder } from "../disclosing/case-context.ts";
import { requireReadable } from "../disclosing/hand-over.ts";
import { affectsAccess, definitionOf, opensCase } from "../rules/case/definition.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import { isAwaitingProtection } from "../rules/disclosure/protection.ts";
import { affectedBy, affectsFrom, isStopNotice } from "../rules/disclosure/recipients.ts";
import { setProtectionReview } from "../stores/agency/protection-reviews.ts";
import { removeEnvelope } from "../stores/case/envelopes.ts";
import { allToldOf } from "../stores/case/ledger.ts";
import { accessRecordsOf, appendFact, factsFrom, wholeCase } from "../stores/case/timeline.ts";
import { type PendingEntry, prepare, putOnOwnDesk, tell } from "./tell.ts";

/** What becomes of each fact of a batch: done, or the reason why it must come again. */
export type RecordOutcome = PromiseSettledResult<void>;

/**
 * Records facts and tells whom they concern. Every step is done once however often a fact comes,
 * and a fact that is delivered again completes what was cut off the first time.
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
	const known = requireReadable(await accessRecordsOf(fact.case));
	const { accessFacts } = known;
	const toStop = isStopNotice(fact) ? toldUnder(await allToldOf(fact.case), accessFacts) : undefined;
	const context = await caseContextOf(known, { isFresh: true, ...(toStop ? { toStop } : {}) });
	const due = await prepare(await affectedFacts(fact, accessFacts), context);
	await Promise.all([putOnOwnDesk(fact), askForProtection(fact), forgetRecalled(fact, due)]);
	return due;
};

/** The facts that somebody may have to be told of now that one more is known, itself among them. */
const affectedFacts = async (fact: Fact, accessFacts: readonly Fact[]): Promise<readonly Fact[]> => {
	if (!widens(fact)) return [fact];
	const from = await factsFrom(fact.case, affectsFrom(fact, accessFacts));
	const affected = affectedBy(fact, accessFacts, from);
	return [...new Map([...affected, fact].map((one) => [one.id, one])).values()];
};

/** Whether a fact may let somebody hear of others: what takes away or closes does not. */
const widens = (fact: Fact): boolean => {
	const definition = definitionOf(fact.type);
	return opensCase(fact) || widensAccess(definition) || reopens(definition);
};

/** A case that tells nobody until its protection is decided is listed to its holder, until it is (`digest/protection-tasks.ts`). */
const askForProtection = async (fact: Fact): Promise<void> => {
	if (opensCase(fact) && isAwaitingProtection(fact, [])) await setProtectionReview(fact.by, fact.case, fact.id);
};

/** What was sealed for those who were told in error is deleted. */
const forgetRecalled = async (fact: Fact, due: readonly PendingEntry[]): Promise<void> => {
	if (definitionOf(fact.type).recalls === undefined) return;
	const agencies = new Set(due.filter(({ basis }) => basis.ground === "stop-notice").map(({ agency }) => agency));
	const { facts } = await wholeCase(fact.case);
	const { isRecalled } = accessOf(facts.filter(affectsAccess));
	const recalled = facts.filter((one) => one.sealedFor !== undefined && isRecalled(one));
	await Promise.all(
		recalled.flatMap((one) => [...agencies].map((agency) => removeEnvelope({ case: one.case, fact: one.id, agency }))),
	);
};
