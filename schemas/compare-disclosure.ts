import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue } from "./catalogue.gen.ts";
import { agencyKinds } from "./codes/agency-kinds.ts";
import { changesBetween, type Disclosed } from "./disclosure/changes.ts";

const USAGE = `提供項目(どの機関が、どのイベントの、どの項目を見られるか)の変更点

  npm run check:disclosure <git のリビジョン>      例: npm run check:disclosure HEAD~3

  そのリビジョンと、手元の schemas/ を比べます。`;

const ROOT = join(import.meta.dirname, "..");

/** Runs a command. @returns what it prints; undefined when it fails */
const run = (command: string, args: readonly string[], folder = ROOT): string | undefined => {
	const { status, stdout } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
	return status === 0 ? stdout.trim() : undefined;
};

/** The commit of a revision, if it has a catalogue. */
const commitOf = (revision: string): { readonly commit: string } | { readonly refused: string } => {
	const commit = run("git", ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
	if (!commit) return { refused: `git のリビジョン「${revision}」が見つかりません。` };
	const hasCatalogue = run("git", ["cat-file", "-e", `${commit}:./schemas/catalogue.gen.ts`]) !== undefined;
	return hasCatalogue ? { commit } : { refused: `git のリビジョン「${revision}」には schemas/catalogue.gen.ts がありません。` };
};

/**
 * What the schemas of a commit disclose. They are unpacked inside the project, where zod is found, and outside
 * node_modules/, where Node runs no TypeScript.
 *
 * @throws when the commit's schemas cannot be unpacked or run
 */
const disclosedAt = async (commit: string): Promise<Disclosed> => {
	mkdirSync(join(ROOT, ".tsunagi"), { recursive: true });
	const folder = mkdtempSync(join(ROOT, ".tsunagi/disclosure-"));
	try {
		const archive = run("git", ["archive", `--output=${join(folder, "schemas.tar")}`, commit, "schemas"]);
		if (archive === undefined || run("tar", ["-xf", "schemas.tar"], folder) === undefined)
			throw new Error(`could not unpack the schemas of ${commit}`);
		const load = (file: string) => import(pathToFileURL(join(folder, "schemas", file)).href);
		const [old, codes] = [await load("catalogue.gen.ts"), await load("codes/agency-kinds.ts")];
		return { catalogue: old.catalogue, kinds: codes.agencyKinds };
	} finally {
		rmSync(folder, { recursive: true });
	}
};

const refuse = (why: string): number => {
	console.error(why);
	return 2;
};

/** @returns the exit code: 0 compared, 2 nothing to compare with */
const main = async ([revision, ...rest]: readonly string[]): Promise<number> => {
	if (!revision || revision.startsWith("-") || rest.length > 0) return refuse(USAGE);
	const found = commitOf(revision);
	if ("refused" in found) return refuse(found.refused);
	const changes = changesBetween(await disclosedAt(found.commit), { catalogue, kinds: agencyKinds });
	const heading = `提供項目の変更点(${revision} と手元の比較)`;
	console.log(
		changes.length > 0 ? [`${heading}: ${changes.length} 件`, ...changes].join("\n") : `${heading}: 変更はありません。`,
	);
	return 0;
};

process.exitCode = await main(process.argv.slice(2));
