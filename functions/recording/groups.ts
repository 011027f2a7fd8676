import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { AgencyId, Fact } from "../../schemas/fact.ts";
import { opensCase } from "../rules/definition.ts";
import { rolesOpenedBy } from "../rules/fold.ts";
import type { Circle, GroupOf } from "../rules/telling.ts";
import { agencyById } from "../stores/agencies.ts";
import type { Who } from "../stores/timeline.ts";

/** The agencies that facts are between: their senders, those that openings name, and those that grounds cover. */
const namedBy = (facts: readonly Fact[]): Set<AgencyId> =>
	new Set(facts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]));

/** Looks up the groups of all agencies that these facts are between. */
const groupsOf = async (facts: readonly Fact[]): Promise<GroupOf> => {
	const named = [...namedBy(facts)];
	const profiles = await Promise.all(named.map((agency) => agencyById(agency)));
	const groups = new Map(named.map((agency, at) => [agency, profiles[at] && agencyKinds[profiles[at].kind].group]));
	return (agency) => groups.get(agency);
};

/** What there is to know of a case when it is decided now who is told. */
export const circleOf = async ({ who, marks }: Who): Promise<Circle> => ({
	who,
	marks,
	groupOf: await groupsOf(who),
	now: new Date().toISOString(),
});

/** The implementing body (実施主体) a case belongs to: the local government code, five digits, of the agency that opened it. */
export const areaOf = async (who: readonly Fact[]): Promise<string | undefined> => {
	const opening = who.find(opensCase);
	return opening && (await agencyById(opening.by))?.area.slice(0, 5);
};
