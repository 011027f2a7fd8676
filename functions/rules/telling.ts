import { type AgencyId, type Fact, HUB, type HubId, inOrder } from "../../schemas/fact.ts";
import type { AgencyGroup, Audience } from "../../schemas/field.ts";
import { definitionOf, opensCase } from "./definition.ts";
import { mayMove, type Roles, rolesOpenedBy, subjectOf } from "./fold.ts";

/** Who is told of a fact, and of which fields of it. */
export type Telling = { readonly agency: AgencyId; readonly fields: readonly string[] };

/** Who would be told, but is not, and why. */
export type Withholding = { readonly agency: AgencyId; readonly reason: "no-consent" };

export type Decision = { readonly told: readonly Telling[]; readonly withheld: readonly Withholding[] };

/** The group an agency's kind belongs to; nothing when it is not to be told of the fact at all (`tenancy.ts`). */
export type GroupOf = (agency: AgencyId, fact: Fact) => AgencyGroup | undefined;

/**
 * Who is concerned by a fact, and what of it each may see: default deny.
 * It follows from the facts of the case that decide who (openings, answers, consent), in the order of their times:
 * the parties of the fact's referral, visit or follow-up, and the agencies on the case's team at that time
 * (the one that opened it, and those that accepted a referral); of these, the ones that the consent in force
 * at that time covers; and each its fields by audience (T3-2, 4-1-ウ②-5, 4-1-ウ③-5).
 *
 * @param fact the fact to tell
 * @param who the facts of the same case that decide who, in any order
 */
export const decideTellings = (fact: Fact, who: readonly Fact[], groupOf: GroupOf): Decision => {
	const near = who.filter((one) => concernsFrom(one) <= fact.time).sort(inOrder);
	const parties = partiesOf(fact, near);
	const before = near.filter((one) => inOrder(one, fact) <= 0);
	const concerned = new Set([...parties, ...teamAfter(before, near)]);
	concerned.delete(fact.by);
	const told: Telling[] = [];
	const withheld: Withholding[] = [];
	for (const agency of [...concerned].sort()) {
		const fields = visibleFields(fact, groupOf(agency, fact), parties.has(agency));
		if (fields.length === 0) continue;
		if (isCovered(agency, fact, before)) told.push({ agency, fields });
		else withheld.push({ agency, reason: "no-consent" });
	}
	return { told, withheld };
};

/** Clocks of two agencies differ: an answer may be dated before what it answers, by a time zone at the most. */
const MOST_BETWEEN_CLOCKS = 24 * 3_600_000;

/**
 * The time from which on a fact may decide who is told of others. What is dated before it is never told to anyone else
 * because of it, so that it is enough to look at the facts from then on when it arrives late (`recording/record.ts`).
 * An opening says whose case it is, of facts of any time.
 */
export const concernsFrom = (fact: Fact): string => {
	if (opensCase(fact)) return "";
	return rolesOpenedBy(fact) ? new Date(Date.parse(fact.time) - MOST_BETWEEN_CLOCKS).toISOString() : fact.time;
};

/**
 * Which facts may have to be told anew now that one more that decides who is known. An opening gives roles in its own
 * referral, visit or follow-up; only where an answer to it that changes the team was known first does more hang on it.
 *
 * @param who all known facts of the case that decide who
 * @param from the facts of the case from `concernsFrom(fact)` on
 */
export const affectedBy = (fact: Fact, who: readonly Fact[], from: readonly Fact[]): readonly Fact[] => {
	if (rolesOpenedBy(fact) === undefined) return from;
	const isOfSame = (one: Fact): boolean => subjectOf(one) === subjectOf(fact);
	const isAnswered = [...who, ...from].some((one) => isOfSame(one) && definitionOf(one.type).team !== undefined);
	return isAnswered ? from : from.filter(isOfSame);
};

const visibleFields = (fact: Fact, group: AgencyGroup | undefined, isParty: boolean): string[] => {
	if (group === undefined) return [];
	const audiences: readonly Audience[] = isParty ? ["parties", group] : [group];
	return Object.entries(definitionOf(fact.type).fields)
		.filter(([name, field]) => name in fact.data && field.audience.some((one) => audiences.includes(one)))
		.map(([name]) => name);
};

/** The roles of a subject: those its first opening fact gave. */
const rolesOf = (subject: HubId | undefined, near: readonly Fact[]): Roles => {
	const opening = near.find((one) => subject !== undefined && subjectOf(one) === subject && rolesOpenedBy(one));
	return (opening && rolesOpenedBy(opening)) ?? {};
};

const partiesOf = (fact: Fact, near: readonly Fact[]): Set<AgencyId> => {
	const roles = rolesOf(subjectOf(fact), near);
	const isOfThem = fact.by === HUB || Object.values(roles).includes(fact.by);
	return new Set(isOfThem ? Object.values(roles) : []);
};

/** The agencies on the case's team once these facts have happened: the one that opened it, and those a fact let join and none let leave. */
const teamAfter = (before: readonly Fact[], near: readonly Fact[]): Set<AgencyId> => {
	const opener = before.find(opensCase);
	const places = new Map<HubId | undefined, AgencyId>(opener ? [[undefined, opener.by]] : []);
	for (const fact of before) {
		const change = teamChange(fact, near);
		if (change?.does === "joins") places.set(subjectOf(fact), change.agency);
		if (change?.does === "leaves") places.delete(subjectOf(fact));
	}
	return new Set(places.values());
};

const teamChange = (fact: Fact, near: readonly Fact[]) => {
	const { team } = definitionOf(fact.type);
	const roles = team && rolesOf(subjectOf(fact), near);
	const agency = team && roles?.[team.role];
	return agency !== undefined && mayMove(fact, roles ?? {}) ? { agency, does: team?.does } : undefined;
};

/** Whether a consent in force at the time of the fact covers the agency: it is named, gave notice of the consent, or opened the case. */
const isCovered = (agency: AgencyId, fact: Fact, before: readonly Fact[]): boolean => {
	if (before.some((one) => opensCase(one) && one.by === agency)) return true;
	const withdrawn = new Set(
		before.filter((one) => definitionOf(one.type).consent === "withdraws").map((one) => one.data["consent"]),
	);
	return before.some(
		(one) =>
			definitionOf(one.type).consent === "grants" &&
			!withdrawn.has(one.data["consent"]) &&
			(one.data["scope"] as readonly string[]).includes(definitionOf(fact.type).family.scope ?? "") &&
			isUnexpired(one.data["until"], fact.time) &&
			(one.by === agency || (one.data["agencies"] as readonly AgencyId[]).includes(agency)),
	);
};

const isUnexpired = (until: unknown, time: string): boolean => typeof until !== "string" || time < `${until}T15:00:00.000Z`;
