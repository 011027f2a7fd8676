import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../schemas/ids.ts";
import { affectsAccess, definitionOf } from "../rules/case/definition.ts";
import type { Subject } from "../rules/case/fold.ts";
import { inReaderVersion } from "../rules/case/version.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import type { AgencyView, SeenEvent } from "../rules/disclosure/agency-view.ts";
import { ownerOf } from "../rules/disclosure/owner.ts";
import { hasUnreadableOrder } from "../rules/disclosure/protection.ts";
import { noticesOf } from "../rules/disclosure/protection-notice.ts";
import {
	type CaseContext,
	decideRecipients,
	isStopNotice,
	mayHearOfCase,
	type Recipient,
} from "../rules/disclosure/recipients.ts";
import { envelopeOf } from "../stores/case/envelopes.ts";
import { toldOf } from "../stores/case/ledger.ts";
import { type AccessRecords, accessRecordsOf, factAt } from "../stores/case/timeline.ts";
import { type FactKey, factKey } from "../stores/tables/timeline.ts";
import { caseContextOf } from "./case-context.ts";

/**
 * What an agency may see of a case, decided anew whenever something is handed over: entries, deliveries and lists
 * refer to facts, so a ground that ended and a protection set meanwhile are heeded at the last moment and in one place.
 */
export type Visibility = {
	/** The fields of a fact it may see; none when it may not see the fact. */
	readonly fields: (fact: Fact) => readonly string[];
	/** A fact as it may see it. */
	readonly event: (fact: Fact) => SeenEvent | undefined;
	/** How it is told of another's fact. */
	readonly recipient: (fact: Fact) => Recipient | undefined;
	/** See `rules/disclosure/owner.ts`. */
	readonly ownerOf: (subject: Subject) => AgencyId | undefined;
};

/**
 * What an agency sees of a case: its own facts whole while it may hear of the case, others' as it is told of them and in
 * the version of their types that it reads.
 *
 * @param toStop see `CaseContext`
 */
export const visibilityOf = async (
	agency: AgencyId,
	known: AccessRecords,
	agencyView: AgencyView,
	toStop?: CaseContext["toStop"],
): Promise<Visibility> => {
	const context = await caseContextOf(known, toStop ? { toStop } : {});
	const isBlind = !mayHearOfCase(agency, context);
	const recipient = (fact: Fact) => decideRecipients(fact, context).told.find((one) => one.agency === agency);
	const fields = (fact: Fact): readonly string[] => {
		if (context.groupOf(agency, fact) === undefined) return [];
		if (fact.by !== agency) return recipient(fact)?.fields ?? [];
		return isBlind ? [] : Object.keys(fact.data).filter((name) => isDefined(fact, name));
	};
	const event = (fact: Fact): SeenEvent | undefined => {
		const seen = fields(fact);
		const shown = fact.by === agency ? fact : inReaderVersion(fact, context.reads?.(agency));
		return seen.length > 0 ? agencyView.eventOf(shown, seen, recipient(fact)?.isLocationHidden) : undefined;
	};
	return { fields, event, recipient, ownerOf: (subject) => ownerOf(subject, context) };
};

const isDefined = (fact: Fact, name: string): boolean => Object.hasOwn(definitionOf(fact.type).fields, name);

/** Where a fact lies. */
export type Reference = { readonly case: CaseId; readonly key: FactKey };

/** What is handed to an agency: how it sees a fact, and how that was decided. */
export type Handed = { readonly event: SeenEvent; readonly recipient: Recipient | undefined };

/** A case whose protection cannot be read: what there is to hand over waits until it can. */
export class UnreadableProtectionError extends Error {
	override name = "UnreadableProtectionError";
}

/**
 * Passes what is known of a case on if its protection can be read.
 * @throws UnreadableProtectionError when it cannot
 */
export const requireReadable = (known: AccessRecords): AccessRecords => {
	if (hasUnreadableOrder(known.orders)) throw new UnreadableProtectionError("the protection of a case cannot be read");
	return known;
};

/**
 * Facts as an agency may see them now, with what was sealed for it, in the order of the references; nothing in the place
 * of one that it may not see, or no longer. Who is concerned is read once a case.
 *
 * @throws UnreadableProtectionError when the protection of a case cannot be read
 */
export const handOver = async (
	agency: AgencyId,
	references: readonly Reference[],
	agencyView: AgencyView,
): Promise<(Handed | undefined)[]> => {
	const cases = [...Map.groupBy(references, (one) => one.case)];
	const all = await Promise.all(cases.map(([id, ofCase]) => handOverCase(agency, id, ofCase, agencyView)));
	const handed = new Map(all.flatMap((one) => [...one]));
	return references.map((one) => handed.get(one));
};

/**
 * The same up to the first entry that is held, so that the next reading from there finds it once it can be read.
 *
 * @param entries in the order of the inbox
 */
export const handOverReadable = async <Entry extends Reference>(
	agency: AgencyId,
	entries: readonly Entry[],
	agencyView: AgencyView,
) => {
	const cases = [...Map.groupBy(entries, (one) => one.case)];
	const held = new Set<CaseId>();
	const handed = new Map<Reference, Handed>();
	await Promise.all(
		cases.map(async ([id, ofCase]) => {
			try {
				for (const [entry, one] of await handOverCase(agency, id, ofCase, agencyView)) handed.set(entry, one);
			} catch (error) {
				if (!(error instanceof UnreadableProtectionError)) throw error;
				held.add(id);
			}
		}),
	);
	const first = entries.findIndex((one) => held.has(one.case));
	const free = first === -1 ? entries : entries.slice(0, first);
	return free.map((entry) => ({ entry, handed: handed.get(entry) }));
};

const handOverCase = async (agency: AgencyId, id: CaseId, references: readonly Reference[], agencyView: AgencyView) => {
	const known = requireReadable(await accessRecordsOf(id));
	const notices = noticesOf(id, known.orders, holderOf(known.accessFacts));
	const byKey = new Map([...known.accessFacts, ...notices].map((fact) => [factKey(fact, affectsAccess(fact)), fact]));
	const facts = await Promise.all(references.map((one) => byKey.get(one.key) ?? factAt(id, one.key)));
	const stops = await stopNoticesTo(agency, facts);
	const visibility = await visibilityOf(agency, known, agencyView, (fact) => new Set(stops.has(fact.id) ? [agency] : []));
	const handed = new Map<Reference, Handed>();
	for (const [index, reference] of references.entries()) {
		const fact = facts[index];
		const event = fact && visibility.event(fact);
		if (event) handed.set(reference, { event: await withSealed(event, fact, agency), recipient: visibility.recipient(fact) });
	}
	return handed;
};

/** Of facts that take something away, those by which an agency was told to stop: the ledger says so. */
const stopNoticesTo = async (agency: AgencyId, facts: readonly (Fact | undefined)[]): Promise<ReadonlySet<EventId>> => {
	const stops = facts.filter((fact) => fact !== undefined).filter(isStopNotice);
	const told = await Promise.all(stops.map((fact) => toldOf(fact.case, fact.id, agency)));
	const notices = told.flat().filter((one) => one.agency === agency && one.ground === "stop-notice");
	return new Set(notices.map(({ fact }) => fact));
};

const withSealed = async (event: SeenEvent, fact: Fact, agency: AgencyId): Promise<SeenEvent> => {
	if (!fact.sealedFor?.includes(agency)) return event;
	const jwe = await envelopeOf({ case: fact.case, fact: fact.id, agency });
	return jwe === undefined ? event : { ...event, data: { ...event.data, sealed: { [agency]: jwe } } };
};
