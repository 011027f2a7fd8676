import type { AgencyId, Fact, HubId } from "../../schemas/fact.ts";
import { definitionOf } from "../rules/definition.ts";
import { decideTellings } from "../rules/telling.ts";
import type { Show, View } from "../rules/view.ts";
import { type FactKey, factAt, factKey, whoFacts } from "../stores/timeline.ts";
import { groupsOf } from "./groups.ts";

/**
 * What an agency may see of a case, decided anew whenever something is handed over: entries, deliveries and lists
 * refer to facts, so consent that ended meanwhile is heeded at the last moment and in one place.
 */
export type Sight = {
	/** The fields of a fact it may see; none when it may not see the fact. */
	readonly fields: (fact: Fact) => readonly string[];
	/** A fact as it may see it. */
	readonly view: (fact: Fact) => View | undefined;
};

/** An agency's sight of a case: its own facts whole while it works for the case's 実施主体, others' as it is told of them. */
export const sightOf = async (agency: AgencyId, who: readonly Fact[], show: Show): Promise<Sight> => {
	const groupOf = await groupsOf(who);
	const fields = (fact: Fact): readonly string[] => {
		if (groupOf(agency, fact) === undefined) return [];
		if (fact.by === agency) return Object.keys(fact.data).filter((name) => isDefined(fact, name));
		return decideTellings(fact, who, groupOf).told.find((one) => one.agency === agency)?.fields ?? [];
	};
	const view = (fact: Fact): View | undefined => {
		const seen = fields(fact);
		return seen.length > 0 ? show.fact(fact, seen) : undefined;
	};
	return { fields, view };
};

const isDefined = (fact: Fact, name: string): boolean => Object.hasOwn(definitionOf(fact.type).fields, name);

/** Where a fact lies. */
export type Reference = { readonly case: HubId; readonly key: FactKey };

/**
 * Facts as an agency may see them now, in the order of the references; nothing in the place of one that it may not
 * see, or no longer. Who is concerned is read once a case.
 */
export const handOver = async (agency: AgencyId, references: readonly Reference[], show: Show): Promise<(View | undefined)[]> => {
	const views = new Map<Reference, View | undefined>();
	const cases = Map.groupBy(references, (one) => one.case);
	await Promise.all(
		[...cases].map(async ([id, ofCase]) => {
			const who = await whoFacts(id);
			const sight = await sightOf(agency, who, show);
			const known = new Map(who.map((fact) => [factKey(fact, true), fact]));
			for (const one of ofCase) {
				const fact = known.get(one.key) ?? (await factAt(id, one.key));
				views.set(one, fact && sight.view(fact));
			}
		}),
	);
	return references.map((one) => views.get(one));
};
