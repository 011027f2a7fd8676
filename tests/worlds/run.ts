import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { misuseIn } from "../../functions/commands/misuse.ts";
import { BROKEN_RULES } from "./broken-rules.ts";
import type { Ending, Job, Word } from "./job.ts";

/**
 * `npm run worlds`: plays worlds against the oracle and prints what it found; ends with 1 when a promise was broken.
 * `-- --broken all`, or a part of a rule's name: breaks rules on purpose and ends with 1 when the worlds do not find one.
 */
const OPTIONS = {
	count: { type: "string", default: "100000" },
	seed: { type: "string" },
	jobs: { type: "string", default: String(availableParallelism()) },
	path: { type: "string" },
	broken: { type: "string" },
} as const;

class MisuseError extends Error {
	readonly code = "ERR_PARSE_ARGS";
}

const whole = (name: string, text: string): number => {
	const number = Number(text);
	if (!Number.isSafeInteger(number) || number < 1)
		throw new MisuseError(`--${name} takes a whole number from 1 on, not "${text}"`);
	return number;
};

const brokenRules = (part: string): readonly string[] => {
	const names = Object.keys(BROKEN_RULES).filter((name) => part === "all" || name.includes(part));
	if (names.length === 0)
		throw new MisuseError(`--broken takes "all" or a part of one of: ${Object.keys(BROKEN_RULES).join("; ")}`);
	return names;
};

const read = () => {
	const { values } = parseArgs({ options: OPTIONS });
	const seed = whole("seed", values.seed ?? String(1 + (Date.now() % 1_000_000_000)));
	const count = whole("count", values.count);
	const jobs = values.path === undefined ? Math.min(whole("jobs", values.jobs), count) : 1;
	return { seed, count, jobs, path: values.path, broken: values.broken === undefined ? undefined : brokenRules(values.broken) };
};

const play = (job: Job, onPlayed: (worlds: number) => void = () => {}): Promise<Ending> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL("./job.ts", import.meta.url), { workerData: job });
		worker.on("error", reject);
		worker.on("message", (word: Word) => ("played" in word ? onPlayed(word.played) : resolve(word)));
	});

const startedAt = performance.now();
const seconds = (): number => Math.round((performance.now() - startedAt) / 1_000);

const PROGRESS_EVERY = 1_000;

const sum = (endings: readonly Ending[]): ReadonlyMap<string, number> => {
	const all = new Map<string, number>();
	for (const [name, times] of endings.flatMap(({ steps }) => [...steps])) all.set(name, (all.get(name) ?? 0) + times);
	return all;
};

const print = (endings: readonly Ending[], jobs: readonly Job[]): void => {
	for (const [name, times] of [...sum(endings)].sort()) console.log(`${name.padEnd(48)} ${times}`);
	console.log(`${"faults that struck".padEnd(48)} ${endings.reduce((all, { struck }) => all + struck, 0)}`);
	for (const [index, { found }] of endings.entries()) {
		if (!found) continue;
		console.log(`\nA promise is broken: --seed ${jobs[index]?.seed} --path ${found.path}\n${found.message}`);
	}
	const worlds = endings.reduce((all, one) => all + one.worlds, 0);
	const broken = endings.filter(({ found }) => found).length;
	console.log(
		`\n${worlds} worlds of seeds ${jobs.map(({ seed }) => seed).join(", ")} in ${seconds()} s: ${broken} broken promises`,
	);
};

const playAll = async ({ seed, count, jobs, path }: ReturnType<typeof read>): Promise<boolean> => {
	const all = Array.from(
		{ length: jobs },
		(_, index): Job => ({
			seed: seed + index,
			count: Math.ceil((count - index) / jobs),
			...(path === undefined ? {} : { path }),
		}),
	);
	let played = 0;
	const onPlayed = (worlds: number): void => {
		played += worlds;
		if (played % PROGRESS_EVERY === 0) console.log(`${played} of ${count} worlds, ${seconds()} s`);
	};
	const endings = await Promise.all(all.map((job) => play(job, onPlayed)));
	print(endings, all);
	return endings.every(({ found }) => !found);
};

/** @returns whether the worlds found it */
const playOneBroken = async (broken: string, { seed, count }: Pick<Job, "seed" | "count">): Promise<boolean> => {
	const { found, worlds } = await play({ seed, count, broken });
	const [first = ""] = found?.message.split("\n") ?? [];
	console.log(`${found ? "found" : "NOT FOUND"} after ${found?.after ?? worlds} worlds: ${broken}\n\t${first}`);
	return found !== undefined;
};

const playBroken = async (names: readonly string[], settings: ReturnType<typeof read>): Promise<boolean> => {
	const left = [...names];
	const playLeft = async (): Promise<boolean> => {
		let isAllFound = true;
		for (let next = left.shift(); next !== undefined; next = left.shift())
			isAllFound = (await playOneBroken(next, settings)) && isAllFound;
		return isAllFound;
	};
	const areAllFound = await Promise.all(Array.from({ length: settings.jobs }, playLeft));
	console.log(`seed ${settings.seed}, ${names.length} rules broken, ${seconds()} s`);
	return areAllFound.every((isAllFound) => isAllFound);
};

try {
	const settings = read();
	const isWell = settings.broken ? await playBroken(settings.broken, settings) : await playAll(settings);
	process.exitCode = isWell ? 0 : 1;
} catch (error) {
	const misuse = misuseIn(error);
	if (misuse === undefined) throw error;
	console.error(misuse.split("\n")[0]);
	process.exitCode = 2;
}
