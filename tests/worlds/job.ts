import { syncBuiltinESMExports } from "node:module";
import { mock } from "node:test";
import timers from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { breakRule } from "./broken-rules.ts";

/** What a thread is to do. */
export type Job = {
	readonly seed: number;
	readonly count: number;
	/** Where to continue in the shrinking of a failure, as fast-check printed it. */
	readonly path?: string;
	/** The rule that is broken on purpose. */
	readonly broken?: string;
};

/** What a thread says: how many worlds it played since it last spoke, or how it ended. */
export type Word = { readonly played: number } | Ending;

export type Ending = {
	readonly worlds: number;
	readonly steps: ReadonlyMap<string, number>;
	readonly struck: number;
	/** The smallest world that breaks a promise. */
	readonly found?: { readonly after: number; readonly path: string; readonly message: string };
};

const PROGRESS_EVERY = 100;

const { seed, count, path, broken } = workerData as Job;
if (broken !== undefined) breakRule(broken);
// The faults of a world are logged by the handlers that they strike.
process.stderr.write = () => true;
// Answers that wait, so that their time tells nothing, need not wait here.
Object.assign(timers, { setTimeout: () => Promise.resolve() });
syncBuiltinESMExports();
mock.timers.enable({ apis: ["Date"], now: 0 });
const { aws, installAws } = await import("./aws-in-memory.ts");
installAws();
const { anyStory } = await import("./steps.ts");
const { playStory } = await import("./story.ts");

let worlds = 0;
const steps = new Map<string, number>();
const say = (word: Word): void => parentPort?.postMessage(word);

const result = await fc.check(
	fc.asyncProperty(anyStory, async (story) => {
		worlds += 1;
		if (worlds % PROGRESS_EVERY === 0) say({ played: PROGRESS_EVERY });
		await playStory(story, worlds, steps);
	}),
	// A rule that is broken on purpose needs no smallest world.
	{ seed, numRuns: count, endOnFailure: broken !== undefined, ...(path === undefined ? {} : { path }) },
);

const messageOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

say({
	worlds,
	steps,
	struck: aws.struck,
	...(result.failed
		? { found: { after: result.numRuns, path: result.counterexamplePath ?? "", message: messageOf(result.errorInstance) } }
		: {}),
});
