import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../schemas/ids.ts";
import { affectsAccess, definitionOf } from "../rules/case/definition.ts";
import { type Subject, subjectOf } from "../rules/case/fold.ts";
import { inReaderVersion } from "../rules/case/version.ts";
import { accessOf, holderOf } from "../rules/disclosure/access.ts";
import type { AgencyView, SeenEvent } from "../rules/disclosure/agency-view.ts";
import { ownerOf } from "../rules/disclosure/owner.ts";
import { hasUnreadableOrder, protectionAt } from "../rules/disclosure/protection.ts";
import { isProtectionNotice, noticesOf } from "../rules/disclosure/protection-notice.ts";
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
import { isUnreadable, UnreadableError } from "../unreadable-error.ts";
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
	const context = await caseContextOf(known, { reader: agency, ...(toStop ? { toStop } : {}) });
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
		if (seen.length === 0) return undefined;
		const codesTaken = accessOf(context.accessFacts).subject(subjectOf(fact)).opening?.codesTaken;
		return agencyView.eventOf(shown, seen, recipient(fact)?.isLocationHidden, codesTaken);
	};
	return { fields, event, recipient, ownerOf: (subject) => ownerOf(subject, context) };
};

const isDefined = (fact: Fact, name: string): boolean => Object.hasOwn(definitionOf(fact.type).fields, name);

/** Where a fact lies. */
export type Reference = { readonly case: CaseId; readonly key: FactKey };

/** What is handed to an agency: how it sees a fact, and how that was decided. */
export type Handed = {
	readonly event: SeenEvent;
	readonly recipient: Recipient | undefined;
	/** It is of a protected case, or about its protection. */
	readonly isProtected: boolean;
};

/** A case whose protection cannot be read: what there is to hand over waits until it can. */
export class UnreadableProtectionError extends UnreadableError {
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

/** Why a fact cannot be read now, or why it cannot be decided who may see it: nothing is shown of it until it can. */
export type Unreadable = { readonly unreadable: Error };

const orUnreadable = async <T>(read: () => Promise<T>): Promise<T | Unreadable> => {
	try {
		return await read();
	} catch (fault) {
		if (!isUnreadable(fault)) throw fault;
		return { unreadable: fault };
	}
};

const isRead = <T extends object>(one: T | Unreadable | undefined): one is T => one !== undefined && !("unreadable" in one);

/**
 * Facts as an agency may see them now, with what was sealed for it, in the order of the references; nothing in the place
 * of one that it may not see, or no longer. Who is concerned is read once a case. A fact or a case that cannot be read does
 * not keep the others from being handed over.
 */
export const handOver = async (
	agency: AgencyId,
	references: readonly Reference[],
	agencyView: AgencyView,
): Promise<(Handed | Unreadable | undefined)[]> => {
	const cases = [...Map.groupBy(references, (one) => one.case)];
	const handed = new Map<Reference, Handed | Unreadable | undefined>();
	await Promise.all(
		cases.map(async ([id, ofCase]) => {
			const outcomes = await orUnreadable(() => handOverCase(agency, id, ofCase, agencyView));
			for (const [index, one] of ofCase.entries()) handed.set(one, isRead(outcomes) ? outcomes[index] : outcomes);
		}),
	);
	return references.map((one) => handed.get(one));
};

const handOverCase = async (agency: AgencyId, id: CaseId, references: readonly Reference[], agencyView: AgencyView) => {
	const known = requireReadable(await accessRecordsOf(id));
	const holder = holderOf(known.accessFacts);
	const { isOn } = protectionAt(known.orders, holder);
	const notices = noticesOf(id, known.orders, holder);
	const byKey = new Map([...known.accessFacts, ...notices].map((fact) => [factKey(fact, affectsAccess(fact)), fact]));
	const facts = await Promise.all(
		references.map(({ key }) => orUnreadable(async () => ofKnownType(byKey.get(key) ?? (await factAt(id, key))))),
	);
	const stops = await stopNoticesTo(agency, facts.filter(isRead));
	const visibility = await visibilityOf(agency, known, agencyView, (fact) => new Set(stops.has(fact.id) ? [agency] : []));
	const show = async (fact: Fact): Promise<Handed | undefined> => {
		const event = visibility.event(fact);
		if (!event) return undefined;
		return {
			event: await withSealed(event, fact, agency),
			recipient: visibility.recipient(fact),
			isProtected: isOn || isProtectionNotice(fact),
		};
	};
	return Promise.all(facts.map((fact) => (isRead(fact) ? orUnreadable(() => show(fact)) : fact)));
};

/** @throws UnknownTypeError */
const ofKnownType = (fact: Fact | undefined): Fact | undefined => {
	if (fact) definitionOf(fact.type);
	return fact;
};

/** Of facts that take something away, those by which an agency was told to stop: the ledger says so. */
const stopNoticesTo = async (agency: AgencyId, facts: readonly Fact[]): Promise<ReadonlySet<EventId>> => {
	const stops = facts.filter(isStopNotice);
	const told = await Promise.all(stops.map((fact) => toldOf(fact.case, fact.id, agency)));
	const notices = told.flat().filter((one) => one.agency === agency && one.ground === "stop-notice");
	return new Set(notices.map(({ fact }) => fact));
};

const withSealed = async (event: SeenEvent, fact: Fact, agency: AgencyId): Promise<SeenEvent> => {
	if (!fact.sealedFor?.includes(agency)) return event;
	const jwe = await envelopeOf({ case: fact.case, fact: fact.id, agency });
	return jwe === undefined ? event : { ...event, data: { ...event.data, sealed: { [agency]: jwe } } };
};
