import { join } from "node:path";
import { makeBus } from "./bus.ts";
import { startLambdas } from "./lambda-host.ts";
import { startPoller } from "./poller.ts";
import { Queues } from "./queues.ts";
import { makeSchedules } from "./schedules.ts";
import type { LocalStack } from "./stack.ts";

export type Engine = ReturnType<typeof startEngine>;

/** What moves: queues, the bus that fills them, the functions they feed, and the schedules. */
export const startEngine = (stack: LocalStack, data: string) => {
	const queues = new Queues(join(data, "queues.sqlite"), stack.queues);
	const lambdas = startLambdas(stack.functions, join(data, "lambda.log"));
	const schedules = makeSchedules(stack.schedules, lambdas.invoke);
	const waiting = new Set<() => void>();

	const pollers: ReturnType<typeof startPoller>[] = [];
	let hasBegun = false;

	const wake = (): void => {
		if (!hasBegun || waiting.size === 0 || !pollers.every((poller) => poller.isIdle())) return;
		for (const resolve of waiting) resolve();
		waiting.clear();
	};
	const idle = (): Promise<void> =>
		new Promise((resolve) => {
			waiting.add(resolve);
			setImmediate(wake);
		});

	return {
		queues,
		lambdas,
		schedules,
		bus: makeBus(stack.rules, queues),
		/** Begins to feed functions from the queues. */
		begin: (): void => {
			pollers.push(...stack.mappings.map((mapping) => startPoller(mapping, queues, lambdas, wake)));
			hasBegun = true;
			wake();
		},
		/** Resolves when no message is visible and no function at work; what is put off for later does not count. */
		idle,
		/** Has all that failed tried again now, not when its visibility ends. */
		retryNow: async (): Promise<void> => {
			await idle();
			queues.showFailed();
			await idle();
		},
		/** Leads the simulated clock to a time. */
		advanceClock: (to: Date): Promise<void> => schedules.advance(to, idle),
		/** Lets go of everything but the queues, which functions may still be writing to. */
		stop: async (): Promise<void> => {
			schedules.stop();
			for (const poller of pollers) poller.stop();
			await lambdas.stop();
		},
	};
};
