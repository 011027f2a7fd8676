import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesIn } from "../../functions/rules/request/json-entries.ts";
import { readJson } from "../../functions/rules/request/strict-json.ts";

const read = (text: string) => entriesIn(text)?.map(readJson);

describe("the entries of an array", () => {
	it("are what JSON.parse finds in it, whatever they hold", () => {
		fc.assert(
			fc.property(fc.array(fc.json()), fc.constantFrom("", " ", "\n\t"), (texts, space) => {
				const text = `${space}[${space}${texts.join(`${space},${space}`)}${space}]${space}`;
				expect(entriesIn(text)?.map((one) => JSON.parse(one) as unknown)).toEqual(JSON.parse(text));
			}),
		);
	});

	it.each([
		["a key twice", '{"a":1,"a":2}', "repeated-key"],
		["seventeen levels", "[".repeat(17) + "]".repeat(17), "too-deep"],
		["a number that reading changes", '{"a":1e400}', "inexact-number"],
		["a forbidden key", '{"__proto__":1}', "forbidden-key"],
		["characters that do not show", '{"a":"\\u202e"}', "not-plain-text"],
		["bytes that were no UTF-8", '{"a":"\ufffd"}', "not-plain-text"],
		["a zero in front", '{"a":01}', "not-json"],
		["a comma at the end", '{"a":1,}', "not-json"],
		["a comment with a bracket and a comma", '{"a":1/* ], { */}', "not-json"],
		["a comment to the end of its line", '{"a":1} // ,{"b":2}\n', "not-json"],
		["no comma between two", '{"a":1} {"b":2}', "not-json"],
		["an escape that is none", '{"a":"\\x"}', "not-json"],
		["nothing", "", "not-json"],
		["words", "canary", "not-json"],
	])("of which one is spoiled by %s leave the others", (_, entry, fault) =>
		expect(read(`[{"x":1},${entry},{"x":2}]`)).toEqual([{ value: { x: 1 } }, { fault }, { value: { x: 2 } }]),
	);

	it.each(["[]", " [ ] ", "[\n]"])("of %j are none", (text) => expect(entriesIn(text)).toEqual([]));

	it("are one where there is something that is no white space of JSON", () =>
		expect(read("[\u00a0]")).toEqual([{ fault: "not-json" }]));

	it.each([
		["an object", "{}"],
		["nothing", ""],
		["an array that does not end", "[1"],
		["two arrays", "[1][2]"],
		["words behind", "[1] x"],
		["a bracket that closes a brace", '[{"a":1]}]'],
		["a string that does not end", '[{"a":"b},{"x":1}]'],
		["a line end in a string", '[{"a":"b\n"},{"x":1}]'],
		["line ends in strings that even out", '["a\n","b",\n{"x":1},{"x":2}]'],
		["a comment that does not end", '[1,/* {"x":1}]'],
		["a byte order mark", "\ufeff[1]"],
		["a bracket too many", "[1]]"],
		["a comment before it", "/* */[1]"],
		["a comment behind it", "[1]//]"],
	])("cannot be told in %s", (_, text) => expect(entriesIn(text)).toBeUndefined());

	it("cost no stack, however deep", () =>
		expect(read(`[${"[".repeat(100_000)}${"]".repeat(100_000)}]`)).toEqual([{ fault: "too-deep" }]));

	it("are never found where the whole could be read otherwise: joined again they are the text", () => {
		const pieces = fc.constantFrom("[", "]", "{", "}", ",", ":", '"', "\\", "a", "1", "\n", "/*", "*/", "//", " ", "\u0000");
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
				const text = `[${parts.join("")}]`;
				const entries = entriesIn(text);
				if (entries && entries.length > 0) expect(`[${entries.join(",")}]`).toBe(text.trim());
				if ("value" in readJson(text)) expect(entries?.map((one) => JSON.parse(one) as unknown)).toEqual(JSON.parse(text));
			}),
			{ numRuns: 2_000 },
		);
	});
});
