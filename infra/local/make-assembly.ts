import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CACHE, fingerprintOf } from "./assembly.ts";

/**
 * Makes an assembly, one process at a time. Runs as a process of its own because waiting for the lock blocks. The lock is a
 * transaction on an empty SQLite file: the operating system releases it when the process dies, even by SIGKILL.
 */
const [sources = "", directory = "", context = "{}"] = process.argv.slice(2);

const MINUTES_TO_WAIT = 10;
const VERSIONS_KEPT = 3;

const synthesize = (outdir: string, bundles: string): void => {
	const all = { ...(JSON.parse(context) as object), bundles, "aws:cdk:disable-asset-staging": true };
	execFileSync(process.execPath, [join(import.meta.dirname, "..", "app.ts")], {
		// `cdk synth` and the tests of the template check it against CloudFormation's rules.
		env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(all), CDK_VALIDATION: "false" },
		stdio: ["ignore", "ignore", "inherit"],
	});
};

const make = (): void => {
	const [made, bundles] = [`${directory}.${process.pid}`, join(sources, "bundles")];
	const hadBundles = existsSync(bundles);
	try {
		synthesize(made, bundles);
		const isOfSources = fingerprintOf() === basename(sources);
		if (isOfSources) renameSync(made, directory);
		else if (!hadBundles) rmSync(bundles, { recursive: true });
		if (!isOfSources) throw new Error("the sources were changed while their assembly was made; start again");
	} finally {
		rmSync(made, { recursive: true, force: true });
	}
};

const isAlive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
};

/** Removes assemblies of older sources that no running process uses; keeps the newest. */
const prune = (): void => {
	const versions = readdirSync(CACHE, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(CACHE, entry.name, "in-use")))
		.map(({ name }) => ({ folder: join(CACHE, name), marks: join(CACHE, name, "in-use") }))
		.sort((a, b) => statSync(b.marks).mtimeMs - statSync(a.marks).mtimeMs);
	for (const { folder, marks } of versions.slice(VERSIONS_KEPT)) {
		const isInUse = readdirSync(marks).some((pid) => isAlive(Number(pid)));
		if (!isInUse) rmSync(folder, { recursive: true });
	}
};

const lock = new DatabaseSync(join(CACHE, "lock.sqlite"), { timeout: MINUTES_TO_WAIT * 60_000 });
lock.exec("BEGIN EXCLUSIVE");
if (!existsSync(directory)) {
	make();
	prune();
}
lock.close();
