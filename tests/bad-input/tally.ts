import type { BadRequest } from "./bad-request.ts";
import type { Verdict, Violation, Voice } from "./judge.ts";
import type { Answered } from "./wire.ts";

/** An input that was not treated as it must be. */
export type Found = { readonly violation: Violation; readonly nth: number; readonly input: BadRequest; readonly status: number };

const SHOWN = 20;

const raise = <K>(counts: Map<K, number>, key: K): Map<K, number> => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts what became of inputs. */
export const makeTally = () => {
	const tally = {
		/** By kind of input, then by status. */
		counts: new Map<string, Map<string, number>>(),
		voices: new Map<Voice, number>(),
		violations: new Map<Violation, number>(),
		/** The first of those that were treated wrongly. */
		found: [] as Found[],
		/** How many refusals say where the fault is. */
		named: 0,
	};
	return {
		tally,
		add: (nth: number, input: BadRequest, answer: Answered | undefined, { voice, violations, isNamed }: Verdict): void => {
			const columns = tally.counts.get(input.kind) ?? new Map<string, number>();
			tally.counts.set(input.kind, raise(columns, answer ? String(answer.status) : "closed"));
			raise(tally.voices, voice);
			tally.named += Number(isNamed);
			for (const violation of new Set(violations)) {
				raise(tally.violations, violation);
				tally.found.push({ violation, nth, input, status: answer?.status ?? 0 });
			}
			tally.found.splice(SHOWN);
		},
	};
};
