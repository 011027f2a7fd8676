import type { Agency } from "../../schemas/agency.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { definitionOf } from "../rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { byAcceptance, shifted } from "../rules/case/order.ts";
import { type Area, areaOfCase, contractsWithin, groupsWithin, worksFor } from "../rules/case/tenancy.ts";
import type { CaseContext } from "../rules/disclosure/recipients.ts";
import type { AccessRecords } from "../stores/case/timeline.ts";
import { agencyById, freshAgencyById } from "../stores/registry/registry.ts";
import type { Disclosure } from "../stores/tables/timeline.ts";

/** The agencies that may come up: those that facts are between, those that orders pin, and the officers who decided one. */
const namedBy = ({ accessFacts, orders }: AccessRecords): Set<AgencyId> =>
	new Set([
		...accessFacts.flatMap((fact) => [fact.by, ...Object.values(rolesOpenedBy(fact) ?? {})]),
		...orders.flatMap((order) =>
			order ? [order.by, ...(order.officers ?? []), ...(order.does === "set" ? order.pinned : [])] : [],
		),
	]);

type Options = {
	/** See `CaseContext`. */
	readonly toStop?: CaseContext["toStop"];
	/** Reads the registry itself before an agency is left out: where it is decided once and for all who is told. */
	readonly isFresh?: boolean;
	/** The agency that something is handed to: it is not left out by what is cached of it, since it reads an entry once. */
	readonly reader?: AgencyId;
};

/** A profile; read fresh before an agency is dropped that was registered, or began its contract, within the last minute. */
const profileFor =
	(area: Area | undefined, today: Day, { isFresh = false, reader }: Options) =>
	async (id: AgencyId): Promise<Agency | undefined> => {
		const known = await agencyById(id);
		const isDropped = area !== undefined && (known === undefined || !worksFor(known, area, today));
		return isDropped && (isFresh || id === reader) ? freshAgencyById(id) : known;
	};

/** What there is to know of a case when it is decided now who is told: of its agencies, as far as they work for its 実施主体 today. */
export const caseContextOf = async ({ accessFacts, orders }: AccessRecords, options: Options = {}): Promise<CaseContext> => {
	const now = new Date().toISOString();
	const [area, today] = [areaOfCase(accessFacts), dayInJapan(now)];
	const read = profileFor(area, today, options);
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

/** A disclosure of the ledger, as far as it says who was told on what, and when. */
type Told = Pick<Disclosure, "fact" | "agency" | "ground" | "givenBy" | "at">;

/** Grounds that a fact which takes away does not end: the holder's own, and that of the notice itself. */
const LASTING: readonly Disclosure["ground"][] = ["own-purpose", "stop-notice"];

/** How long the door may take to record what takes away, in milliseconds: until then others may still be told. */
const MAX_RECORDING = 30_000;

/**
 * Who was told on what a fact takes away or recalls, by the ledger of its case: under a ground that the fact ends, or of
 * what was entered in error. What was told later, or accepted later under the same number, is not ended by it.
 */
export const toldUnder =
	(told: readonly Told[], accessFacts: readonly Fact[]) =>
	(stop: Fact): ReadonlySet<AgencyId> => {
		const id = subjectOf(stop);
		const isEnded = (one: Fact): boolean => id !== undefined && subjectOf(one) === id && byAcceptance(one, stop) < 0;
		const ended = new Set(accessFacts.filter(isEnded).map((one) => one.id));
		const { recalls } = definitionOf(stop.type);
		const until = shifted(stop.acceptedAt, MAX_RECORDING);
		const isHit = ({ fact, givenBy }: Told): boolean =>
			recalls === "case" ||
			(recalls === "event" && fact === stop.data["event"]) ||
			(givenBy !== undefined && ended.has(givenBy)) ||
			(recalls === "subject" && ended.has(fact));
		const hit = told.filter((one) => one.at <= until && !LASTING.includes(one.ground) && isHit(one));
		return new Set(hit.map(({ agency }) => agency).filter((agency) => agency !== stop.by));
	};
