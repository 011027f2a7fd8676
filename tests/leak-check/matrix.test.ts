import { describe, expect, it } from "vitest";
import type { Canary } from "./canary.ts";
import { type Column, judge, printMatrix } from "./matrix.ts";
import type { Finding } from "./scan.ts";

const name: Canary = { field: "氏名", kind: "name", value: "鮱鉉魲鴒" };
const need: Canary = { field: "need", kind: "code", value: "housing" };
const columns: readonly Column[] = [
	{ sink: "S11 webhook body", agencyKind: "housing" },
	{ sink: "S11 webhook body", agencyKind: "npo" },
	{ sink: "S15 logs" },
];
const at = (canary: Canary, column: Column): Finding => ({ canary, ...column, part: "3rd", shape: "gzip > utf-8", offset: 7 });
const mayKnow = (field: string, sink: string, agencyKind?: string): boolean =>
	field === "need" && sink.startsWith("S11") && agencyKind !== undefined;

const [housing, npo, logs] = columns as [Column, Column, Column];
const leaky = judge([at(need, housing), at(name, npo), at(need, logs)], ["氏名", "need"], columns, mayKnow);

describe("the matrix", () => {
	it("says of each cell what was allowed and what was seen", () => {
		expect(leaky.cells.map(({ verdict }) => verdict)).toEqual([
			"not allowed and not seen",
			"leaked",
			"not allowed and not seen",
			"allowed and seen",
			"allowed and not seen",
			"leaked",
		]);
	});

	it("takes no finding that has no cell", () => {
		expect(() => judge([at(name, { sink: "S16 metrics" })], ["氏名"], columns, mayKnow)).toThrow(RangeError);
		expect(() => judge([at(name, { sink: "S11 webhook body" })], ["氏名"], columns, mayKnow)).toThrow(RangeError);
		expect(() => judge([at(need, logs)], ["氏名"], columns, mayKnow)).toThrow(RangeError);
	});

	it("prints rows, legend, totals, and where it leaked, but no value", () => {
		const printed = printMatrix(leaky);

		expect(printed.split("\n")).toEqual([
			"     S11 S11 S15",
			"     a   b",
			"氏名 ·   ✗   ·",
			"need ●   ○   ✗",
			"",
			"● allowed and seen   ○ allowed and not seen   · not allowed and not seen   ✗ leaked",
			"a housing   b npo",
			"S11 webhook body | S15 logs",
			"2 fields x 2 sinks x 2 agency kinds where they differ (3 columns) = 6 cells: allowed and seen 1, allowed and not seen 1, not allowed and not seen 2, LEAKED 2",
			"✗ 氏名 in S11 webhook body, npo",
			"    3rd: gzip > utf-8, at byte 7",
			"✗ need in S15 logs",
			"    3rd: gzip > utf-8, at byte 7",
		]);
	});
});
