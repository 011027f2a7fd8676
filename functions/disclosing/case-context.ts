import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { rolesOpenedBy } from "../rules/case/fold.ts";
import { areaOfCase, contractsWithin, groupsWithin } from "../rules/case/tenancy.ts";
import type { CaseContext } from "../rules/disclosure/recipients.ts";
import type { AccessRecords } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";

/** The agencies that facts are between: their senders, and those that openings name. */
const namedBy = (facts: readonly Fact[]): Set<AgencyId> =>
	new Set(facts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]));

/** What there is to know of a case when it is decided now who is told: of its agencies, as far as they work for its 実施主体 today. */
export const caseContextOf = async ({ accessFacts, orders }: AccessRecords): Promise<CaseContext> => {
	const found = (await Promise.all([...namedBy(accessFacts)].map(agencyById))).filter((profile) => profile !== undefined);
	const profiles = new Map(found.map((profile) => [profile.id, profile]));
	const now = new Date().toISOString();
	const [area, today] = [areaOfCase(accessFacts), dayInJapan(now)];
	return {
		accessFacts,
		orders,
		now,
		groupOf: groupsWithin(profiles, area, today),
		isContracted: contractsWithin(profiles, area, today),
		reads: (agency) => profiles.get(agency)?.reads ?? [],
	};
};
