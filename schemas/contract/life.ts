import { catalogue } from "../catalogue.gen.ts";
import type { Definition } from "../event.ts";
import type { Family } from "../family.ts";

/** Families in the order in which a case comes to them. */
const LIFE = [
	"case",
	"protection",
	"consent",
	"voice",
	"ground",
	"referral",
	"accompanied-visit",
	"employment",
	"follow-up",
] as const satisfies readonly (typeof catalogue)[keyof typeof catalogue]["family"]["name"][];

/** By how many moves each state is away from the beginning, and `none`, the beginning itself. */
export const stepsOf = (types: readonly Definition[]): ReadonlyMap<string, number> => {
	const steps = new Map([["none", 0]]);
	// A map goes on to what is added while it is gone through.
	for (const [state, step] of steps)
		for (const { move, recalls } of types)
			if (move && !recalls && move.from.includes(state as never) && !steps.has(move.to)) steps.set(move.to, step + 1);
	return steps;
};

/** Types in the order of what they are about: by the state that they lead to; what corrects an entry is the last. */
const inOrder = (types: readonly Definition[]): readonly Definition[] => {
	const steps = stepsOf(types);
	const place = ({ opensCase, sharing, recalls, move }: Definition): number => {
		if (recalls !== undefined) return 99;
		if (opensCase || sharing === "gives") return 0;
		return steps.get(move?.to ?? "") ?? 50;
	};
	return [...types].sort((a, b) => place(a) - place(b));
};

/** All families with their types, as a case comes to them. @throws RangeError for a family without its place */
export const familiesInOrder = (): readonly { readonly family: Family; readonly types: readonly Definition[] }[] => {
	const families = [...Map.groupBy(Object.values<Definition>(catalogue), ({ family }) => family)];
	const place = ({ name }: Family): number => {
		const found = (LIFE as readonly string[]).indexOf(name);
		if (found < 0) throw new RangeError(`the family ${name} has no place in the life of a case`);
		return found;
	};
	return families.sort(([a], [b]) => place(a) - place(b)).map(([family, types]) => ({ family, types: inOrder(types) }));
};
