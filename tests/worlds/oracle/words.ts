import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { dayInJapan } from "../../../schemas/japan-time.ts";
import { agenciesIn, definitionIn, isAboutSame, isBefore, SCOPES, type Scope, scopesIn, takes, thingOf } from "./facts.ts";
import type { Parts } from "./parts.ts";

/** What the family's words, and other grounds, cover now. @param now UTC */
export const wordsOf = (facts: readonly Fact[], parts: Parts, now: string) => {
	const { isEntitled, isOpen, rolesOf } = parts;

	const gives = (grant: Fact, agency: AgencyId, scope: Scope): boolean => {
		const names = agenciesIn(grant).includes(agency) && scopesIn(grant).includes(scope);
		return definitionIn(grant).sharing === "gives" && names && grant.by !== agency && isEntitled(grant);
	};

	/** When what a grant gave was taken away: by what was accepted after it under its number. */
	const takenAt = (grant: Fact, agency: AgencyId, scope: Scope): string | undefined =>
		facts
			.filter((fact) => takes(fact) && isAboutSame(fact, grant) && fact.acceptedAt > grant.acceptedAt && isEntitled(fact))
			.filter((fact) => {
				const isLeft = agenciesIn(fact).includes(agency) && scopesIn(fact).includes(scope);
				return definitionIn(fact).sharing !== "narrows" || !isLeft;
			})
			.map(({ acceptedAt }) => acceptedAt)
			.sort()[0];

	const isInForce = (grant: Fact, agency: AgencyId, scope: Scope): boolean => {
		const { until } = grant.data;
		const isOver = typeof until === "string" && dayInJapan(now) > until;
		return gives(grant, agency, scope) && !isOver && takenAt(grant, agency, scope) === undefined;
	};

	/** A ground that is given after something was taken does not reach back behind that. */
	const floorOf = (grant: Fact, agency: AgencyId, scope: Scope): string =>
		facts
			.filter((one) => gives(one, agency, scope))
			.map((one) => takenAt(one, agency, scope) ?? "")
			.filter((at) => at < grant.acceptedAt)
			.sort()
			.at(-1) ?? "";

	const covers = (grant: Fact, agency: AgencyId, fact: Fact, scope: Scope): boolean => {
		if (!isInForce(grant, agency, scope)) return false;
		const thing = thingOf(fact);
		if (isOpen(thing) && Object.values(rolesOf(thing)).includes(agency)) return true;
		const isOfAnyScope = definitionIn(fact).family.scope === "any";
		return isBefore(grant, fact) && (isOfAnyScope || fact.acceptedAt > floorOf(grant, agency, scope));
	};

	return {
		/** Whether a word covers a fact for an agency: one given before it, or any in force where the agency is a party of something open. */
		isCovered: (agency: AgencyId, fact: Fact): boolean => {
			const { scope } = definitionIn(fact).family;
			if (scope === undefined) return false;
			const scopes = scope === "any" ? SCOPES : [scope];
			return facts.some((grant) => scopes.some((one) => covers(grant, agency, fact, one)));
		},
		/** Whether some word in force names an agency. */
		isNamed: (agency: AgencyId): boolean => facts.some((grant) => SCOPES.some((scope) => isInForce(grant, agency, scope))),
	};
};
