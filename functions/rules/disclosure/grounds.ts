import type { consentScopes } from "../../../schemas/codes/consent-scopes.ts";
import type { Ground } from "../../../schemas/codes/grounds.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../../schemas/ids.ts";
import { definitionOf } from "../case/definition.ts";
import { subjectOf } from "../case/fold.ts";
import { byAcceptance, byCause } from "../case/order.ts";

/** On what ground an agency is told of something, and the fact that gave it. */
export type Basis = { readonly ground: Ground; readonly givenBy?: EventId };

type ConsentScope = keyof typeof consentScopes;

/** A consent, or another ground, that the holder or the family's voice noted, and what later facts left of it. */
export type Grant = {
	readonly fact: Fact;
	/** The agencies it names still, each with the scopes that are left to it. */
	readonly covers: ReadonlyMap<AgencyId, ReadonlySet<ConsentScope>>;
	/** Its last day in Japan. */
	readonly until?: string;
};

/** The grounds of a case. */
export type Grounds = {
	readonly grants: readonly Grant[];
	/** Before which acceptance a grant cannot reach: something was taken from the agency then, and the grant came later. */
	readonly floorOf: (grant: Grant, agency: AgencyId, scope: ConsentScope) => string;
};

const sharingOf = (fact: Fact) => definitionOf(fact.type).sharing;

const agenciesOf = (fact: Fact): readonly AgencyId[] => (fact.data["agencies"] ?? []) as readonly AgencyId[];

const scopesOf = (fact: Fact): readonly ConsentScope[] => (fact.data["scope"] ?? []) as readonly ConsentScope[];

/** Whether a fact takes something away that an earlier fact about the same ground gave. */
const reduces = (fact: Fact): boolean =>
	sharingOf(fact) === "takes" || sharingOf(fact) === "narrows" || definitionOf(fact.type).recalls === "subject";

type Covers = ReadonlyMap<AgencyId, ReadonlySet<ConsentScope>>;

/** A grant gives its own poster nothing. */
const coverage = (fact: Fact): Covers =>
	new Map(
		agenciesOf(fact)
			.filter((agency) => agency !== fact.by)
			.map((agency) => [agency, new Set(scopesOf(fact))]),
	);

const narrowedBy = (covers: Covers, fact: Fact): Covers => {
	if (sharingOf(fact) !== "narrows") return new Map();
	const [agencies, scopes] = [new Set(agenciesOf(fact)), new Set(scopesOf(fact))];
	return new Map(
		[...covers]
			.filter(([agency]) => agencies.has(agency))
			.map(([agency, had]) => [agency, new Set([...had].filter((scope) => scopes.has(scope)))]),
	);
};

type Stop = { readonly at: string; readonly agency: AgencyId; readonly scope: ConsentScope };

const lost = (before: Covers, after: Covers, at: string): Stop[] =>
	[...before].flatMap(([agency, had]) =>
		[...had].filter((scope) => !after.get(agency)?.has(scope)).map((scope) => ({ at, agency, scope })),
	);

const untilOf = (fact: Fact) => (typeof fact.data["until"] === "string" ? { until: fact.data["until"] } : {});

/**
 * What is left of the grounds that were given. What takes away counts from its acceptance: it ends what was accepted before
 * it, whatever times both give; a grant accepted later is a new one, under the same number too.
 *
 * @param facts about grounds that count, by the holder or the family's voice
 */
export const groundsOf = (facts: readonly Fact[]): Grounds => {
	const reducing = Map.groupBy(facts.filter(reduces).sort(byAcceptance), subjectOf);
	const stops: Stop[] = [];
	const grants = facts
		.filter((fact) => sharingOf(fact) === "gives")
		.sort(byCause)
		.map((fact): Grant => {
			let covers = coverage(fact);
			for (const one of reducing.get(subjectOf(fact)) ?? []) {
				if (byAcceptance(one, fact) < 0) continue;
				const left = narrowedBy(covers, one);
				stops.push(...lost(covers, left, one.acceptedAt));
				covers = left;
			}
			return { fact, covers, ...untilOf(fact) };
		});
	const byKey = Map.groupBy(stops, ({ agency, scope }) => `${agency} ${scope}`);
	return {
		grants,
		floorOf: ({ fact }, agency, scope) =>
			(byKey.get(`${agency} ${scope}`) ?? [])
				.map(({ at }) => at)
				.filter((at) => at < fact.acceptedAt)
				.sort()
				.at(-1) ?? "",
	};
};

/** A day ends at midnight in Japan. */
const hasEnded = (until: string | undefined, now: string): boolean => until !== undefined && now >= `${until}T15:00:00.000Z`;

/** Whether a grant lets an agency hear now of what falls under a scope; `any`: of anything. */
export const isInForce = (grant: Grant, agency: AgencyId, scope: ConsentScope | "any", now: string): boolean => {
	const scopes = grant.covers.get(agency);
	if (scopes === undefined || hasEnded(grant.until, now)) return false;
	return scope === "any" ? scopes.size > 0 : scopes.has(scope);
};

const basisOf = ({ fact }: Grant): Basis => ({
	ground: (fact.data["basis"] as Ground | undefined) ?? "consent",
	givenBy: fact.id,
});

/**
 * The ground on which an agency may be told of a fact now: one that is in force and was given before the fact. It does not
 * reach back behind something that was taken from the agency before it was given. An open referral, visit or follow-up
 * of which the agency is a party is covered by whatever ground is in force now.
 *
 * @param isOpenParty whether the fact is about something open of which the agency is a party
 * @param now UTC
 */
export const grantFor = (
	agency: AgencyId,
	fact: Fact,
	{ grants, floorOf }: Grounds,
	{ isOpenParty, now }: { readonly isOpenParty: boolean; readonly now: string },
): Basis | undefined => {
	const { scope } = definitionOf(fact.type).family;
	if (scope === undefined) return undefined;
	const reaches = (grant: Grant): boolean =>
		isOpenParty ||
		(byCause(grant.fact, fact) <= 0 &&
			(scope === "any" || definitionOf(fact.type).sharing !== undefined || fact.acceptedAt > floorOf(grant, agency, scope)));
	const found = grants.find((one) => isInForce(one, agency, scope, now) && reaches(one));
	return found && basisOf(found);
};
