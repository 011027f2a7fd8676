import type { AgencyId, Fact, HubId } from "../../schemas/fact.ts";
import { definitionOf } from "../rules/case/definition.ts";
import { asRead } from "../rules/case/version.ts";
import type { Show, View } from "../rules/disclosure/agency-view.ts";
import { isHeardBy, isUnreadable } from "../rules/disclosure/protection.ts";
import { decideTellings, type Telling } from "../rules/disclosure/recipients.ts";
import { envelopeOf } from "../stores/case/envelopes.ts";
import { type FactKey, factAt, factKey, type Who, whoOf } from "../stores/case/timeline.ts";
import { circleOf } from "./case-context.ts";

/**
 * What an agency may see of a case, decided anew whenever something is handed over: entries, deliveries and lists
 * refer to facts, so a ground that ended and a protection set meanwhile are heeded at the last moment and in one place.
 */
export type Sight = {
	/** The fields of a fact it may see; none when it may not see the fact. */
	readonly fields: (fact: Fact) => readonly string[];
	/** A fact as it may see it. */
	readonly view: (fact: Fact) => View | undefined;
	/** How it is told of another's fact. */
	readonly telling: (fact: Fact) => Telling | undefined;
};

/**
 * An agency's sight of a case: its own facts whole while it works for the case's 実施主体, others' as it is told of them
 * and in the version of their types that it reads;
 * nothing of a case that is protected from it.
 */
export const sightOf = async (agency: AgencyId, known: Who, show: Show): Promise<Sight> => {
	const circle = await circleOf(known);
	const isBlind = !isHeardBy(known.marks, agency);
	const telling = (fact: Fact) => decideTellings(fact, circle).told.find((one) => one.agency === agency);
	const fields = (fact: Fact): readonly string[] => {
		if (isBlind || circle.groupOf(agency, fact) === undefined) return [];
		if (fact.by === agency) return Object.keys(fact.data).filter((name) => isDefined(fact, name));
		return telling(fact)?.fields ?? [];
	};
	const view = (fact: Fact): View | undefined => {
		const seen = fields(fact);
		const shown = fact.by === agency ? fact : asRead(fact, circle.reads?.(agency));
		return seen.length > 0 ? show.fact(shown, seen, telling(fact)?.isFar) : undefined;
	};
	return { fields, view, telling };
};

const isDefined = (fact: Fact, name: string): boolean => Object.hasOwn(definitionOf(fact.type).fields, name);

/** Where a fact lies. */
export type Reference = { readonly case: HubId; readonly key: FactKey };

/** What is handed to an agency: how it sees a fact, and how that was decided. */
export type Handed = { readonly view: View; readonly telling: Telling | undefined };

/** A case whose protection cannot be read: what there is to hand over waits until it can. */
export class HeldError extends Error {
	override name = "HeldError";
}

/**
 * Passes what is known of a case on if its protection can be read.
 * @throws HeldError when it cannot
 */
export const readable = (known: Who): Who => {
	if (isUnreadable(known.marks)) throw new HeldError("the protection of a case cannot be read");
	return known;
};

/**
 * Facts as an agency may see them now, with what was sealed for it, in the order of the references; nothing in the place
 * of one that it may not see, or no longer. Who is concerned is read once a case.
 *
 * @throws HeldError when the protection of a case cannot be read
 */
export const handOver = async (
	agency: AgencyId,
	references: readonly Reference[],
	show: Show,
): Promise<(Handed | undefined)[]> => {
	const cases = [...Map.groupBy(references, (one) => one.case)];
	const all = await Promise.all(cases.map(([id, ofCase]) => handOverCase(agency, id, ofCase, show)));
	const handed = new Map(all.flatMap((one) => [...one]));
	return references.map((one) => handed.get(one));
};

/**
 * The same up to the first entry that is held, so that whoever goes on from there finds it when it can be read.
 *
 * @param entries in the order of the inbox
 */
export const handOverUntilHeld = async <Entry extends Reference>(agency: AgencyId, entries: readonly Entry[], show: Show) => {
	const cases = [...Map.groupBy(entries, (one) => one.case)];
	const held = new Set<HubId>();
	const handed = new Map<Reference, Handed>();
	await Promise.all(
		cases.map(async ([id, ofCase]) => {
			try {
				for (const [entry, one] of await handOverCase(agency, id, ofCase, show)) handed.set(entry, one);
			} catch (error) {
				if (!(error instanceof HeldError)) throw error;
				held.add(id);
			}
		}),
	);
	const first = entries.findIndex((one) => held.has(one.case));
	const free = first === -1 ? entries : entries.slice(0, first);
	return free.map((entry) => ({ entry, handed: handed.get(entry) }));
};

const handOverCase = async (agency: AgencyId, id: HubId, references: readonly Reference[], show: Show) => {
	const known = readable(await whoOf(id));
	const sight = await sightOf(agency, known, show);
	const facts = new Map(known.who.map((fact) => [factKey(fact, true), fact]));
	const handed = new Map<Reference, Handed>();
	for (const one of references) {
		const fact = facts.get(one.key) ?? (await factAt(id, one.key));
		const view = fact && sight.view(fact);
		if (view) handed.set(one, { view: await withSealed(view, fact, agency), telling: sight.telling(fact) });
	}
	return handed;
};

const withSealed = async (view: View, fact: Fact, agency: AgencyId): Promise<View> => {
	if (!fact.sealedFor?.includes(agency)) return view;
	const jwe = await envelopeOf({ case: fact.case, fact: fact.id, agency });
	return jwe === undefined ? view : { ...view, data: { ...view.data, sealed: { [agency]: jwe } } };
};
