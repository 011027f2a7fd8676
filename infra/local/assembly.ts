import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "..", "..");

/** What the assembly is made of; a change in any of it makes it anew. */
const SOURCES = [
	"functions/**/*.ts",
	"schemas/**/*.ts",
	"schemas/contract/**/*.{json,html,css,js}",
	"infra/*.ts",
	"package-lock.json",
];

const fingerprintOf = (context: Readonly<Record<string, string>>): string => {
	const hash = createHash("sha256").update(JSON.stringify(context));
	for (const file of globSync(SOURCES, { cwd: ROOT, exclude: ["**/node_modules"] }).sort())
		hash.update(file).update(readFileSync(join(ROOT, file)));
	return hash.digest("hex");
};

/**
 * The synthesized CDK app, in `<data>/assembly`: made by `node infra/app.ts`, and used again while its sources are the same.
 *
 * @param context values of the CDK context, as `-c name=value` would give them
 * @returns the directory of the assembly
 */
export const assembly = async (data: string, context: Readonly<Record<string, string>>): Promise<string> => {
	mkdirSync(data, { recursive: true });
	const directory = join(data, "assembly");
	const mark = join(data, "assembly.fingerprint");
	const fingerprint = fingerprintOf(context);
	if (existsSync(mark) && readFileSync(mark, "utf8") === fingerprint) return directory;
	rmSync(directory, { recursive: true, force: true });
	await promisify(execFile)(process.execPath, [join(ROOT, "infra", "app.ts")], {
		cwd: ROOT,
		env: { ...process.env, CDK_OUTDIR: directory, CDK_CONTEXT_JSON: JSON.stringify(context) },
	});
	writeFileSync(mark, fingerprint);
	return directory;
};
