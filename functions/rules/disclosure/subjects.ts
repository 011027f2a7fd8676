import { compareText } from "../../../schemas/by-text.ts";
import { closes, reopens } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, SubjectId } from "../../../schemas/ids.ts";
import { definitionOf } from "../case/definition.ts";
import { mayMove, openingOf, type Roles, rolesOpenedBy, subjectOf } from "../case/fold.ts";
import { byCause, later, MAX_CLOCK_SKEW, shifted } from "../case/order.ts";

/** A referral, visit, follow-up, consent … by the facts alone that decide who knows of it. */
export type AccessSubject = {
	readonly facts: readonly Fact[];
	/** The fact that owns its roles. */
	readonly opening?: Fact;
	readonly roles: Roles;
	/** From then on its parties are told of it: answers may be dated before the opening, by clocks that differ. */
	readonly from: string;
	/** Whether somebody still owns a next action in it. */
	readonly isOpen: boolean;
};

const NONE: AccessSubject = { facts: [], roles: {}, from: "", isOpen: false };

const isLifecycle = (fact: Fact): boolean => {
	const definition = definitionOf(fact.type);
	return rolesOpenedBy(fact) !== undefined || closes(definition) || reopens(definition);
};

const subject = (facts: readonly Fact[], holder: AgencyId | undefined): AccessSubject => {
	const opening = openingOf(facts, holder);
	const roles = (opening && rolesOpenedBy(opening)) ?? {};
	const last = facts
		.filter((fact) => isLifecycle(fact) && mayMove(fact, roles, holder))
		.sort(byCause)
		.at(-1);
	return {
		facts,
		roles,
		from: opening ? shifted(opening.time, -MAX_CLOCK_SKEW) : "",
		isOpen: last !== undefined && !closes(definitionOf(last.type)),
		...(opening ? { opening } : {}),
	};
};

/** The subjects of a case, by their ids. */
export const subjectsOf = (
	accessFacts: readonly Fact[],
	holder: AgencyId | undefined,
): ((id: SubjectId | undefined) => AccessSubject) => {
	const found = new Map(
		[...Map.groupBy(accessFacts, subjectOf)].flatMap(([id, facts]) =>
			id === undefined ? [] : [[id, subject(facts, holder)] as const],
		),
	);
	return (id) => (id === undefined ? NONE : (found.get(id) ?? NONE));
};

type Change = {
	readonly fact: Fact;
	readonly from: string;
	readonly subject: SubjectId;
	readonly agency: AgencyId;
	readonly joins: boolean;
};

const changeBy = (fact: Fact, of: (id: SubjectId | undefined) => AccessSubject, holder: AgencyId | undefined): Change[] => {
	const { team } = definitionOf(fact.type);
	const id = subjectOf(fact);
	const { roles, from } = of(id);
	const agency = team && roles[team.role];
	if (team === undefined || id === undefined || agency === undefined || !mayMove(fact, roles, holder)) return [];
	return [{ fact, from: later(fact.time, from), subject: id, agency, joins: team.does === "joins" }];
};

/** The agencies that a fact let join the case's team and none let leave, as they are when a fact happens. */
export const teamOf = (
	accessFacts: readonly Fact[],
	of: (id: SubjectId | undefined) => AccessSubject,
	holder: AgencyId | undefined,
): ((fact: Fact) => ReadonlySet<AgencyId>) => {
	const changes = accessFacts
		.flatMap((fact) => changeBy(fact, of, holder))
		.sort((a, b) => compareText(a.from, b.from) || byCause(a.fact, b.fact));
	const places = new Map<SubjectId, AgencyId>();
	const teams = changes.map(({ subject: id, agency, joins }): ReadonlySet<AgencyId> => {
		if (joins) places.set(id, agency);
		else places.delete(id);
		return new Set(places.values());
	});
	return (fact) => {
		const isBefore = (one: Change): boolean =>
			one.from < fact.time || (one.from === fact.time && (one.fact.time < one.from || byCause(one.fact, fact) <= 0));
		return teams[lastIndex(changes, isBefore)] ?? new Set();
	};
};

/** Index of the last element that is before something, in a list where all such come first; -1 when none is. */
const lastIndex = <T>(all: readonly T[], isBefore: (one: T) => boolean): number => {
	let [low, high] = [0, all.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(all[middle] as T)) low = middle + 1;
		else high = middle;
	}
	return low - 1;
};
