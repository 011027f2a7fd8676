import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "..", "..");

/** Kept between runs: a folder per version of the sources, with the bundles and one assembly per context. */
export const CACHE = join(ROOT, "node_modules", ".cache", "tsunagi");

/** What an assembly depends on: code, contract, the CDK app, the files that esbuild and CDK read, versions of packages. */
const SOURCES = [
	"functions/**",
	"schemas/**",
	"infra/*.ts",
	"cdk.json",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
] as const;

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(String(part.length)).update(":").update(part);
	return hash.digest("hex").slice(0, 32);
};

/** The files under a repository's root that an assembly depends on, relative to it. */
export const sourcesOf = (root = ROOT): string[] =>
	globSync(SOURCES as unknown as string[], { cwd: root, withFileTypes: true, exclude: (entry) => entry.name === "node_modules" })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort();

/** A fingerprint that changes with the name or the content of any source, and with the version of Node. */
export const fingerprintOf = (root = ROOT): string =>
	hashOf(process.version, ...sourcesOf(root).flatMap((file) => [file, readFileSync(join(root, file))]));

/** Where the assembly of these sources and this context is kept. */
const placeOf = (context: Readonly<Record<string, string>>) => {
	const sources = join(CACHE, fingerprintOf());
	const written = JSON.stringify(Object.entries(context).sort());
	return { sources, directory: join(sources, hashOf(written)) };
};

/**
 * The synthesized CDK app. `node infra/app.ts` makes it unless there is one of the same sources and context.
 * Safe to call from several processes at once: one makes it, the others wait.
 *
 * @param context values of the CDK context, as `-c name=value` would give them
 * @returns the directory of the assembly; it is not to be written to
 */
export const assembly = async (context: Readonly<Record<string, string>>): Promise<string> => {
	const { sources, directory } = placeOf(context);
	// Marks the folder as in use: it is not pruned while this process is alive.
	mkdirSync(join(sources, "in-use"), { recursive: true });
	writeFileSync(join(sources, "in-use", String(process.pid)), "");
	if (!existsSync(directory))
		await promisify(execFile)(process.execPath, [
			join(import.meta.dirname, "make-assembly.ts"),
			sources,
			directory,
			JSON.stringify(context),
		]);
	return directory;
};
