import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

/** A file of the repository: its path from the root, and its text. */
export type TrackedFile = { readonly path: string; readonly text: string };

/** Files that git knows or would add, whose paths match. */
export const trackedFiles = (wanted: RegExp): readonly TrackedFile[] => {
	const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
	return String(stdout)
		.split("\0")
		.filter((path) => wanted.test(path) && existsSync(join(ROOT, path)))
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
};
