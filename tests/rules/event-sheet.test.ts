import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalized, toText, toValue } from "../../functions/rules/sheet/cell-value.ts";
import { isWithin } from "../../functions/rules/sheet/charset.ts";
import { COMMON, columnsOf, POSTED } from "../../functions/rules/sheet/columns.ts";
import { inboxTable } from "../../functions/rules/sheet/inbox-sheet.ts";
import { idBy, readSheet } from "../../functions/rules/sheet/read-sheet.ts";
import { faultyRow, resultOf, resultTable } from "../../functions/rules/sheet/results.ts";
import { readTable, writeTable } from "../../functions/rules/sheet/table.ts";
import { guideTo, templateOf } from "../../functions/rules/sheet/template.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import type { Definition } from "../../schemas/event.ts";
import { problem } from "../../schemas/problem.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const CASE = "0b9f4f0a-8a55-4d0b-8f29-3c6a34a7d101";
const idOf = idBy(Buffer.alloc(32, 7));
const types = POSTED.map((definition) => [definition.type, definition] as const);

const example = (definition: Definition): Readonly<Record<string, unknown>> => definition.example;

/** The example of a type as someone fills it in under the headings of its template. */
const filledIn = (definition: Definition): string[][] => {
	const [headings, row = []] = templateOf(definition, 1, randomUUID);
	const cells = columnsOf(definition).map(({ pointer, name, field }, index) => {
		if (pointer === COMMON.time.pointer) return "2026/4/1 9:05";
		if (pointer === COMMON.case.pointer) return CASE;
		const value = name === undefined ? undefined : example(definition)[name];
		return field === undefined || value === undefined ? String(row[index]) : toText(field.kind, value);
	});
	return [[...headings], cells];
};

/** What is said of an event in JSON, and of its row, when the cell under a heading is empty. */
const faultsWithout = (definition: Definition, heading: string) => {
	const [headings = [], cells = []] = filledIn(definition);
	const sheet = readSheet([headings, cells.with(headings.indexOf(heading), "")], "/agencies/minato-desk", idOf);
	const [row] = "rows" in sheet ? sheet.rows : [];
	if (!row || !("event" in row)) throw new Error("no row that states an event");
	const parsed = parseEvent(row.event, NOW);
	const refused = "refused" in parsed ? parsed.refused : [];
	const result = resultOf(row, { problem: problem("invalid-event", refused) });
	const errors = "problem" in result ? result.problem.errors : [];
	return { json: refused.map(({ code }) => code), sheet: errors?.map(({ code }) => code) };
};

describe.each(types)("the sheet of %s", (_, definition) => {
	it("says what an event says", () => {
		const sheet = readSheet(filledIn(definition), "/agencies/minato-desk", idOf);
		const [row] = "rows" in sheet ? sheet.rows : [];
		const event = row && "event" in row ? row.event : sheet;
		expect(parseEvent(event, NOW)).toMatchObject({
			event: { type: definition.type, subject: CASE, time: "2026-04-01T09:05:00+09:00", data: definition.example },
		});
	});

	it("names a field that is missing as JSON does", () => {
		const required = Object.values(definition.fields).filter(({ schema }) => !schema.safeParse(undefined).success);
		for (const { ja } of required) expect(faultsWithout(definition, ja)).toEqual({ json: ["required"], sheet: ["required"] });
	});

	it("has headings that cannot be taken for one another, nor for another format", () => {
		const headings = columnsOf(definition).map(({ heading }) => normalized(heading));
		expect(new Set(headings).size).toBe(headings.length);
		expect(headings[0]).not.toMatch(/^id/i);
	});

	it("can be had in Shift_JIS, its guide too", () => {
		for (const table of [templateOf(definition, 1, randomUUID), guideTo([definition], "2026-04-01")])
			expect(writeTable(table, "shift_jis")).toHaveProperty("bytes");
	});

	it("has names of codes that cannot be taken for one another", () => {
		for (const { kind } of Object.values(definition.fields)) {
			if (kind.is !== "code" && kind.is !== "codes") continue;
			const names = Object.entries(kind.codes).flatMap(([code, { ja, formerly = [] }]) => [
				code,
				...[ja, ...formerly].map(normalized),
			]);
			expect(new Set(names).size).toBe(names.length);
			expect(names.every((name) => isWithin(name, "shift_jis"))).toBe(true);
			if (kind.is === "codes") expect(names.join("")).not.toMatch(/[;、,\n]/);
		}
	});
});

describe("cells", () => {
	it.each([
		["flag", "はい", true],
		["flag", "FALSE", false],
		["flag", "たぶん", "たぶん"],
		["agencies", " mothers-hello-work ；npo-hidamari、", ["mothers-hello-work", "npo-hidamari"]],
	] as const)("%s %s", (is, cell, value) => expect(toValue({ is }, cell)).toEqual({ value }));

	it("take the former name of a code", () => {
		const basis = catalogue["case.opened"].fields.basis.kind;
		expect(["遺棄", "拘禁", "障害"].map((cell) => toValue(basis, cell).value)).toEqual([
			"deserted-by-spouse",
			"spouse-detained",
			"spouse-disabled",
		]);
	});

	it("that cannot be read are named with their own reason, beside what else is wrong with the row", () => {
		const [headings = [], row = []] = filledIn(catalogue["employment.started"]);
		const cells = row.with(headings.indexOf("就職日"), "26/4/1").with(headings.indexOf(COMMON.time.heading), "46113.5");
		const sheet = readSheet([headings, cells.with(headings.indexOf("雇用形態"), "?")], "/agencies/minato-desk", idOf);
		const [stating] = "rows" in sheet ? sheet.rows : [];
		if (!stating || !("event" in stating)) throw new RangeError("the row was not read");
		const parsed = parseEvent(stating.event, NOW);
		const result = resultOf(stating, { problem: problem("invalid-event", "refused" in parsed ? parsed.refused : []) });
		expect("problem" in result && result.problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
			["/2/起きた日時", "serial-number"],
			["/2/就職日", "unclear-year"],
			["/2/雇用形態", "not-a-code"],
		]);
	});
});

describe("the id of a row that has none", () => {
	const event = {
		specversion: "1.0",
		source: "/agencies/minato-desk",
		type: "employment.started",
		data: { a: "1", b: "2" },
	} as const;

	it("is the same for the same moment in another offset", () => {
		expect(idOf({ ...event, time: "2026-04-01T00:05:00Z" })).toBe(idOf({ ...event, time: "2026-04-01T09:05:00+09:00" }));
	});

	it("is the same for the same, whatever the order, and another for another agency, hub or content", () => {
		expect(idOf({ ...event, data: { b: "2", a: "1" } })).toBe(idOf(event));
		const others = [
			idOf({ ...event, source: "/agencies/npo-hidamari" }),
			idBy(Buffer.alloc(32, 8))(event),
			idOf({ ...event, data: {} }),
		];
		expect(new Set([...others, idOf(event)]).size).toBe(4);
	});
});

describe("whatever a file holds", () => {
	const words = fc.constantFrom(
		"鸞鷭カナリア",
		"123456789018",
		"=1+1",
		"\uFFFD",
		"",
		" ",
		'"',
		"ケースの開始",
		"2026/4/1 9:05",
		CASE,
		"はい",
		"__proto__",
	);
	const headings = fc.constantFrom(
		"種類",
		"起きた日時",
		"ケースの番号",
		"相談経路",
		"世帯の種別",
		"イベントの番号",
		"",
		"鸞鷭カナリア",
		"__proto__",
		"ID",
	);
	const line = <Word>(word: fc.Arbitrary<Word>) => fc.array(word, { maxLength: 8 });

	it("it is read or refused, and not repeated", () => {
		fc.assert(
			fc.property(
				line(headings),
				fc.array(line(fc.oneof(words, fc.string({ unit: "binary" }))), { maxLength: 5 }),
				(first, rest) => {
					const sheet = readSheet([first, ...rest], "/agencies/minato-desk", idOf);
					const faults = "rows" in sheet ? sheet.rows.flatMap((row) => ("faults" in row ? row.faults : [])) : sheet.refused;
					expect(JSON.stringify(faults)).not.toMatch(/鸞鷭カナリア|123456789018|=1\+1|__proto__/);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it("bytes of any kind are a table or are refused", () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 200 }),
				fc.constantFrom("utf-8" as const, "shift_jis" as const),
				(bytes, charset) => {
					const table = readTable(Buffer.from(bytes), charset);
					expect("rows" in table || table.refused.length === 1).toBe(true);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it.each(["\r\n", "\n", "\r"])("lines end with %j", (end) => {
		expect(readTable(Buffer.from(["種類,x", "a,b", ""].join(end)), "utf-8")).toEqual({
			rows: [
				["種類", "x"],
				["a", "b"],
			],
		});
	});
});

it("all that the hub says has a place in Shift_JIS", () => {
	const said = readFileSync(new URL("../../schemas/problem.ts", import.meta.url), "utf8");
	const named = Object.values(catalogue).flatMap(({ ja, fields }) => [ja, ...Object.values(fields).map((field) => field.ja)]);
	expect([said, ...named].filter((text) => !isWithin(text, "shift_jis"))).toEqual([]);
	expect(writeTable(inboxTable([{ sequence: 1 }], new Map()), "shift_jis")).toHaveProperty("bytes");
	expect(writeTable(resultTable([faultyRow(2, [])]), "shift_jis")).toHaveProperty("bytes");
});
