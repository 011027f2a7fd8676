import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { AgencyId, Fact } from "../../schemas/fact.ts";
import { rolesOpenedBy } from "../rules/fold.ts";
import type { GroupOf } from "../rules/telling.ts";
import { agencyById } from "../stores/agencies.ts";

/** The agencies that facts are between: their senders, and those that openings name. */
const namedBy = (facts: readonly Fact[]): Set<AgencyId> =>
	new Set(facts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]));

/** Looks up the groups of all agencies that these facts are between. */
export const groupsOf = async (facts: readonly Fact[]): Promise<GroupOf> => {
	const named = [...namedBy(facts)];
	const profiles = await Promise.all(named.map((agency) => agencyById(agency)));
	const groups = new Map(named.map((agency, at) => [agency, profiles[at] && agencyKinds[profiles[at].kind].group]));
	return (agency) => groups.get(agency);
};
