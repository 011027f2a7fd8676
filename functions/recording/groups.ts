import type { AgencyId, Fact } from "../../schemas/fact.ts";
import { dayInJapan } from "../rules/calendar.ts";
import { rolesOpenedBy } from "../rules/fold.ts";
import type { GroupOf } from "../rules/telling.ts";
import { areaOfCase, groupsWithin } from "../rules/tenancy.ts";
import { agencyById } from "../stores/agencies.ts";

/** The agencies that facts are between: their senders, and those that openings name. */
const namedBy = (facts: readonly Fact[]): Set<AgencyId> =>
	new Set(facts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]));

/**
 * Looks up the groups of all agencies that these facts are between, as far as they work for the case's 実施主体 today.
 *
 * @param facts of one case, with all that decide who is told
 */
export const groupsOf = async (facts: readonly Fact[]): Promise<GroupOf> => {
	const profiles = (await Promise.all([...namedBy(facts)].map(agencyById))).filter((profile) => profile !== undefined);
	const today = dayInJapan(new Date().toISOString());
	return groupsWithin(new Map(profiles.map((profile) => [profile.id, profile])), areaOfCase(facts), today);
};
