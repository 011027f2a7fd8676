import { join } from "node:path";
import { makeBus } from "./bus.ts";
import { startLambdas } from "./lambda-host.ts";
import { startPoller } from "./poller.ts";
import { Queues } from "./queues.ts";
import { makeSchedules } from "./schedules.ts";
import type { LocalStack } from "./stack.ts";
import { type Print, traceDeadLetters, traceInvocations } from "./trace.ts";

export type Engine = ReturnType<typeof startEngine>;

/** Where functions write their log, in the data directory. */
export const logFile = (data: string): string => join(data, "lambda.log");

/**
 * What moves: queues, the bus that fills them, the functions they feed, and the schedules.
 * @param trace takes a line for each invocation, and for dead letters
 */
export const startEngine = (stack: LocalStack, data: string, trace?: Print) => {
	const queues = new Queues(join(data, "queues.sqlite"), stack.queues);
	const host = startLambdas(stack.functions, logFile(data));
	const lambdas = trace ? traceInvocations(host, trace) : host;
	if (trace) traceDeadLetters(queues, trace);
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
		/** Starts to feed functions from the queues. */
		begin: (): void => {
			pollers.push(...stack.mappings.map((mapping) => startPoller(mapping, queues, lambdas, wake)));
			hasBegun = true;
			wake();
		},
		/** Resolves when no message is visible and no function runs; delayed messages do not count. */
		idle,
		/** Retries what failed now, not when its visibility ends. */
		retryNow: async (): Promise<void> => {
			await idle();
			queues.showFailed();
			await idle();
		},
		/** Moves the simulated clock forward. @param only prefixes of function ids: schedules of other functions are off meanwhile */
		advanceClock: (to: Date, ...only: readonly string[]): Promise<void> => schedules.advance(to, idle, ...only),
		/** Stops everything but the queues, which functions may still be writing to. */
		stop: async (): Promise<void> => {
			schedules.stop();
			for (const poller of pollers) poller.stop();
			await lambdas.stop();
		},
	};
};
