import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../functions");

/** What builds or reads a key by hand: an attribute of a key in an object, or text that is joined by # as keys are. */
const KEY_BY_HAND = /\b(?:pk|sk)["']?\s*:(?!\s*string\b)|["'`][^"'`\n]*#(?:\$\{|["'`])|\.split\("#"\)/;

const linesOf = (code: string): string[] => code.split("\n").filter((line) => KEY_BY_HAND.test(line));

const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const isIn = (folder: string) => (file: string) => file.startsWith(join("stores", folder));
const isTableFile = isIn("tables");
/** The kit (stores/dynamo) knows no key at all. */
const stores = sources.filter(isIn("")).filter((file) => !isTableFile(file) && !isIn("dynamo")(file));

/** Without its comments, which may quote what a key looks like. */
const codeOf = (file: string): string =>
	readFileSync(join(root, file), "utf8")
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.replaceAll(/\/\/.*$/gm, "");

describe("the keys of a table are built and read in its file (functions/stores/tables)", () => {
	it.each(stores)("and not in %s", (file) => expect(linesOf(codeOf(file))).toEqual([]));

	it("a line of a store that builds or reads one is found", () => {
		for (const line of [
			"const key = { pk: `case#$" + '{id}`, sk: "key" };',
			"const key = { case: id, sk: `told#$" + "{fact}` };",
			'const key = marshall({ pk, "sk" : name });',
			'queryAll(inboxTable, { x: startsWith("open#") });',
			'const [, time] = item.key.split("#");',
		])
			expect(linesOf(line)).toEqual([line]);
		expect(sources.filter(isTableFile).filter((file) => linesOf(codeOf(file)).length > 0).length).toBeGreaterThan(5);
	});
});
