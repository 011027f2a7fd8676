import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Frames that are shown of a stack at the most. */
const MAX_FRAMES = 3;

/** A line of a stack: `    at record (file:///var/task/index.mjs:120:7)`. */
const FRAME = /^ {4}at (?:async |new )*(?:([\w$.#]+)(?: \[as \w+\])? \()?(?:file:\/\/)?(\/[^()]+):(\d+):\d+\)?$/;

/** What esbuild writes above each module of a bundle. */
const HEADING = /^\/\/ ((?:functions|schemas|node_modules)\/\S+)$/;

const OWN_MODULE = /^(?:functions|schemas)\/[\w./-]+\.ts$/;

/** A module of ours and the lines it has in the file that runs, counted from 1. */
type Module = { readonly path: string; readonly first: number; readonly last: number; readonly text: string };

/** The file of this module: the bundle of its Lambda, or itself when it runs as it is in the repository. */
const thisFile = fileURLToPath(import.meta.url);
const isBundled = !thisFile.endsWith(".ts");
const root = fileURLToPath(new URL("..", import.meta.url));

const modulesOfBundle = (): Module[] => {
	const lines = readFileSync(thisFile, "utf8").split("\n");
	const headings = lines.flatMap((line, index) => {
		const path = HEADING.exec(line)?.[1];
		return path === undefined ? [] : [{ path, index }];
	});
	return headings
		.map(({ path, index }, number) => {
			const end = headings[number + 1]?.index ?? lines.length;
			return { path, first: index + 1, last: end, text: lines.slice(index, end).join("\n") };
		})
		.filter(({ path }) => OWN_MODULE.test(path));
};

const moduleIn = (file: string): Module[] => {
	const path = file.startsWith(root) ? file.slice(root.length) : "";
	if (!OWN_MODULE.test(path) || !existsSync(file)) return [];
	const text = readFileSync(file, "utf8");
	return [{ path, first: 1, last: text.split("\n").length, text }];
};

let kept: readonly Module[] | undefined;

const modulesIn = (file: string): readonly Module[] => {
	if (!isBundled) return moduleIn(file);
	kept ??= modulesOfBundle();
	return file === thisFile ? kept : [];
};

const frameIn = (text: string): string[] => {
	const [, name = "", file = "", number] = FRAME.exec(text) ?? [];
	const line = Number(number);
	const module = modulesIn(file).find(({ first, last }) => first <= line && line <= last);
	if (!module) return [];
	// Only what the module itself says is shown: a stack can be made to say anything.
	const isKnown = name !== "" && module.text.includes(name.split(/[.#]/).at(-1) ?? "");
	return [`${isKnown ? `${name} ` : ""}${module.path}${isBundled ? " bundle" : ""}:${line}`];
};

/**
 * Where in our own code an error was thrown, innermost first, at most three places: `record functions/recording/record.ts:51`.
 * Of a deployed Lambda the line is one of its bundle: `record functions/recording/record.ts bundle:26012`. Nothing of the
 * error's message, and no path of another package.
 */
export const ownFrames = ({ stack, message }: Error): string[] => {
	const whole = String(stack);
	const behindMessage = whole.slice(Math.max(0, whole.indexOf(message)) + String(message).length);
	return behindMessage.split("\n").flatMap(frameIn).slice(0, MAX_FRAMES);
};
