import { type Fact, HUB, inOrder } from "../../../schemas/fact.ts";
import type { AgencyGroup, Audience } from "../../../schemas/field.ts";
import type { AgencyId, SubjectId } from "../../../schemas/ids.ts";
import { definitionOf, opensCase } from "../case/definition.ts";
import { mayMove, type Roles, rolesOpenedBy, subjectOf } from "../case/fold.ts";
import { inReaderVersion } from "../case/version.ts";
import { type Basis, basisFor, stopNoticeRecipients } from "./grounds.ts";
import { isFactAccessibleTo, isLocationWithheld, type ProtectionOrders } from "./protection.ts";

/** Who is told of a fact, of which fields of it in the version of its type that they read, and on what ground. */
export type Recipient = {
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly basis: Basis;
	/** It is told from afar: of a protected case, and not by who or where. */
	readonly isLocationHidden: boolean;
};

/** Who would be told, but is not, and why. */
export type Withheld = { readonly agency: AgencyId; readonly reason: "no-ground" | "protected" };

export type DisclosureDecision = { readonly told: readonly Recipient[]; readonly withheld: readonly Withheld[] };

/** The group of an agency as far as a fact goes; nothing when it is not to be told of it whatever the grounds (`tenancy.ts`). */
export type GroupOf = (agency: AgencyId, fact: Fact) => AgencyGroup | undefined;

/** What there is to know of a case when it is decided who is told. */
export type CaseContext = {
	/** The facts of the case that decide who, in any order. */
	readonly accessFacts: readonly Fact[];
	readonly orders: ProtectionOrders;
	readonly groupOf: GroupOf;
	/** Whether an agency works for the case's 実施主体 under a contract that covers the fact. */
	readonly isContracted: (agency: AgencyId, fact: Fact) => boolean;
	/** The later versions of types that an agency reads; without it nobody reads any. */
	readonly reads?: (agency: AgencyId) => readonly string[];
	/** When it is decided, UTC: a ground may have ended since. */
	readonly now: string;
};

/**
 * Who is concerned by a fact, and what of it each may see: default deny.
 * It follows from the facts of the case that decide who (openings, answers, grounds), in the order of their times:
 * the parties of the fact's referral, visit or follow-up, and the agencies on the case's team at that time
 * (the one that opened it, and those that accepted a referral); of these, the ones that a protection leaves and a
 * ground covers; and each its fields by audience (T3-2, 4-1-ウ②-5, 4-1-ウ③-5).
 */
export const decideRecipients = (fact: Fact, context: CaseContext): DisclosureDecision => {
	const relevant = context.accessFacts.filter((one) => affectsFrom(one) <= fact.time).sort(inOrder);
	const before = relevant.filter((one) => inOrder(one, fact) <= 0);
	const stopped = stopNoticeRecipients(fact, before, withPart(before));
	const parties = partiesOf(fact, relevant);
	const concerned = new Set([...parties, ...teamAfter(before, relevant), ...stopped]);
	concerned.delete(fact.by);
	const decided = [...concerned].sort().map((agency) => {
		const stop = stopped.has(agency) ? STOP : undefined;
		return tellingOf(fact, context, { agency, isThere: stop !== undefined || parties.has(agency), stop });
	});
	return {
		told: decided.filter((one) => one !== undefined && "fields" in one),
		withheld: decided.filter((one) => one !== undefined && "reason" in one),
	};
};

type Concerned = { readonly agency: AgencyId; readonly isThere: boolean; readonly stop: Basis | undefined };

const tellingOf = (
	fact: Fact,
	context: CaseContext,
	{ agency, isThere: isParty, stop }: Concerned,
): Recipient | Withheld | undefined => {
	const isLocationHidden = !isParty && isLocationWithheld(context.orders, fact.time);
	const group = context.groupOf(agency, fact);
	const read = inReaderVersion(fact, context.reads?.(agency));
	const fields = visibleFields(read, group, isParty).filter((name) => !isLocationHidden || !isPlace(read, name));
	if (fields.length === 0) return undefined;
	if (!isFactAccessibleTo(context.orders, agency, fact.time)) return { agency, reason: "protected" };
	const basis =
		stop ??
		basisFor(agency, fact, context.accessFacts, context.now) ??
		(context.isContracted(agency, fact) ? CONTRACT : undefined);
	return basis ? { agency, fields, basis, isLocationHidden } : { agency, reason: "no-ground" };
};

const CONTRACT: Basis = { ground: "contract" };
const STOP: Basis = { ground: "stop-notice" };

/** All that were ever given a role. */
const withPart = (accessFacts: readonly Fact[]): Set<AgencyId> =>
	new Set(accessFacts.flatMap((one) => Object.values(rolesOpenedBy(one) ?? {})));

/** Clocks of two agencies differ: an answer may be dated before what it answers, by a time zone at the most. */
const MAX_CLOCK_SKEW = 24 * 3_600_000;

/**
 * The time from which on a fact may decide who is told of others. What is dated before it is never told to anyone else
 * because of it, so that it is enough to look at the facts from then on when it arrives late (`recording/record.ts`).
 * An opening says whose case it is, of facts of any time.
 */
export const affectsFrom = (fact: Fact): string => {
	if (opensCase(fact)) return "";
	return rolesOpenedBy(fact) ? new Date(Date.parse(fact.time) - MAX_CLOCK_SKEW).toISOString() : fact.time;
};

/**
 * Which facts may have to be told anew now that one more that decides who is known. An opening gives roles in its own
 * referral, visit or follow-up; only where an answer to it that changes the team was known first does more hang on it.
 *
 * @param accessFacts all known facts of the case that decide who
 * @param from the facts of the case from `concernsFrom(fact)` on
 */
export const affectedBy = (fact: Fact, accessFacts: readonly Fact[], from: readonly Fact[]): readonly Fact[] => {
	if (rolesOpenedBy(fact) === undefined) return from;
	const isOfSame = (one: Fact): boolean => subjectOf(one) === subjectOf(fact);
	const isAnswered = [...accessFacts, ...from].some((one) => isOfSame(one) && definitionOf(one.type).team !== undefined);
	return isAnswered ? from : from.filter(isOfSame);
};

const isPlace = (fact: Fact, name: string): boolean => definitionOf(fact.type).fields[name]?.place === true;

const visibleFields = (fact: Fact, group: AgencyGroup | undefined, isParty: boolean): string[] => {
	if (group === undefined) return [];
	const audiences: readonly Audience[] = isParty ? ["parties", group] : [group];
	return Object.entries(definitionOf(fact.type).fields)
		.filter(([name, field]) => name in fact.data && field.audience.some((one) => audiences.includes(one)))
		.map(([name]) => name);
};

/** The roles of a subject: those its first opening fact gave. */
const rolesOf = (subject: SubjectId | undefined, relevant: readonly Fact[]): Roles => {
	const opening = relevant.find((one) => subject !== undefined && subjectOf(one) === subject && rolesOpenedBy(one));
	return (opening && rolesOpenedBy(opening)) ?? {};
};

const partiesOf = (fact: Fact, relevant: readonly Fact[]): Set<AgencyId> => {
	const roles = rolesOf(subjectOf(fact), relevant);
	const isOfThem = fact.by === HUB || Object.values(roles).includes(fact.by);
	return new Set(isOfThem ? Object.values(roles) : []);
};

/** The agencies on the case's team once these facts have happened: the one that opened it, and those a fact let join and none let leave. */
const teamAfter = (before: readonly Fact[], relevant: readonly Fact[]): Set<AgencyId> => {
	const opener = before.find(opensCase);
	const places = new Map<SubjectId | undefined, AgencyId>(opener ? [[undefined, opener.by]] : []);
	for (const fact of before) {
		const change = teamChange(fact, relevant);
		if (change?.does === "joins") places.set(subjectOf(fact), change.agency);
		if (change?.does === "leaves") places.delete(subjectOf(fact));
	}
	return new Set(places.values());
};

const teamChange = (fact: Fact, relevant: readonly Fact[]) => {
	const { team } = definitionOf(fact.type);
	const roles = team && rolesOf(subjectOf(fact), relevant);
	const agency = team && roles?.[team.role];
	return agency !== undefined && mayMove(fact, roles ?? {}) ? { agency, does: team?.does } : undefined;
};
