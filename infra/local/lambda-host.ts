import { randomUUID } from "node:crypto";
import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { withHop } from "./lineage.ts";

/** A function as the template describes it. */
export type LocalFunction = {
	readonly name: string;
	/** The bundle's file, and what it exports as the handler. */
	readonly file: string;
	readonly exportName: string;
	readonly timeoutSeconds: number;
	readonly environment: Readonly<Record<string, string>>;
	/** A folder in which compiled code is cached, so that environments start sooner. */
	readonly compileCache?: string;
};

/** A function failed, ran out of time, or died. */
export class InvocationError extends Error {
	override name = "InvocationError";
}

type Invocation = {
	readonly id: string;
	readonly event: unknown;
	readonly trace: string;
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
};

type Answer = { readonly ready?: true; readonly id?: string; readonly result?: unknown; readonly error?: string };

/** The most execution environments of a function: two, for two processors; more for a function that waits for webhook endpoints. */
const environmentsOf = ({ environment }: Pick<LocalFunction, "environment">): number =>
	environment["WEBHOOK_SECONDS"] === undefined ? 2 : 8;

/** What runs when the host stops has this long to end, so that it does not read closed tables. */
const MILLISECONDS_TO_END = 2_000;

const makeEnvironment = ({ file, exportName, name, environment, compileCache }: LocalFunction, log: WriteStream) => {
	const cache = compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache };
	const worker = new Worker(new URL("./lambda-worker.ts", import.meta.url), {
		env: { ...environment, ...cache, AWS_LAMBDA_FUNCTION_NAME: name },
		workerData: { file, exportName, functionName: name },
		stdout: true,
		stderr: true,
	});
	worker.stdout.pipe(log, { end: false });
	worker.stderr.pipe(log, { end: false });
	// Before an environment has seen an event, a message can quote none.
	let isLoaded = false;
	worker.once("message", () => {
		isLoaded = true;
	});
	worker.once("error", ({ name: fault, message }: Error) =>
		log.write(`${JSON.stringify({ level: "fatal", function: name, fault, ...(isLoaded ? {} : { message }) })}\n`),
	);
	return { worker, hasLoaded: () => isLoaded };
};

/** Resolves when an environment has loaded, has answered or has died. */
const heardOf = (worker: Worker): Promise<void> =>
	new Promise((resolve) => {
		worker.once("message", () => resolve()).once("exit", () => resolve());
	});

/** One function: invocations wait for a free environment. */
const makeFunction = (definition: LocalFunction, log: WriteStream) => {
	const waiting: Invocation[] = [];
	const idle: Worker[] = [];
	const all = new Set<Worker>();
	let isStopped = false;

	const run = (worker: Worker, { id, event, trace, resolve, reject }: Invocation): void => {
		const milliseconds = definition.timeoutSeconds * 1000;
		const end = (finish: () => void): void => {
			clearTimeout(timer);
			worker.off("message", answered);
			worker.off("exit", died);
			finish();
		};
		const answered = (answer: Answer): void => {
			if (answer.id !== id) return;
			end(() => (answer.error === undefined ? resolve(answer.result) : reject(new InvocationError(answer.error))));
			release(worker);
		};
		const died = (): void => end(() => reject(new InvocationError(`${definition.name} died`)));
		const timer = setTimeout(() => {
			end(() => reject(new InvocationError(`${definition.name} took longer than ${definition.timeoutSeconds} s`)));
			void worker.terminate();
		}, milliseconds);
		worker.on("message", answered);
		worker.on("exit", died);
		worker.postMessage({ id, event, trace, deadline: Date.now() + milliseconds });
	};

	const release = (worker: Worker): void => {
		const next = waiting.shift();
		if (next) run(worker, next);
		else idle.push(worker);
	};

	const start = (): void => {
		const { worker, hasLoaded } = makeEnvironment(definition, log);
		all.add(worker);
		worker.once("message", () => release(worker));
		worker.once("exit", () => {
			all.delete(worker);
			if (!hasLoaded()) waiting.shift()?.reject(new InvocationError(`${definition.name} did not load`));
			idle.splice(0, idle.length, ...idle.filter((one) => one !== worker));
			if (!isStopped && waiting.length > 0 && all.size === 0) start();
		});
	};

	return {
		invoke: (event: unknown, trace: string | undefined): Promise<unknown> =>
			new Promise((resolve, reject) => {
				const invocation = { id: randomUUID(), event, trace: withHop(trace, definition.name), resolve, reject };
				const worker = idle.pop();
				if (worker) return run(worker, invocation);
				waiting.push(invocation);
				if (all.size < environmentsOf(definition)) start();
			}),
		stop: async (): Promise<void> => {
			isStopped = true;
			for (const { reject } of waiting.splice(0)) reject(new InvocationError(`${definition.name} was stopped`));
			const busy = [...all].filter((worker) => !idle.includes(worker));
			await Promise.race([Promise.all(busy.map(heardOf)), sleep(MILLISECONDS_TO_END, undefined, { ref: false })]);
			await Promise.all([...all].map((worker) => worker.terminate()));
		},
	};
};

export type LambdaHost = ReturnType<typeof startLambdas>;

/**
 * Runs the bundled functions in threads, each with its own environment variables, as Lambda runs them in sandboxes.
 *
 * @param logFile what they write to stdout and stderr is appended to it
 */
export const startLambdas = (definitions: readonly LocalFunction[], logFile: string) => {
	const log = createWriteStream(logFile, { flags: "a" });
	log.setMaxListeners(0);
	const functions = new Map(definitions.map((one) => [one.name, makeFunction(one, log)]));
	const invocations = new Map<string, number>();
	return {
		/** How often each function was invoked. */
		invocations,
		/** The most environments of a function. */
		environments: (name: string): number => Math.max(0, ...definitions.filter((one) => one.name === name).map(environmentsOf)),
		/**
		 * @param trace the trace header of what invokes the function, if it has one
		 * @throws InvocationError when the function fails
		 */
		invoke: (name: string, event: unknown, trace?: string): Promise<unknown> => {
			const found = functions.get(name);
			if (!found) throw new RangeError(`no function ${name}`);
			invocations.set(name, (invocations.get(name) ?? 0) + 1);
			return found.invoke(event, trace);
		},
		stop: async (): Promise<void> => {
			await Promise.all([...functions.values()].map((one) => one.stop()));
			log.end();
			await finished(log);
		},
	};
};
