import { describe, expect, it } from "vitest";
import { unknownParameters } from "../../functions/rules/request/parameters.ts";
import { queryNames } from "../../schemas/contract/query-names.gen.ts";
import { operations } from "../../schemas/operations.gen.ts";

const INBOX = "GET /v1/inbox";

describe("parameters that an operation does not have", () => {
	it("are known for every route that asks for a token", () => {
		const guarded = operations.filter(({ scope }) => scope !== "public").map(({ route }) => route);
		expect(Object.keys(queryNames).sort()).toEqual(guarded.sort());
	});

	it("are none of those that it has", () =>
		expect(unknownParameters({ after: "1", limit: "2", wait: "3", format: "csv" }, INBOX)).toEqual([]));

	it.each([
		["sort", "sort"],
		["After", "After"],
		["page_size", "page_size"],
		["鸞鷭カナリア", ""],
		["a2026", ""],
		["x".repeat(21), ""],
		["", ""],
	])("%s is named %j: what could be anything is not repeated", (name, parameter) => {
		expect(unknownParameters({ [name]: "1" }, INBOX)).toMatchObject([
			{ parameter, code: "unknown-parameter", expected: queryNames[INBOX]?.join(", ") },
		]);
	});
});
