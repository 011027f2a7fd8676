import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { folded, toText, toTime, toValue } from "../../functions/rules/cell-value.ts";
import { isWithin } from "../../functions/rules/charset.ts";
import { writeTable } from "../../functions/rules/csv-table.ts";
import { guideTo, templateOf } from "../../functions/rules/csv-template.ts";
import { COMMON, columnsOf, POSTED } from "../../functions/rules/event-sheet.ts";
import { idBy, readSheet } from "../../functions/rules/read-sheet.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import type { Definition } from "../../schemas/event.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const CASE = "0b9f4f0a-8a55-4d0b-8f29-3c6a34a7d101";
const idOf = idBy(Buffer.alloc(32, 7));
const types = POSTED.map((definition) => [definition.type, definition] as const);

const example = (definition: Definition): Readonly<Record<string, unknown>> => definition.example;

/** The example of a type as someone fills it in under the headings of its template. */
const filledIn = (definition: Definition): string[][] => {
	const [headings, row = []] = templateOf(definition, 1, randomUUID);
	const cells = columnsOf(definition).map(({ pointer, name, field }, at) => {
		if (pointer === COMMON.time.pointer) return "2026/4/1 9:05";
		if (pointer === COMMON.case.pointer) return CASE;
		const value = name === undefined ? undefined : example(definition)[name];
		return field === undefined || value === undefined ? String(row[at]) : toText(field.kind, value);
	});
	return [[...headings], cells];
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

	it("has headings that cannot be taken for one another, nor for another format", () => {
		const headings = columnsOf(definition).map(({ heading }) => folded(heading));
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
			const names = Object.entries(kind.codes).flatMap(([code, { ja }]) => [code, folded(ja)]);
			expect(new Set(names).size).toBe(names.length);
			expect(names.every((name) => isWithin(name, "shift_jis"))).toBe(true);
			if (kind.is === "codes") expect(names.join("")).not.toMatch(/[;、,\n]/);
		}
	});
});

describe("cells", () => {
	it.each([
		["2026/4/1 9:05", "2026-04-01T09:05:00+09:00"],
		["2026/04/01 09:05:00", "2026-04-01T09:05:00+09:00"],
		["2026-04-01 09:05", "2026-04-01T09:05:00+09:00"],
		["２０２６年４月１日　９：０５", "2026-04-01T09:05:00+09:00"],
		["2026-04-01T09:05:30+09:00", "2026-04-01T09:05:30+09:00"],
		["2026/4/1", "2026/4/1"],
		["4/1/2026 9:05", "4/1/2026 9:05"],
	])("the time %s", (cell, time) => expect(toTime(cell)).toBe(time));

	it.each([
		["date", "2026/4/1", "2026-04-01"],
		["date", "46113", "46113"],
		["slot", "2026/4/1 10:15", "2026-04-01T10:15+09:00"],
		["slot", "2026-04-01T10:15+09:00", "2026-04-01T10:15+09:00"],
		["flag", "はい", true],
		["flag", "FALSE", false],
		["flag", "たぶん", "たぶん"],
		["agencies", " mothers-hello-work ；npo-hidamari、", ["mothers-hello-work", "npo-hidamari"]],
	] as const)("%s %s", (is, cell, value) => expect(toValue({ is }, cell)).toEqual(value));
});

describe("the id of a row that has none", () => {
	const event = {
		specversion: "1.0",
		source: "/agencies/minato-desk",
		type: "employment.started",
		data: { a: "1", b: "2" },
	} as const;

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
