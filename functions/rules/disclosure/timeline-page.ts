import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { type CaseState, type Subject, stateVisibleTo } from "../case/fold.ts";
import type { AgencyView, SeenEvent } from "./agency-view.ts";

/** A fact of a case and how the reader sees it. */
export type VisibleFact = { readonly fact: Fact; readonly event: SeenEvent };

/** A referral, visit or follow-up as it stands, in the reader's own tokens. */
export type SubjectState = {
	readonly family: string;
	readonly id: string;
	readonly state: string;
	readonly ja: string;
	/**
	 * The agency that owns the next action (`owner.ts`), unless it is over, the owner is no party of it, or the case is
	 * protected and the reader has no part in it.
	 */
	readonly next?: string;
};

export type TimelinePage = {
	readonly events: readonly (SeenEvent & { /** It does not fit what is known so far. */ readonly unfitting?: true })[];
	/** Everything between agencies on the case that the reader may see, with its state. */
	readonly standing: readonly SubjectState[];
	/** Id of the last event of this page, to go on from; absent on the last page. */
	readonly next?: string;
};

type Page = {
	readonly limit: number;
	readonly after: string | undefined;
	/** Whether the reader may know where something takes place. */
	readonly isNear: (subject: Subject) => boolean;
	readonly ownerOf: (subject: Subject) => AgencyId | undefined;
	readonly reader: AgencyId;
};

/**
 * A page of a case's timeline (`seen`: what the reader sees, in order), and how things stand by all that the reader sees of it.
 * @returns nothing when `after` is not an event of this timeline
 */
export const timelinePageOf = (
	caseState: CaseState,
	seen: readonly VisibleFact[],
	agencyView: AgencyView,
	{ limit, after, ...seenBy }: Page,
): TimelinePage | undefined => {
	const subjects = stateVisibleTo(
		caseState,
		seen.map(({ fact }) => fact),
	);
	const from = after === undefined ? 0 : seen.findIndex(({ event: view }) => view.id === after) + 1;
	if (after !== undefined && from === 0) return undefined;
	const shown = seen.slice(from, from + limit);
	const last = shown.at(-1);
	return {
		events: shown.map(({ fact, event: view }) => (caseState.unfitting.has(fact.id) ? { ...view, unfitting: true } : view)),
		standing: [...subjects.values()].map((subject) => standing(subject, agencyView, seenBy)),
		...(last && from + limit < seen.length ? { next: last.event.id } : {}),
	};
};

const standing = (subject: Subject, agencyView: AgencyView, seenBy: Omit<Page, "limit" | "after">): SubjectState => {
	const next = shownOwner(subject, seenBy);
	return {
		family: subject.family.name,
		id: agencyView.tokens.toToken(subject.id),
		state: subject.state,
		ja: subject.family.states[subject.state]?.ja ?? "",
		...(next === undefined ? {} : { next }),
	};
};

/** Who owns the next action, if the reader may know: a party of the subject, or itself. Who holds the case is not told by it. */
const shownOwner = (subject: Subject, { isNear, ownerOf, reader }: Omit<Page, "limit" | "after">): AgencyId | undefined => {
	const owner = ownerOf(subject);
	const isKnown = owner === reader || Object.values(subject.roles).some((agency) => agency === owner);
	return isKnown && isNear(subject) ? owner : undefined;
};
