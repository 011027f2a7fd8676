import type { Definition } from "../../../schemas/event.ts";
import { type Fact, inOrder } from "../../../schemas/fact.ts";
import type { AgencyId, EventId, SubjectId } from "../../../schemas/ids.ts";
import { definitionOf } from "./definition.ts";

/** Which agency has which role in a referral, visit or follow-up. */
export type Roles = Readonly<Record<string, AgencyId>>;

/** A referral, visit or follow-up, as the facts known so far tell it. */
export type Subject = {
	readonly id: SubjectId;
	readonly family: Definition["family"];
	readonly state: string;
	/** Time of the fact that opened it. */
	readonly opened: string;
	/** Time of the fact that led to the state. */
	readonly since: string;
	readonly roles: Roles;
	/** The agency that owns the next action; none when it is over. */
	readonly next?: AgencyId;
	/** Data of the opening fact, with what later facts of the same subject say laid over it. */
	readonly data: Readonly<Record<string, unknown>>;
};

export type CaseState = {
	readonly subjects: ReadonlyMap<SubjectId, Subject>;
	/** What a fact's subject was after it, by the fact's id. */
	readonly after: ReadonlyMap<EventId, Subject>;
	/** Facts that do not fit (yet): accepted before requested, a second acceptance, an answer by someone else. */
	readonly unfitting: ReadonlySet<EventId>;
};

/** The id of the referral, visit or follow-up a fact is about. */
export const subjectOf = (fact: Fact): SubjectId | undefined => {
	const field = definitionOf(fact.type).family.subject?.field;
	return field === undefined ? undefined : (fact.data[field] as SubjectId | undefined);
};

/** The roles an opening fact gives, e.g. referrer and recipient; nothing for other facts. */
export const rolesOpenedBy = (fact: Fact): Roles | undefined => {
	const { roles } = definitionOf(fact.type);
	if (roles === undefined) return undefined;
	return Object.fromEntries(
		Object.entries(roles).map(([role, field]) => [role, field === "by" ? fact.by : (String(fact.data[field]) as AgencyId)]),
	);
};

/** Whether the agency (or the hub) has one of the roles that may make this move. */
export const mayMove = (fact: Fact, roles: Roles): boolean =>
	(definitionOf(fact.type).move?.by ?? []).some((role) => role === fact.by || roles[role] === fact.by);

/**
 * The story of a case as its set of facts tells it. The order in which the facts are given
 * and how often each is given make no difference; a fact that does not fit is left out of
 * the states and named, and fits by itself once the facts before it are there.
 */
export const fold = (facts: Iterable<Fact>): CaseState => {
	const subjects = new Map<SubjectId, Subject>();
	const after = new Map<EventId, Subject>();
	const unfitting = new Set<EventId>();
	const distinct = new Map([...facts].map((fact) => [fact.id, fact]));
	for (const fact of [...distinct.values()].sort(inOrder)) {
		const id = subjectOf(fact);
		if (id === undefined || !definitionOf(fact.type).move) continue;
		const moved = move(fact, id, subjects.get(id));
		if (!moved) unfitting.add(fact.id);
		else {
			subjects.set(id, moved);
			after.set(fact.id, moved);
		}
	}
	return { subjects, after, unfitting };
};

const move = (fact: Fact, id: SubjectId, before: Subject | undefined): Subject | undefined => {
	const definition = definitionOf(fact.type);
	const roles = before?.roles ?? rolesOpenedBy(fact);
	if (!definition.move || !roles) return undefined;
	if (!definition.move.from.includes(before?.state ?? "none") || !mayMove(fact, roles)) return undefined;
	const state = definition.move.to;
	const next = roles[definition.family.states[state]?.next ?? ""];
	return {
		id,
		family: definition.family,
		state,
		opened: before?.opened ?? fact.time,
		since: fact.time,
		roles,
		data: { ...before?.data, ...fact.data },
		...(next === undefined ? {} : { next }),
	};
};

/**
 * How things stand for a reader who sees some facts of a case: each subject as it was after the last
 * of them. So one who came late sees no misfits, and one who is told no more sees no further.
 */
export const stateVisibleTo = (caseState: CaseState, seen: Iterable<Fact>): Map<SubjectId, Subject> => {
	const subjects = new Map<SubjectId, Subject>();
	for (const fact of seen) {
		const subject = caseState.after.get(fact.id);
		if (subject) subjects.set(subject.id, subject);
	}
	return subjects;
};
