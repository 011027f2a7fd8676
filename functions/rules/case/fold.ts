import type { Definition } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, EventId, SubjectId } from "../../../schemas/ids.ts";
import { definitionOf, opensCase } from "./definition.ts";
import { byAcceptance, byCause, MAX_CLOCK_SKEW } from "./order.ts";

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
	/** The agency that owns the next action; absent when it is over. */
	readonly next?: AgencyId;
	/** Data of the opening fact, with what later facts of the same subject say laid over it. */
	readonly data: Readonly<Record<string, unknown>>;
	/** How many facts led to this state. */
	readonly steps: number;
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

/** The roles an opening fact gives, e.g. referrer and recipient; undefined for other facts. */
export const rolesOpenedBy = (fact: Fact): Roles | undefined => {
	const { roles } = definitionOf(fact.type);
	if (roles === undefined) return undefined;
	return Object.fromEntries(
		Object.entries(roles).map(([role, field]) => [role, field === "by" ? fact.by : (String(fact.data[field]) as AgencyId)]),
	);
};

/** Whether the agency (or the hub) has one of the roles that may make this move; `holder` is the agency that holds the case. */
export const mayMove = (fact: Fact, roles: Roles, holder: AgencyId | undefined): boolean =>
	(definitionOf(fact.type).move?.by ?? []).some(
		(role) => role === fact.by || roles[role] === fact.by || (role === "holder" && fact.by === holder),
	);

/** The fact that opened a case: the first that the hub accepted. Its sender holds the case. */
export const caseOpeningOf = (facts: readonly Fact[]): Fact | undefined => facts.filter(opensCase).sort(byAcceptance)[0];

const isOpening = (fact: Fact, holder: AgencyId | undefined): boolean => {
	const roles = rolesOpenedBy(fact);
	return roles !== undefined && definitionOf(fact.type).move?.from.includes("none") === true && mayMove(fact, roles, holder);
};

/**
 * The fact that owns the roles of a referral, visit or follow-up: the first opening that the hub accepted. One that is
 * accepted later cannot take the roles over, whatever time it gives.
 *
 * @param facts of one subject
 * @param holder the agency that holds the case
 */
export const openingOf = (facts: readonly Fact[], holder: AgencyId | undefined): Fact | undefined =>
	facts.filter((fact) => isOpening(fact, holder)).sort(byAcceptance)[0];

/**
 * The state of a case as its set of facts tells it. The order in which facts are given and how often each is given make no
 * difference. A fact that does not fit is left out of the states and named; it fits by itself once the facts before it
 * are there.
 */
export const fold = (facts: Iterable<Fact>): CaseState => {
	const distinct = [...new Map([...facts].map((fact) => [fact.id, fact])).values()];
	const holder = caseOpeningOf(distinct)?.by;
	const moving = distinct.filter((fact) => definitionOf(fact.type).move && subjectOf(fact) !== undefined);
	const subjects = new Map<SubjectId, Subject>();
	const after = new Map<EventId, Subject>();
	const unfitting = new Set<EventId>();
	for (const [id, ofSubject] of Map.groupBy(moving, (fact) => subjectOf(fact) as SubjectId)) {
		const last = foldSubject(id, ofSubject, holder, after);
		if (last) subjects.set(id, last);
		for (const fact of ofSubject) if (!after.has(fact.id)) unfitting.add(fact.id);
	}
	return { subjects, after, unfitting };
};

/**
 * One subject, fact by fact. A fact that does not fit yet waits for one that it follows: of the same time, or of another
 * agency, whose clock may be behind by `MAX_CLOCK_SKEW`.
 */
const foldSubject = (
	id: SubjectId,
	facts: readonly Fact[],
	holder: AgencyId | undefined,
	after: Map<EventId, Subject>,
): Subject | undefined => {
	const opening = openingOf(facts, holder);
	if (!opening) return undefined;
	const whose = { roles: rolesOpenedBy(opening) ?? {}, holder };
	let subject: Subject | undefined;
	let waiting: Fact[] = [];
	const apply = (fact: Fact): boolean => {
		const moved = move(fact, id, subject, whose);
		if (!moved) return false;
		subject = moved;
		after.set(fact.id, moved);
		return true;
	};
	const applyWaiting = (last: Fact): void => {
		waiting = waiting.filter((fact) => Date.parse(last.time) - Date.parse(fact.time) <= MAX_CLOCK_SKEW);
		for (let next: Fact | undefined = last; next; ) {
			next = waiting.find((fact) => (fact.by !== last.by || fact.time === last.time) && apply(fact));
			waiting = waiting.filter((fact) => fact !== next);
		}
	};
	for (const fact of [...facts].sort(byCause)) {
		if (apply(fact)) applyWaiting(fact);
		else waiting.push(fact);
	}
	return subject;
};

const sameRoles = (a: Roles | undefined, b: Roles | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Who has a part in a subject, and who holds the case. */
type Whose = { readonly roles: Roles; readonly holder: AgencyId | undefined };

/** Whether a fact fits: its move is possible from here, its sender may make it, and what begins something gives the roles that count. */
const fits = (fact: Fact, before: Subject | undefined, { roles, holder }: Whose): boolean => {
	if (!definitionOf(fact.type).move?.from.includes(before?.state ?? "none") || !mayMove(fact, roles, holder)) return false;
	return before !== undefined || sameRoles(rolesOpenedBy(fact), roles);
};

const move = (fact: Fact, id: SubjectId, before: Subject | undefined, whose: Whose): Subject | undefined => {
	const { family, move: made } = definitionOf(fact.type);
	const { roles } = whose;
	if (made === undefined || !fits(fact, before, whose)) return undefined;
	const next = roles[family.states[made.to]?.next ?? ""];
	return {
		id,
		family,
		state: made.to,
		opened: before?.opened ?? fact.time,
		since: before && before.since > fact.time ? before.since : fact.time,
		roles,
		data: { ...before?.data, ...fact.data },
		steps: (before?.steps ?? 0) + 1,
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
		if (subject && subject.steps > (subjects.get(subject.id)?.steps ?? 0)) subjects.set(subject.id, subject);
	}
	return subjects;
};
