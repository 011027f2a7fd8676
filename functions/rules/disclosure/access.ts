import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, SubjectId } from "../../../schemas/ids.ts";
import { affectsAccess, definitionOf } from "../case/definition.ts";
import { caseOpeningOf, mayMove, rolesOpenedBy, subjectOf } from "../case/fold.ts";
import { byAcceptance } from "../case/order.ts";
import { type Grounds, groundsOf } from "./grounds.ts";
import { type AccessSubject, subjectsOf, teamOf } from "./subjects.ts";

/** What the facts that decide who knows of a case say, worked out once for all questions. */
export type Access = {
	/** The fact that opened the case: the first that the hub accepted. Its sender holds the case. */
	readonly opening?: Fact;
	readonly subject: (id: SubjectId | undefined) => AccessSubject;
	readonly grounds: Grounds;
	/** The holder, and the agencies on the team, when a fact happens. */
	readonly team: (fact: Fact) => ReadonlySet<AgencyId>;
	/** Whether a statement for the family comes from who may make it: the holder, or the family's voice. */
	readonly isEntitled: (fact: Fact) => boolean;
	/** Whether a fact changes who may know: not if it is by somebody who cannot make that move, or an opening that owns nothing. */
	readonly changesAccess: (fact: Fact) => boolean;
	/** Whether a fact was recalled: it was never right, and is shown to nobody but its sender. */
	readonly isRecalled: (fact: Fact) => boolean;
};

/** Whether one of the family's voices, appointed by the holder and not ended before, states a fact. */
const speaksBy = (voices: readonly AccessSubject[], holder: AgencyId | undefined) => (fact: Fact) =>
	voices.some(({ roles, opening, facts }) => {
		if (!opening || opening.by !== holder || roles["voice"] !== fact.by || byAcceptance(opening, fact) > 0) return false;
		return !facts.some((one) => !rolesOpenedBy(one) && one.by === holder && byAcceptance(one, fact) <= 0);
	});

const recallsOf = (fact: Fact) => definitionOf(fact.type).recalls;

/** Whether a fact is recalled by others: with its case, with its subject, or alone, by its own sender. */
const recallTest = (facts: readonly Fact[], subject: Access["subject"], holder: AgencyId | undefined) => {
	const recalls = facts.filter((fact) => recallsOf(fact) !== undefined && countsIn(subject(subjectOf(fact)), fact, holder));
	const isAll = recalls.some((fact) => recallsOf(fact) === "case");
	const subjects = new Set(recalls.filter((fact) => recallsOf(fact) === "subject").map(subjectOf));
	const senders = new Map(recalls.map((fact) => [fact.data["event"], fact.by]));
	return (fact: Fact): boolean => {
		if (recallsOf(fact) !== undefined) return false;
		const id = subjectOf(fact);
		return isAll || (id !== undefined && subjects.has(id)) || senders.get(fact.id) === fact.by;
	};
};

/** Whether a fact counts in its subject: made by who may make its move, and, if it can only be an opening, the one that owns it. */
const countsIn = ({ roles, opening, from }: AccessSubject, fact: Fact, holder: AgencyId | undefined): boolean => {
	const { move } = definitionOf(fact.type);
	if (move === undefined) return true;
	const isOnlyOpening = move.from.every((state) => state === "none");
	return isOnlyOpening ? opening?.id === fact.id : fact.time >= from && mayMove(fact, roles, holder);
};

const build = (accessFacts: readonly Fact[]): Access => {
	const opening = caseOpeningOf(accessFacts);
	const holder = opening?.by;
	const subject = subjectsOf(accessFacts, holder);
	const voices = [...new Set(accessFacts.map(subjectOf))].map(subject).filter(({ roles }) => roles["voice"] !== undefined);
	const isVoice = speaksBy(voices, holder);
	const isEntitled = (fact: Fact): boolean => {
		const { statedBy } = definitionOf(fact.type);
		if (statedBy === undefined) return true;
		if (holder === undefined) return false;
		return fact.by === holder || (statedBy === "voice" && isVoice(fact));
	};
	const team = teamOf(accessFacts, subject, holder);
	return {
		...(opening ? { opening } : {}),
		subject,
		grounds: groundsOf(accessFacts.filter((fact) => definitionOf(fact.type).sharing !== undefined && isEntitled(fact))),
		team: (fact) => (holder === undefined ? team(fact) : new Set([holder, ...team(fact)])),
		isEntitled,
		changesAccess: (fact) => affectsAccess(fact) && isEntitled(fact) && countsIn(subject(subjectOf(fact)), fact, holder),
		isRecalled: recallTest(accessFacts.filter(isEntitled), subject, holder),
	};
};

const built = new WeakMap<readonly Fact[], Access>();

/**
 * What the facts of a case that decide who say.
 * @param accessFacts in any order, some maybe twice; the same array is worked out once
 */
export const accessOf = (accessFacts: readonly Fact[]): Access => {
	const known = built.get(accessFacts);
	if (known) return known;
	const made = build([...new Map(accessFacts.map((fact) => [fact.id, fact])).values()]);
	built.set(accessFacts, made);
	return made;
};

/** The agency that holds the case: the one that opened it. */
export const holderOf = (accessFacts: readonly Fact[]): AgencyId | undefined => accessOf(accessFacts).opening?.by;
