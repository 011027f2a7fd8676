import { describe, expect, it } from "vitest";
import { readJson } from "../../functions/rules/request/strict-json.ts";

describe("bodies that are not read", () => {
	it.each([
		["repeated-key", '{"agency":"a","agency":"b"}'],
		["repeated-key", '{"x":[{"a":{"b":1,"b":1}}]}'],
		["repeated-key", '{"a":1,"\\u0061":2}'],
		["too-deep", "[".repeat(17) + "]".repeat(17)],
		["too-deep", "[".repeat(1_000_000)],
		["not-json", '{"a":1,}'],
		["not-json", "// a comment\n{}"],
		["not-json", ""],
		["not-json", '{"a":1} {"b":2}'],
		["not-json", "\ufeff{}"],
		["not-plain-text", '{"a":"\\u202e"}'],
		["not-plain-text", '{"a":"\\u0000"}'],
		["not-plain-text", '{"a":"\\ud842"}'],
		["not-plain-text", '{"\u200b":1}'],
		["not-plain-text", '{"a":"\ufffd"}'],
		["forbidden-key", '{"a":[{"__proto__":{}}]}'],
		["forbidden-key", '{"constructor":1}'],
		["too-many-keys", `{${Array.from({ length: 65 }, (_, index) => `"${index}":1`).join(",")}}`],
		["inexact-number", "[1e400]"],
		["inexact-number", "[-0]"],
		["inexact-number", "[9007199254740993]"],
	])("%s: %#", (fault, text) => expect(readJson(text)).toEqual({ fault }));

	it("are few: the same key in two objects, sixteen levels, any script", () => {
		const text = `[{"a":"𠮷野"},{"a":${"[".repeat(14)}${"]".repeat(14)}}]`;
		expect(readJson(text)).toEqual({ value: JSON.parse(text) });
	});

	it.each(["0", "0.0", "1", "-1", "1.50", "1e3", "0.1", "9007199254740991", "1E-7", "123456789012345"])(
		"nor is %s, which stays as it is",
		(number) => expect(readJson(`[${number}]`)).toEqual({ value: [Number(number)] }),
	);
});
