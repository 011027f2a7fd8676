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

type Leak = (typeof plantedLeaks)[number];
type Town = ReturnType<typeof townOf>;

const findingsOf = ({ clean, leaking, scanner }: Town, leak: Leak) => {
	const canary = leaking.get(leak) as Canary;
	return { leak, canary, findings: scanner.scan(withLeak(clean, leak, canary.value)) };
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

const families = [
	..."utf-8,utf-16le,utf-16be,shift_jis,euc-jp,iso-2022-jp,NFC,NFD,NFKC,half-width kana,full-width,hiragana,katakana".split(","),
	..."upper case,lower case,base64+0,base64+1,base64+2,base64url,hex,hex upper case,percent,json-escape,html-decimal".split(","),
	..."html-hex,quoted-printable,rfc2047-b,rfc2047-q,MD5 as a UUID,SHA-1 base64,SHA-256 hex,reversed,window".split(","),
	..."digits only,other separators,international,japanese date,without dashes,UUID bytes,without variation selector".split(","),
	..."gzip,deflate,raw deflate,brotli,zip,base64,json,encoded-words,entities".split(","),
];

describe("the planted leaks", () => {
	const sinks = cleanSinks(1).map(({ sink }) => sink);

	it("are 40 or more, and reach each of the 22 sinks", () => {
		expect(plantedLeaks.length).toBeGreaterThanOrEqual(40);
		expect(new Set(sinks).size).toBe(22);
		expect(new Set(plantedLeaks.map(({ sink }) => sink))).toEqual(new Set(sinks));
	});

	const town = townOf(4);
	const all = plantedLeaks.map((leak) => findingsOf(town, leak));

	it("take every family of shapes, and every layer around them", () => {
		const found = all.flatMap(({ findings }) => findings.map(({ shape }) => shape));

		expect(families.filter((family) => !found.some((shape) => shape.split(/ > | in /).includes(family)))).toEqual([]);
	});

	it("show up in the matrix, each in its cell", () => {
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
		const found = all.filter(({ findings }) => findings.length > 0).length;
		console.info(
			[...rows, "", printMatrix(matrix), `${found} of ${rows.length} leaks found that were planted in sinks`].join("\n"),
		);
	});
});
