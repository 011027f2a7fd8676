import type { Fact } from "../../schemas/fact.ts";
import { type Problem, problem } from "../../schemas/problem.ts";
import type { Warning } from "../../schemas/warning.ts";
import type { Caller } from "../middleware/api-route.ts";
import { forEachReadable } from "../parking/park.ts";
import { opensCase } from "../rules/case/definition.ts";
import { publish } from "../stores/send/event-bus.ts";
import { isUnreadable } from "../unreadable-error.ts";
import { type Admitted, admit, type Checked, check, isRefusal, type Refusal } from "./admission.ts";
import { warningsOf } from "./warnings.ts";

/** What became of one posted event. */
export type AcceptResult =
	| { readonly id: string; readonly receipt: string; readonly warnings?: readonly Warning[] }
	| { readonly id?: string; readonly problem: Problem };

/** Checks events and lets them in, each by itself. What became of each, in order; one that entered is on the bus. */
export const acceptAll = async (events: readonly unknown[], caller: Caller): Promise<AcceptResult[]> => {
	const now = new Date();
	const checked = events.map((event) => check(event, caller, now));
	const entered = await enterAll(checked, caller, now);
	const accepted = entered.flatMap((one) => (isRefusal(one) ? [] : [one.fact]));
	const unpublished = new Set(await publish(accepted));
	return Promise.all(
		entered.map(async (one): Promise<AcceptResult> => {
			if (isRefusal(one)) return one;
			if (unpublished.has(one.fact)) return { id: one.id, problem: problem("unavailable") };
			const warnings = await readableWarnings(one, accepted);
			return { id: one.id, receipt: `/v1/events/${one.id}`, ...(warnings.length > 0 ? { warnings } : {}) };
		}),
	);
};

/** The event has been let in: of a case that cannot be read now there are no warnings; recording parks it. */
const readableWarnings = async ({ fact, known }: Admitted, accepted: readonly Fact[]): Promise<readonly Warning[]> => {
	if (!known) return [];
	try {
		return await warningsOf(fact, known, accepted);
	} catch (fault) {
		if (!isUnreadable(fault)) throw fault;
		return [];
	}
};

/** Openings enter first, so that a batch may open a case and add to it; of entries with one id, the first. */
const enterAll = async (checked: readonly (Checked | Refusal)[], caller: Caller, now: Date) => {
	const entered = new Map<Checked | Refusal, Admitted | Refusal>();
	for (const isOpening of [true, false]) {
		const turn = checked.flatMap((one) => (!isRefusal(one) && opensCase(one.fact) === isOpening ? [one] : []));
		const ofOneId = [...Map.groupBy(turn, ({ fact }) => fact.id).values()];
		await Promise.all(
			ofOneId.map(async (ones) => {
				for (const one of ones) entered.set(one, await admitReadable(one, caller, now));
			}),
		);
	}
	return checked.map((one): Admitted | Refusal => entered.get(one) ?? one);
};

/** Events of other cases enter whether or not this one's case can be read. */
const admitReadable = async (one: Checked, caller: Caller, now: Date): Promise<Checked | Refusal> => {
	const [admitted] = await forEachReadable([one], {
		caseOf: ({ fact }) => fact.case,
		act: () => admit(one, caller, now),
	});
	return admitted ?? { id: one.id, problem: problem("unavailable") };
};
