import type { Office } from "./office.ts";
import type { Step } from "./scenario.ts";

/** What one agency has to do on one case, in its order; `isOut` while a post with some of it is under way. */
type Chain = { readonly steps: readonly Step[]; next: number; isOut: boolean };

/** Some steps to post at once, and the chains they are of. */
export type Parcel = { readonly steps: readonly Step[]; readonly repeats: readonly Step[]; readonly chains: readonly Chain[] };

/** Steps that are to be posted twice: in the same batch, or once more later. */
export type Repeats = Map<Step, "at once" | "later">;

const isOpenedIn = (step: Step, parcel: readonly Step[]): boolean =>
	parcel.some((one) => one.isOpening === true && one.subject === step.subject && one.case === step.case);

/** Whether a step may go in one batch with those before it: what it needs is known, or in that batch. */
const mayFollow = (office: Office, step: Step, parcel: readonly Step[]): boolean =>
	office.canPost(step) || (step.isOpening === true && parcel.some((one) => one.case === step.case)) || isOpenedIn(step, parcel);

/** The work of one agency: of each case as much as it can post by what it knows. */
export const makeChains = (office: Office, steps: readonly Step[], toRepeat: Repeats) => {
	const own = steps.filter(({ by }) => by === office.client.agency);
	const chains = new Set(
		[...Map.groupBy(own, (step) => step.case).values()].map((some): Chain => ({ steps: some, next: 0, isOut: false })),
	);
	const later: Step[] = [];

	/** Takes what of a chain can be posted in one go. */
	const takeOf = (chain: Chain, most: number): Step[] => {
		const ready: Step[] = [];
		for (const step of chain.isOut ? [] : chain.steps.slice(chain.next, chain.next + most)) {
			if (!mayFollow(office, step, ready)) break;
			ready.push(step);
		}
		if (ready.length > 0) chain.isOut = true;
		return ready;
	};

	const advance = (chain: Chain, accepted: ReadonlySet<Step>): void => {
		while (accepted.has(chain.steps[chain.next] as Step)) chain.next += 1;
		chain.isOut = false;
		if (chain.next === chain.steps.length) chains.delete(chain);
	};

	const atOnce = (step: Step): Step[] => (toRepeat.get(step) === "at once" ? [step, step] : [step]);

	return {
		isEmpty: (): boolean => chains.size === 0 && later.length === 0,
		/** Takes steps to post, about so many. */
		take: (most: number): Parcel => {
			const repeats = later.splice(0, Math.min(2, most));
			const parcel = [...repeats];
			const taken: Chain[] = [];
			for (const chain of chains) {
				if (parcel.length >= most) break;
				const ready = takeOf(chain, most - parcel.length);
				parcel.push(...ready.flatMap(atOnce));
				taken.push(...(ready.length > 0 ? [chain] : []));
			}
			return { steps: parcel, repeats, chains: taken };
		},
		/** Puts back what was not accepted. */
		settle: (parcel: Parcel, accepted: ReadonlySet<Step>): void => {
			const isTwice = (step: Step): boolean => parcel.steps.indexOf(step) < parcel.steps.lastIndexOf(step);
			later.push(...[...accepted].filter((step) => toRepeat.delete(step) && !isTwice(step)));
			later.push(...parcel.repeats.filter((step) => !accepted.has(step)));
			for (const chain of parcel.chains) advance(chain, accepted);
		},
	};
};
