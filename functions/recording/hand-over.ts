import type { AgencyId, Fact, HubId } from "../../schemas/fact.ts";
import { definitionOf } from "../rules/definition.ts";
import { decideTellings } from "../rules/telling.ts";
import type { Show, View } from "../rules/view.ts";
import { type FactKey, factAt, whoFacts } from "../stores/timeline.ts";
import { groupsOf } from "./groups.ts";

/**
 * What an agency may see of a case, decided anew whenever something is handed over: entries, deliveries and lists
 * refer to facts, so consent that ended meanwhile is heeded at the last moment and in one place.
 */
export type Sight = { readonly of: (fact: Fact) => View | undefined };

/** An agency's sight of a case: its own facts whole, others' as it is told of them. */
export const sightOf = async (agency: AgencyId, who: readonly Fact[], show: Show): Promise<Sight> => {
	const groupOf = await groupsOf(who);
	return {
		of: (fact) => {
			if (fact.by === agency)
				return show.fact(
					fact,
					Object.keys(fact.data).filter((name) => isDefined(fact, name)),
				);
			const telling = decideTellings(fact, who, groupOf).told.find((one) => one.agency === agency);
			return telling && show.fact(fact, telling.fields);
		},
	};
};

const isDefined = (fact: Fact, name: string): boolean => Object.hasOwn(definitionOf(fact.type).fields, name);

/** One fact as an agency may see it now; nothing when it may not, or no longer. */
export const handOver = async (
	agency: AgencyId,
	entry: { readonly case: HubId; readonly key: FactKey },
	show: Show,
): Promise<View | undefined> => {
	const [fact, who] = await Promise.all([factAt(entry.case, entry.key), whoFacts(entry.case)]);
	if (fact === undefined) return undefined;
	return (await sightOf(agency, who, show)).of(fact);
};
