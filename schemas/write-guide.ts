import { readFileSync, writeFileSync } from "node:fs";
import { tenCommands } from "./guide/ten-commands.ts";
import type { Text } from "./operation.ts";

const ROOT = new URL("../", import.meta.url);

/** Documents that include the ten commands, and their language. */
const INCLUDED_IN: Readonly<Record<string, keyof Text>> = {
	"README.md": "en",
	"README.ja.md": "ja",
	"schemas/guide/getting-started.md": "en",
	"schemas/guide/はじめに.md": "ja",
};

const BEGIN = "<!-- begin ten-commands: written by `npm run generate:guide` from schemas/guide/ten-commands.ts -->";
const END = "<!-- end ten-commands -->";

/** @throws RangeError when the text does not have the two markers, once each and in order */
const include = (text: string, part: string): string => {
	const [before, rest, ...more] = text.split(BEGIN);
	const [, after, ...others] = rest?.split(END) ?? [];
	if (before === undefined || after === undefined || more.length + others.length > 0)
		throw new RangeError(`expected one ${BEGIN} followed by one ${END}`);
	return `${before}${BEGIN}\n\n${part}\n\n${END}${after}`;
};

/** The documents with the ten commands as they are now: paths from the root, and texts. */
export const guideFiles = (): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(INCLUDED_IN).map(([file, language]) => [
			file,
			include(readFileSync(new URL(file, ROOT), "utf8"), tenCommands(language)),
		]),
	);

if (import.meta.main) for (const [file, text] of Object.entries(guideFiles())) writeFileSync(new URL(file, ROOT), text);
