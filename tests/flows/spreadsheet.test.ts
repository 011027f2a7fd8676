import { randomUUID } from "node:crypto";
import { describe, expect, it, type TestContext } from "vitest";
import { toText, toTime } from "../../functions/rules/sheet/cell-value.ts";
import { asWindowsReadsIt, type Charset } from "../../functions/rules/sheet/charset.ts";
import { COMMON, columnsOf, POSTED } from "../../functions/rules/sheet/columns.ts";
import { idBy, readSheet } from "../../functions/rules/sheet/read-sheet.ts";
import { readTable, type Table, writeTable } from "../../functions/rules/sheet/table.ts";
import { guideTo, templateOf } from "../../functions/rules/sheet/template.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import type { Definition } from "../../schemas/event.ts";
import { hasCalc, openedInCalc, savedByCalc, timeSavedByCalc } from "./calc.ts";

const CHARSETS = ["utf-8", "shift_jis"] as const;

const MISSING = "LibreOffice is not here: NOT proven that sheets open right (apt-get install libreoffice-calc)";
if (!hasCalc) console.warn(MISSING);

const needsCalc = (context: TestContext): void => {
	if (!hasCalc) context.skip(MISSING);
};

const written = (table: Table, charset: Charset): Buffer => {
	const one = writeTable(table, charset);
	if ("refused" in one) throw new RangeError(JSON.stringify(one.refused));
	return one.bytes;
};

/** The example of a type under the headings of its template, as a person would write it. */
const filledInBy = (definition: Definition): Map<string, string> => {
	const [headings, drawn = []] = templateOf(definition, 1, randomUUID);
	const cells = new Map(headings.map((heading, index) => [heading, String(drawn[index])]));
	for (const [name, value] of Object.entries<unknown>(definition.example)) {
		const field = definition.fields[name];
		if (field && value !== undefined) cells.set(field.ja, toText(field.kind, value));
	}
	return cells.set(COMMON.time.heading, "2026/4/1 9:05").set(COMMON.case.heading, randomUUID());
};

/** Text that spreadsheets like to make something else of, and characters that get lost on the way. */
const AWKWARD = [
	"00123",
	"1234567890123456789",
	"090-1234-5678",
	"5-1-2",
	"10:30",
	"1E5",
	"50%",
	"￥100",
	"１２３",
	"TRUE",
	"4月1日",
	"令和8年4月1日",
	"R8.4.1",
	"MAR-2026",
	"=1+1",
	"+81",
	"-2",
	"@SUM(A1)",
	"＝1+1",
	'=HYPERLINK("http://a.example")',
	"'",
	"'x",
	"a,b",
	'a "b"',
	"一行目\n二行目",
	" 前",
	"後 ",
	"①②Ⅲ",
	"髙﨑",
	"～－∥",
	"ｶﾅ",
	"表示ソ能十",
	"8FE-H2VD",
	"b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02",
	"<b>&amp;</b>",
	"就業;子育て・保育",
];

const table = (): Table => [
	["種類", "値", "日", "日時", "番号"],
	...AWKWARD.map((text, index) => ["文字", text, "2026-04-01", "2026-04-01 10:15", index]),
];

describe.each(CHARSETS)("LibreOffice Calc, with sheets in %s", (charset) => {
	it("shows every cell as it was written: text as text, days as days, numbers as numbers", async (context) => {
		needsCalc(context);
		const [headings, ...rows] = await openedInCalc(written(table(), charset), charset);
		expect(headings?.map(({ shows }) => shows)).toEqual(table()[0]);
		const guarded = (text: string, shows: string) => (shows === `'${text}` ? text : shows);
		expect(rows.map((cells) => cells.map(({ is }) => is))).toEqual(
			AWKWARD.map(() => ["string", "string", "date", "date", "float"]),
		);
		expect(rows.map((cells) => cells.some(({ isFormula }) => isFormula))).toEqual(AWKWARD.map(() => false));
		expect(rows.map(([, cell], index) => guarded(AWKWARD[index] ?? "", cell?.shows ?? ""))).toEqual(AWKWARD);
		expect(rows.map(([, , day, time, number]) => [day?.shows, time?.shows, number?.shows])).toEqual(
			AWKWARD.map((_, index) => ["2026-04-01", "2026-04-01 10:15:00", String(index)]),
		);
	});

	it("saves it as it was", async (context) => {
		needsCalc(context);
		const read = readTable(await savedByCalc(written(table(), charset), charset), charset);
		const texts = "rows" in read ? read.rows.slice(1).map(([, text]) => text) : read;
		expect(texts).toEqual(AWKWARD);
	});

	it("opens templates of all types, filled in, and what it saves is what was meant", async (context) => {
		needsCalc(context);
		const columns = [...new Set(POSTED.flatMap((definition) => columnsOf(definition).map(({ heading }) => heading)))];
		const filledIn = POSTED.map(filledInBy).map((cells) => columns.map((column) => cells.get(column) ?? ""));
		const read = readTable(await savedByCalc(written([columns, ...filledIn], charset), charset), charset);
		const sheet = "rows" in read ? readSheet(read.rows, "/agencies/minato-desk", idBy(Buffer.alloc(32))) : read;
		const events =
			"rows" in sheet ? sheet.rows.map((row) => ("event" in row ? parseEvent(row.event, new Date()) : row)) : [sheet];
		expect(events).toMatchObject(
			POSTED.map(({ type, example }) => ({ event: { type, time: "2026-04-01T09:05:00+09:00", data: example } })),
		);
	});

	it("shows the guide as it was written", async (context) => {
		needsCalc(context);
		const guide = guideTo(POSTED, "2026-04-01");
		const opened = await openedInCalc(written(guide, charset), charset);
		expect(opened.map((cells) => cells.map(({ shows }) => shows.replace(/^'/, "")))).toEqual(
			guide.map((cells) => cells.map((cell) => (charset === "utf-8" ? cell : asWindowsReadsIt(String(cell))))),
		);
	});
});

const text = (words: string): string => `<number:text>${words}</number:text>`;
const [YEAR, MONTH, DAY] = ['<number:year number:style="long"/>', "<number:month/>", "<number:day/>"];
const [HOUR, MINUTE, SECOND] = [
	"<number:hours/>",
	'<number:minutes number:style="long"/>',
	'<number:seconds number:style="long"/>',
];
const inEra = (era: string): string => `${era}<number:year number:calendar="gengou"/>`;
const R = inEra('<number:era number:calendar="gengou"/>');
const REIWA = inEra('<number:era number:calendar="gengou" number:style="long"/>');
const SLASHES = [YEAR, text("/"), MONTH, text("/"), DAY].join("");
const WEEKDAY = `${text("(")}<number:day-of-week/>${text(")")}`;
const CLOCK = [HOUR, text(":"), MINUTE].join("");

/** Formats of cells, and what Calc writes of 20 November 2026, 13:05, in each. */
const FORMATS: readonly (readonly [parts: string, writes: string])[] = [
	[`${SLASHES}${text(" ")}${CLOCK}`, "2026/11/20 13:05"],
	[`${SLASHES}${text(" ")}${CLOCK}${text(":")}${SECOND}`, "2026/11/20 13:05:00"],
	[`${SLASHES}${WEEKDAY}${text(" ")}${CLOCK}`, "2026/11/20(金) 13:05"],
	[`${SLASHES}${text(" ")}${CLOCK}${text(" ")}<number:am-pm/>`, "2026/11/20 1:05 午後"],
	[`${SLASHES}${text(" ")}<number:am-pm/>${CLOCK}`, "2026/11/20 午後1:05"],
	[`${[R, text("."), MONTH, text("."), DAY].join("")}${text(" ")}${CLOCK}`, "R8.11.20 13:05"],
	[`${[REIWA, text("年"), MONTH, text("月"), DAY, text("日")].join("")}${text(" ")}${CLOCK}`, "令和8年11月20日 13:05"],
	[
		`${[YEAR, text("年"), MONTH, text("月"), DAY, text("日 "), HOUR, text("時"), MINUTE, text("分")].join("")}`,
		"2026年11月20日 13時05分",
	],
];

describe.each(CHARSETS)("a time that LibreOffice Calc has, in %s", (charset) => {
	it("is read right, in whatever format its cell is shown", async (context) => {
		needsCalc(context);
		const parts = FORMATS.map(([format]) => format);
		const read = readTable(await timeSavedByCalc("2026-11-20T13:05:00", parts, charset), charset);
		const cells = "rows" in read ? read.rows.map(([cell = ""]) => cell) : [];
		expect(cells).toEqual(FORMATS.map(([, writes]) => writes));
		expect(cells.map(toTime)).toEqual(FORMATS.map(() => ({ value: "2026-11-20T13:05:00+09:00" })));
	});

	it("or refused with its reason, where the format leaves something out", async (context) => {
		needsCalc(context);
		const shortYear = ["<number:year/>", text("/"), MONTH, text("/"), DAY, text(" "), CLOCK].join("");
		const noYear = [MONTH, text("月"), DAY, text("日")].join("");
		const read = readTable(await timeSavedByCalc("2026-11-20T13:05:00", [shortYear, noYear, SLASHES], charset), charset);
		const cells = "rows" in read ? read.rows.map(([cell = ""]) => cell) : [];
		expect(cells).toEqual(["26/11/20 13:05", "11月20日", "2026/11/20"]);
		expect(cells.map((cell) => toTime(cell).fault)).toEqual(["unclear-year", "unclear-year", "needs-a-time"]);
	});

	it("or refused because people read it in two ways: noon as 午後12時", async (context) => {
		needsCalc(context);
		const format = `${SLASHES}${text(" ")}${CLOCK}${text(" ")}<number:am-pm/>`;
		const read = readTable(await timeSavedByCalc("2026-11-20T12:05:00", [format], charset), charset);
		expect("rows" in read && read.rows.map(([cell = ""]) => [cell, toTime(cell).fault])).toEqual([
			["2026/11/20 12:05 午後", "unclear-noon"],
		]);
	});
});

it("turns what is not guarded into something else", async (context) => {
	needsCalc(context);
	const bare = ["00123", "1234567890123456789", "5-1-2", "1E5", "=1+1"].map((text) => `"${text}"`).join(",");
	const [cells = []] = await openedInCalc(Buffer.from(`\uFEFF${bare}\r\n`), "utf-8");
	expect(cells.map(({ is, shows, isFormula }) => [is, shows, isFormula])).toEqual([
		["float", "123", false],
		["float", "1.23456789012346E+018", false],
		["date", "2005-01-02", false],
		["float", "1.00E+05", false],
		["float", "2", true],
	]);
});
