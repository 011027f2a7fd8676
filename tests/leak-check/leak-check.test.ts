import { beforeAll, describe, expect, it } from "vitest";
import { groupsMoved } from "./allowed.ts";
import { byField, type Driven, drive, weigh } from "./drive.ts";
import type { Matrix } from "./matrix.ts";
import { printMatrix } from "./matrix.ts";

let driven: Driven;
let matrix: Matrix;

beforeAll(async () => {
	driven = await drive();
	matrix = weigh(driven);
});

describe("a value of its own in every field of every event, and what must never be taken in every place", () => {
	it("leaves the hub only where the matrix allows it", () => {
		const shown = byField(matrix);
		console.log(printMatrix(shown));
		console.log(
			`${driven.attempts} attempts with what must never be taken; ${driven.sinks.length} sinks, ${driven.canaries.length} canaries`,
		);
		expect(matrix.cells.filter(({ verdict }) => verdict === "leaked").map(({ field, column }) => [field, column])).toEqual([]);
	});

	it("is seen where it is meant to be: the search is not blind, and the flow reached every kind of agency", () => {
		const seen = byField(matrix).cells.filter(({ verdict }) => verdict === "allowed and seen");
		expect(seen.length).toBeGreaterThan(300);
		expect(new Set(seen.map(({ column }) => column.agencyKind)).size).toBeGreaterThanOrEqual(9);
	});

	it("looked at every kind of sink there is on this machine", () => {
		const sinks = new Set(driven.sinks.map(({ sink }) => Number(sink.split(" ")[0]?.slice(1))));
		expect([...sinks].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
	});

	it("and goes by the groups that the code lists say", () => expect(groupsMoved()).toEqual([]));
});
