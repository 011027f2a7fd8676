import type { Ground } from "../../../schemas/codes/grounds.ts";
import { type Fact, inOrder } from "../../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../../schemas/ids.ts";
import { definitionOf, opensCase } from "../case/definition.ts";
import { subjectOf } from "../case/fold.ts";

/** On what ground an agency is told of something, and the fact that gave it. */
export type Basis = { readonly ground: Ground; readonly givenBy?: EventId };

const sharingOf = (fact: Fact) => definitionOf(fact.type).sharing;

const agenciesOf = (fact: Fact): readonly AgencyId[] => (fact.data["agencies"] ?? []) as readonly AgencyId[];

const scopeOf = (fact: Fact): readonly string[] => (fact.data["scope"] ?? []) as readonly string[];

/** A day ends at midnight in Japan. */
const isBeforeEnd = (until: unknown, time: string): boolean => typeof until !== "string" || time < `${until}T15:00:00.000Z`;

const basisOf = (given: Fact): Ground => (given.data["basis"] as Ground | undefined) ?? "consent";

/** What later facts left of a ground; nothing once it was taken away, by whatever fact is known, whenever it says that was. */
const isLeft = (given: Fact, agency: AgencyId, scope: string, accessFacts: readonly Fact[]): boolean =>
	accessFacts
		.filter((one) => subjectOf(one) === subjectOf(given) && one !== given)
		.every((one) => {
			if (sharingOf(one) === "takes") return false;
			if (sharingOf(one) !== "narrows") return true;
			return scopeOf(one).includes(scope) && (agenciesOf(one).includes(agency) || given.by === agency);
		});

/**
 * The ground on which an agency may be told of a fact: it opened the case, or a ground that was given before the fact
 * covers the agency and the fact's family, is not taken away since, and has not ended, neither when it happened nor now.
 *
 * @param accessFacts the facts of the case that decide who, in any order
 * @param now UTC
 */
export const basisFor = (agency: AgencyId, fact: Fact, accessFacts: readonly Fact[], now: string): Basis | undefined => {
	const before = accessFacts.filter((one) => inOrder(one, fact) <= 0).sort(inOrder);
	const opening = before.find(opensCase);
	if (opening?.by === agency) return { ground: "own-purpose", givenBy: opening.id };
	const scope = definitionOf(fact.type).family.scope ?? "";
	const given = before.find(
		(one) =>
			sharingOf(one) === "gives" &&
			scopeOf(one).includes(scope) &&
			(one.by === agency || agenciesOf(one).includes(agency)) &&
			isBeforeEnd(one.data["until"], fact.time) &&
			isBeforeEnd(one.data["until"], now) &&
			isLeft(one, agency, scope, accessFacts),
	);
	return given && { ground: basisOf(given), givenBy: given.id };
};

/**
 * The agencies that must hear that a ground is taken away or narrowed: those that it covered and that had a part in the
 * case, so that they may have something to destroy. It needs no other ground.
 */
export const stopNoticeRecipients = (
	fact: Fact,
	accessFacts: readonly Fact[],
	hadPart: ReadonlySet<AgencyId>,
): ReadonlySet<AgencyId> => {
	const does = sharingOf(fact);
	if (does !== "takes" && does !== "narrows") return new Set();
	const given = accessFacts.filter((one) => sharingOf(one) === "gives" && subjectOf(one) === subjectOf(fact));
	const covered = new Set(given.flatMap((one) => [one.by, ...agenciesOf(one)]));
	return new Set([...covered].filter((agency) => agency !== fact.by && hadPart.has(agency)));
};
