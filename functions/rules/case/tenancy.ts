import type { Agency } from "../../../schemas/agency.ts";
import { agencyKinds } from "../../../schemas/codes/agency-kinds.ts";
import type { consentScopes } from "../../../schemas/codes/consent-scopes.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { Day } from "../../../schemas/japan-time.ts";
import { tenantOf } from "../../../schemas/retention.ts";
import type { GroupOf } from "../disclosure/recipients.ts";
import { definitionOf, opensCase } from "./definition.ts";

/** A tenant of the hub, a 実施主体 (B2-1): its local government code, without the check digit. */
export type Area = string;

export type ConsentScope = keyof typeof consentScopes;
export type Contract = NonNullable<Agency["contracts"]>[number];

/** What a profile says of whom its agency works for. */
export type TenancyProfile = Pick<Agency, "area" | "serves" | "contracts">;

/** Why an agency belongs to a tenant. Without `from` or `to` it is not bounded in time; without `scope` it is for everything. */
type Membership = { readonly area: string; readonly scope?: readonly ConsentScope[]; readonly from?: Day; readonly to?: Day };

const isContractor = ({ contracts = [] }: TenancyProfile): boolean => contracts.length > 0;

/** An outsourced operator works under its contracts alone, wherever it is (B2-2). */
const memberships = (agency: TenancyProfile): readonly Membership[] => {
	const { area, serves = [], contracts = [] } = agency;
	return isContractor(agency) ? contracts : [{ area }, ...serves];
};

const holds = ({ scope, from, to }: Membership, day: Day, wanted: ConsentScope | undefined): boolean =>
	(from === undefined || from <= day) &&
	(to === undefined || day <= to) &&
	(wanted === undefined || scope === undefined || scope.includes(wanted));

/**
 * The tenants an agency works for on a day, each once.
 * @param scope for what; without it, for anything at all
 */
export const areasOf = (agency: TenancyProfile, day: Day, scope?: ConsentScope): readonly Area[] => [
	...new Set(
		memberships(agency)
			.filter((one) => holds(one, day, scope))
			.map(({ area }) => tenantOf(area)),
	),
];

/** Whether an agency works for a tenant on a day; the first and the last day of a contract count (B2-1, B2-2). */
export const worksFor = (agency: TenancyProfile, area: Area, day: Day, scope?: ConsentScope): boolean =>
	areasOf(agency, day, scope).includes(tenantOf(area));

/**
 * Whether an agency may know that another exists: both work for one tenant on that day. Any other is answered like one that
 * does not exist.
 */
export const mayKnowOf = (agency: TenancyProfile, other: TenancyProfile, day: Day): boolean =>
	areasOf(agency, day).some((area) => worksFor(other, area, day));

/** The tenants that an agency works for, or did, each once. */
export const areasEverOf = (agency: TenancyProfile): readonly Area[] => [
	...new Set(memberships(agency).map(({ area }) => tenantOf(area))),
];

/** Whether an agency works for a tenant, or did: what it received stays on record when it is over. */
export const hasWorkedFor = (agency: TenancyProfile, area: Area): boolean =>
	memberships(agency).some((one) => tenantOf(one.area) === tenantOf(area));

/** The contract (委託) that an agency works for a tenant under on that day: the ground on which it is told. */
export const contractFor = (agency: TenancyProfile, area: Area, day: Day, scope?: ConsentScope): Contract | undefined =>
	agency.contracts?.find((one) => tenantOf(one.area) === tenantOf(area) && holds(one, day, scope));

/**
 * The tenant that a case belongs to when an agency opens it on a day: its own, or that of its contract. Returns undefined
 * when no contract is in force, or contracts with two tenants are: then it cannot be told whose family it is.
 */
export const areaToOpenIn = (agency: TenancyProfile, day: Day): Area | undefined => {
	if (!isContractor(agency)) return tenantOf(agency.area);
	const areas = areasOf(agency, day);
	return areas.length === 1 ? areas[0] : undefined;
};

/** The tenant of a case, as its opening says; undefined while no opening is known. All openings of a case say the same (`intake/admission.ts`). */
export const areaOfCase = (facts: readonly Fact[]): Area | undefined => facts.find(opensCase)?.area;

const scopeNeeded = (scope: ConsentScope | "any" | undefined): ConsentScope | undefined => (scope === "any" ? undefined : scope);

/** What an agency must work for to be told of a fact, or to state it; nothing for facts of the case as a whole. */
export const scopeOf = (fact: Fact): ConsentScope | undefined => scopeNeeded(definitionOf(fact.type).family.scope);

/**
 * The group of each agency that may be told: default deny. An agency that does not work for the case's tenant today,
 * within the scope of the fact, has none, whatever it was told before.
 *
 * @param profiles the agencies of the registry that may be asked for
 * @param area the tenant of the case
 */
export const groupsWithin =
	(profiles: ReadonlyMap<AgencyId, Pick<Agency, "kind"> & TenancyProfile>, area: Area | undefined, today: Day): GroupOf =>
	(agency, fact) => {
		const profile = profiles.get(agency);
		if (!profile || area === undefined || !worksFor(profile, area, today, scopeOf(fact))) return undefined;
		return agencyKinds[profile.kind].group;
	};

/** Which agencies are told on the ground of a contract (委託) with the case's tenant. */
export const contractsWithin =
	(profiles: ReadonlyMap<AgencyId, TenancyProfile>, area: Area | undefined, today: Day) =>
	(agency: AgencyId, fact?: Fact): boolean => {
		const profile = profiles.get(agency);
		return profile !== undefined && area !== undefined && contractFor(profile, area, today, fact && scopeOf(fact)) !== undefined;
	};
