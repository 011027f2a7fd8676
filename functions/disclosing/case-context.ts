import type { Agency } from "../../schemas/agency.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../schemas/ids.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { definitionOf } from "../rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { type Area, areaOfCase, contractsWithin, groupsWithin, worksFor } from "../rules/case/tenancy.ts";
import type { CaseContext } from "../rules/disclosure/recipients.ts";
import type { AccessRecords } from "../stores/case/timeline.ts";
import { agencyById, freshAgencyById } from "../stores/registry/registry.ts";

/** The agencies that may come up: those that facts are between, and those that orders pin. */
const namedBy = ({ accessFacts, orders }: AccessRecords): Set<AgencyId> =>
	new Set([
		...accessFacts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]),
		...orders.flatMap((order) => (order ? [order.by, ...(order.does === "set" ? order.pinned : [])] : [])),
	]);

/** A profile; read fresh before an agency is dropped that was registered, or began its contract, within the last minute. */
const profileFor =
	(area: Area | undefined, today: Day, isFresh: boolean) =>
	async (id: AgencyId): Promise<Agency | undefined> => {
		const known = await agencyById(id);
		const isDropped = area !== undefined && (known === undefined || !worksFor(known, area, today));
		return isFresh && isDropped ? freshAgencyById(id) : known;
	};

type Options = {
	/** See `CaseContext`. */
	readonly toStop?: CaseContext["toStop"];
	/** Reads the registry itself before an agency is left out: where it is decided once and for all who is told. */
	readonly isFresh?: boolean;
};

/** What there is to know of a case when it is decided now who is told: of its agencies, as far as they work for its 実施主体 today. */
export const caseContextOf = async ({ accessFacts, orders }: AccessRecords, options: Options = {}): Promise<CaseContext> => {
	const now = new Date().toISOString();
	const [area, today] = [areaOfCase(accessFacts), dayInJapan(now)];
	const read = profileFor(area, today, options.isFresh ?? false);
	const found = (await Promise.all([...namedBy({ accessFacts, orders })].map(read))).filter((profile) => profile !== undefined);
	const profiles = new Map(found.map((profile) => [profile.id, profile]));
	return {
		accessFacts,
		orders,
		now,
		groupOf: groupsWithin(profiles, area, today),
		isContracted: contractsWithin(profiles, area, today),
		reads: (agency) => profiles.get(agency)?.reads ?? [],
		...(options.toStop ? { toStop: options.toStop } : {}),
	};
};

/** A disclosure of the ledger, as far as it says who was told on what. */
type Told = { readonly fact: EventId; readonly agency: AgencyId; readonly ground: string; readonly givenBy?: EventId };

/**
 * Who was told on what a fact takes away or recalls, by the ledger of its case: under a ground that the fact ends, or of
 * what was entered in error.
 */
export const toldUnder =
	(told: readonly Told[], accessFacts: readonly Fact[]) =>
	(stop: Fact): ReadonlySet<AgencyId> => {
		const id = subjectOf(stop);
		const ofSubject = new Set(accessFacts.filter((one) => id !== undefined && subjectOf(one) === id).map((one) => one.id));
		const { recalls } = definitionOf(stop.type);
		const isHit = ({ fact, givenBy }: Told): boolean =>
			recalls === "case" ||
			(recalls === "event" && fact === stop.data["event"]) ||
			(givenBy !== undefined && ofSubject.has(givenBy)) ||
			(recalls === "subject" && ofSubject.has(fact));
		const hit = told.filter((one) => one.ground !== "own-purpose" && one.ground !== "stop-notice" && isHit(one));
		return new Set(hit.map(({ agency }) => agency).filter((agency) => agency !== stop.by));
	};
