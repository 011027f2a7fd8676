import { describe, expect, it } from "vitest";
import { type Canary, makeCanaries } from "./canary.ts";
import { cleanSinks } from "./clean-sinks.ts";
import { judge, printMatrix } from "./matrix.ts";
import { plantedLeaks, withLeak } from "./planted-leaks.ts";
import { values } from "./planting.ts";
import { makeScanner } from "./scan.ts";

const seeds = [1, 20_261_123, 0xbeef];

/** A town's worth of canaries: what each planted leak gives away, and of every kind some that leak nowhere. */
const townOf = (seed: number) => {
	const make = makeCanaries(seed);
	const leaking = new Map(plantedLeaks.map((leak) => [leak, leak.value(make)] as const));
	const quiet = Array.from({ length: 20 }, () => Object.values(values).map((value) => value(make))).flat();
	const clean = cleanSinks(seed);
	return { clean, leaking, scanner: makeScanner([...new Set([...leaking.values(), ...quiet])]) };
};

type Town = ReturnType<typeof townOf>;

const findingsOf = ({ clean, leaking, scanner }: Town, leak: (typeof plantedLeaks)[number]) => {
	const canary = leaking.get(leak) as Canary;
	return { canary, findings: scanner.scan(withLeak(clean, leak, canary.value)) };
};

describe.each(seeds)("the positive control, seed %i", (seed) => {
	const town = townOf(seed);

	it("finds nothing where nothing leaks", () => expect(town.scanner.scan(town.clean)).toEqual([]));

	it.each(plantedLeaks)("finds: $name", (leak) => {
		const { canary, findings } = findingsOf(town, leak);
		const shapes = findings.map(({ shape }) => shape);

		expect(findings.filter((finding) => finding.canary !== canary)).toEqual([]);
		expect(new Set(findings.map(({ sink }) => sink))).toEqual(new Set([leak.sink]));
		expect(new Set(findings.map(({ agencyKind }) => agencyKind))).toEqual(new Set([leak.agencyKind]));
		expect(shapes.filter((shape) => shape.includes(leak.shape))).not.toEqual([]);
	});
});

describe("the planted leaks", () => {
	const sinks = cleanSinks(1).map(({ sink }) => sink);

	it("are 40 or more, and reach each of the 22 sinks", () => {
		expect(plantedLeaks.length).toBeGreaterThanOrEqual(40);
		expect(new Set(sinks).size).toBe(22);
		expect(new Set(plantedLeaks.map(({ sink }) => sink))).toEqual(new Set(sinks));
	});

	it("show up in the matrix, each in its cell", () => {
		const town = townOf(4);
		const all = plantedLeaks.map((leak) => ({ leak, ...findingsOf(town, leak) }));
		const fields = [...new Set(all.flatMap(({ findings }) => findings.map(({ canary }) => canary.field)))];
		const matrix = judge(
			all.flatMap(({ findings }) => findings),
			fields,
			town.clean,
			() => false,
		);
		const leaked = new Set(
			matrix.cells.filter(({ verdict }) => verdict === "leaked").map(({ field, column }) => `${field} ${column.sink}`),
		);

		expect(all.filter(({ leak, canary }) => !leaked.has(`${canary.field} ${leak.sink}`))).toEqual([]);
		const rows = all.map(({ leak, findings }) => `${leak.sink.padEnd(28)}${leak.name.padEnd(58)}${findings.at(0)?.shape}`);
		console.info([`${rows.length} leaks planted, ${rows.length} found:`, ...rows, "", printMatrix(matrix)].join("\n"));
	});
});
