import { catalogue } from "../../../schemas/catalogue.gen.ts";
import type { consentScopes } from "../../../schemas/codes/consent-scopes.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";

export type Scope = keyof typeof consentScopes;
export const SCOPES: readonly Scope[] = ["referral", "visit", "follow-up", "employment"];

export type Roles = Readonly<Record<string, AgencyId>>;

const definitions: Readonly<Record<string, Definition>> = catalogue;

/** What the contract says of a fact's type. */
export const definitionIn = (fact: Fact): Definition => {
	const definition = definitions[fact.type];
	if (!definition) throw new RangeError(fact.type);
	return definition;
};

/** What a contract must cover for an agency to hear of a fact under it; undefined: any contract does. */
export const scopeOf = (fact: Fact): Scope | undefined => {
	const { scope } = definitionIn(fact).family;
	return scope === "any" ? undefined : scope;
};

/** The referral, visit, consent … that a fact is about. */
export const thingOf = (fact: Fact): string | undefined => {
	const field = definitionIn(fact).family.subject?.field;
	return field === undefined ? undefined : String(fact.data[field]);
};

export const isAboutSame = (one: Fact, other: Fact): boolean => thingOf(one) !== undefined && thingOf(one) === thingOf(other);

/** Whether a fact takes away from a ground of the same number. */
export const takes = (fact: Fact): boolean => {
	const { sharing, recalls } = definitionIn(fact);
	return sharing === "takes" || sharing === "narrows" || recalls === "subject";
};

/** Whether others are told to stop because of a fact. */
export const isStop = (fact: Fact): boolean => takes(fact) || definitionIn(fact).recalls !== undefined;

/** Whether a fact takes away what others may know or say: it is in force with its 202. */
export const isTaking = (fact: Fact): boolean => isStop(fact) || fact.type === "voice.ended";

export const agenciesIn = (fact: Fact): readonly AgencyId[] => (fact.data["agencies"] ?? []) as readonly AgencyId[];
export const scopesIn = (fact: Fact): readonly Scope[] => (fact.data["scope"] ?? []) as readonly Scope[];

/** The roles that an opening gives. */
export const rolesBy = (fact: Fact): Roles =>
	Object.fromEntries(
		Object.entries(definitionIn(fact).roles ?? {}).map(([role, field]) => [
			role,
			field === "by" ? fact.by : (fact.data[field] as AgencyId),
		]),
	);

/** At equal times: a case is opened, a ground given, a voice appointed, something asked for, answered, taken away. */
const rank = (fact: Fact): number => {
	const { opensCase, sharing, roles, move, family } = definitionIn(fact);
	if (opensCase) return 0;
	if (isStop(fact)) return 900;
	if (sharing === "gives") return 1;
	if (roles?.["voice"] !== undefined) return 2;
	return (roles ? 100 : 200) + Object.keys(family.states).indexOf(move?.to ?? "");
};

/** Whether a fact happened before another, or is it. */
export const isBefore = (a: Fact, b: Fact): boolean => {
	if (a.time !== b.time) return a.time < b.time;
	return rank(a) === rank(b) ? a.acceptedAt <= b.acceptedAt : rank(a) < rank(b);
};

export const byAcceptance = (a: Fact, b: Fact): number => (a.acceptedAt < b.acceptedAt ? -1 : 1);
