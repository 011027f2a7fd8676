import { definitionOf } from "../../functions/rules/case/definition.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { Family } from "../../schemas/family.ts";
import type { EventType } from "./example-event.ts";

/** A fact that can happen to a thing in some state, and the roles that may state it; none: whichever agency. */
export type Step = { readonly type: EventType; readonly to: string; readonly by: readonly string[] };

type Move = Step & { readonly from: readonly string[] };

const GROUNDS = {
	gives: { from: ["none"], to: "given" },
	narrows: { from: ["given", "narrowed"], to: "narrowed" },
	takes: { from: ["given", "narrowed"], to: "taken" },
} as const;

/** How a fact moves what it is about; grounds, and facts about nothing of their own, are given states here to walk on. */
const moveOf = ({ type, move, sharing }: Definition): Move => {
	const { from, to, by } = move ?? { ...(sharing ? GROUNDS[sharing] : { from: ["none"], to: "stated" }), by: [] };
	return { type: type as EventType, from, to, by };
};

const definitions: readonly Definition[] = Object.values(catalogue);

/** Every family of the catalogue. */
export const families: readonly Family[] = [...new Set(definitions.map(({ family }) => family))];

/** The types that the hub itself states; agencies post all others. */
export const HUB_TYPES: readonly EventType[] = definitions.filter(({ byHub }) => byHub).map(({ type }) => type as EventType);

const moves = new Map(
	families.map((family) => [family, definitions.filter((definition) => definition.family === family).map(moveOf)] as const),
);

/** What can happen next to a thing of a family. @param state `none` before anything has */
export const stepsFrom = (family: Family, state: string): readonly Step[] =>
	(moves.get(family) ?? []).filter(({ from }) => from.includes(state));

/** Whether the agency that opened the story, and holds the case, may state a step of it. */
export const isByOpener = ({ by }: Step, opening: Step | undefined): boolean =>
	by.length === 0 ||
	by.some((role) => role === "holder" || (opening !== undefined && definitionOf(opening.type).roles?.[role] === "by"));

type Next = (state: string) => readonly Step[];

/** The shortest way from a state to a wanted step; empty when there is none. It avoids what ends the story, if it can. */
const wayTo = (from: string, next: Next, isWanted: (step: Step) => boolean): readonly Step[] => {
	const seen = new Set<string>();
	const ways: (readonly Step[])[] = [[]];
	for (const way of ways) {
		const steps = next(way.at(-1)?.to ?? from);
		const wanted = steps.filter(isWanted);
		const step = wanted.find(({ to }) => next(to).length > 0) ?? wanted[0];
		if (step) return [...way, step];
		const unseen = steps.filter(({ to }) => !seen.has(to));
		for (const { to } of unseen) seen.add(to);
		ways.push(...unseen.map((one) => [...way, one]));
	}
	return [];
};

/** A story that continues as long as it reaches a type that is still to be told. */
const walkThrough = (next: Next, left: ReadonlySet<EventType>): readonly Step[] => {
	const walk: Step[] = [];
	const onward = () =>
		wayTo(walk.at(-1)?.to ?? "none", next, ({ type }) => left.has(type) && !walk.some((step) => step.type === type));
	for (let way = onward(); way.length > 0; way = onward()) walk.push(...way);
	return walk;
};

const walksThrough = (next: Next, left: ReadonlySet<EventType>): readonly (readonly Step[])[] => {
	if (left.size === 0) return [];
	const walk = walkThrough(next, left);
	if (walk.length === 0) throw new RangeError(`no story reaches ${[...left].join(", ")}`);
	const untold = [...left].filter((type) => !walk.some((step) => step.type === type));
	return [walk, ...walksThrough(next, new Set(untold))];
};

/**
 * Stories of one thing each that together tell every type of a family, each from `none` on as its states allow.
 *
 * @param isTold leaves types out
 * @throws RangeError naming the types that no story reaches
 */
export const walksOf = (family: Family, isTold: (type: EventType) => boolean = () => true): readonly (readonly Step[])[] => {
	const types = (moves.get(family) ?? []).map(({ type }) => type).filter(isTold);
	return walksThrough((state) => stepsFrom(family, state).filter(({ type }) => isTold(type)), new Set(types));
};
