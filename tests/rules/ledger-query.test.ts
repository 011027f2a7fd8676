import { describe, expect, it } from "vitest";
import { ledgerQuery } from "../../functions/rules/request/ledger-query.ts";

const CASE = "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11";

const wrongIn = (query: Readonly<Record<string, string>>) => {
	const read = ledgerQuery(query);
	return "wrong" in read ? read.wrong.map(({ parameter, code }) => `${parameter} ${code}`) : [];
};

describe("what a privacy officer asks for", () => {
	it.each([
		[{ purges: "all" }, { wants: "purges" }],
		[
			{ case: CASE, of: "desk", format: "csv" },
			{ wants: "case", token: CASE, of: "desk" },
		],
		[{ agency: "desk" }, { wants: "agency", agency: "desk", from: "2000-01-01", to: "2999-12-31" }],
		[
			{ agency: "desk", from: "2026-04-01", to: "2026-04-01", after: `${CASE}_${CASE}` },
			{ wants: "agency", agency: "desk", from: "2026-04-01", to: "2026-04-01", after: { case: CASE, event: CASE } },
		],
		[{ agency: "山田" }, { wants: "agency", agency: undefined, from: "2000-01-01", to: "2999-12-31" }],
	])("%j", (query, wants) => expect(ledgerQuery(query)).toEqual(wants));

	it.each([
		[{}, ["agency required"]],
		[{ purges: "some" }, ["purges not-a-code"]],
		[{ purges: "all", format: "csv" }, ["format does-not-fit"]],
		[{ case: CASE }, ["of required"]],
		[{ case: CASE, of: "desk", format: "xlsx" }, ["format not-a-code"]],
		[{ case: CASE, of: "desk", from: "2026-04-01" }, ["from does-not-fit"]],
		[{ case: CASE, of: "desk", agency: "desk" }, ["agency does-not-fit"]],
		[{ agency: "desk", from: "2026-02-30" }, ["from not-a-date"]],
		[{ agency: "desk", to: "20260401" }, ["to not-a-date"]],
		[{ agency: "desk", from: "2026-04-02", to: "2026-04-01" }, ["to does-not-fit"]],
		[{ agency: "desk", after: "-1" }, ["after wrong-format"]],
	])("%j is named", (query, wrong) => expect(wrongIn(query)).toEqual(wrong));
});
