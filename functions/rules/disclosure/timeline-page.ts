import type { Fact } from "../../../schemas/fact.ts";
import { asSeen, type Story, type Subject } from "../case/fold.ts";
import type { Show, View } from "./agency-view.ts";

/** A fact of a case and how the reader sees it. */
export type Seen = { readonly fact: Fact; readonly view: View };

/** A referral, visit or follow-up as it stands, in the reader's own tokens. */
export type Standing = {
	readonly family: string;
	readonly id: string;
	readonly state: string;
	readonly ja: string;
	/** The agency that owns the next action, unless it is over, or the case is protected and the reader has no part in it. */
	readonly next?: string;
};

export type Timeline = {
	readonly events: readonly (View & { /** It does not fit what is known so far. */ readonly unfitting?: true })[];
	/** Everything between agencies on the case that the reader may see, with its state. */
	readonly standing: readonly Standing[];
	/** Id of the last event of this page, to go on from; absent on the last page. */
	readonly next?: string;
};

type Page = {
	readonly limit: number;
	readonly after: string | undefined;
	/** Whether the reader may know where something takes place. */
	readonly isNear: (subject: Subject) => boolean;
};

/**
 * A page of a case's timeline (`seen`: what the reader sees, in order), and how things stand by all that the reader sees of it.
 * @returns nothing when `after` is not an event of this timeline
 */
export const timelineOf = (
	story: Story,
	seen: readonly Seen[],
	show: Show,
	{ limit, after, isNear }: Page,
): Timeline | undefined => {
	const subjects = asSeen(
		story,
		seen.map(({ fact }) => fact),
	);
	const from = after === undefined ? 0 : seen.findIndex(({ view }) => view.id === after) + 1;
	if (after !== undefined && from === 0) return undefined;
	const shown = seen.slice(from, from + limit);
	const last = shown.at(-1);
	return {
		events: shown.map(({ fact, view }) => (story.unfitting.has(fact.id) ? { ...view, unfitting: true } : view)),
		standing: [...subjects.values()].map((subject) => standing(subject, show, isNear(subject))),
		...(last && from + limit < seen.length ? { next: last.view.id } : {}),
	};
};

const standing = (subject: Subject, show: Show, isNear: boolean): Standing => ({
	family: subject.family.name,
	id: show.pair.toToken(subject.id),
	state: subject.state,
	ja: subject.family.states[subject.state]?.ja ?? "",
	...(subject.next === undefined || !isNear ? {} : { next: subject.next }),
});
