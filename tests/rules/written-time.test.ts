import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toTime, toValue } from "../../functions/rules/sheet/cell-value.ts";
import { readWrittenTime } from "../../functions/rules/sheet/written-time.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { meaningsOf } from "./reference-time.ts";

const NOW = new Date("2027-12-01T00:00:00Z");

describe("a time as spreadsheets write it", () => {
	it.each([
		["2026/4/1 9:05", "2026-04-01T09:05:00+09:00"],
		["2026/04/01 09:05:00", "2026-04-01T09:05:00+09:00"],
		["2026-04-01 09:05", "2026-04-01T09:05:00+09:00"],
		["2026-04-01T09:05", "2026-04-01T09:05:00+09:00"],
		["2026.4.1 9:05", "2026-04-01T09:05:00+09:00"],
		["２０２６年４月１日　９：０５", "2026-04-01T09:05:00+09:00"],
		["2026-04-01T09:05:30+09:00", "2026-04-01T09:05:30+09:00"],
		["2026/11/20 1:05 PM", "2026-11-20T13:05:00+09:00"],
		["2026/11/20 1:05PM", "2026-11-20T13:05:00+09:00"],
		["2026/11/20 PM 1:05", "2026-11-20T13:05:00+09:00"],
		["2026/11/20 12:05 PM", "2026-11-20T12:05:00+09:00"],
		["2026/11/20 12:05 AM", "2026-11-20T00:05:00+09:00"],
		["2026/11/20 午前9:05", "2026-11-20T09:05:00+09:00"],
		["2026/11/20 午後 1:05", "2026-11-20T13:05:00+09:00"],
		["2026/11/20 午後0:05", "2026-11-20T12:05:00+09:00"],
		["2026/11/20 1:05 午後", "2026-11-20T13:05:00+09:00"],
		["2026年11月20日午後1時05分", "2026-11-20T13:05:00+09:00"],
		["2026/11/20 9時05分", "2026-11-20T09:05:00+09:00"],
		["2026/11/20 9時5分", "2026-11-20T09:05:00+09:00"],
		["2026/11/20 9時", "2026-11-20T09:00:00+09:00"],
		["2026/11/20 9:05:30", "2026-11-20T09:05:30+09:00"],
		["2026/11/20 9時05分30秒", "2026-11-20T09:05:30+09:00"],
		["2026/11/20 0:00", "2026-11-20T00:00:00+09:00"],
		["R8.11.20 9:05", "2026-11-20T09:05:00+09:00"],
		["R8/11/20(金) 9:05", "2026-11-20T09:05:00+09:00"],
		["令和8年11月20日 9:05", "2026-11-20T09:05:00+09:00"],
		["令和 8年 11月 20日 (金) 9:05", "2026-11-20T09:05:00+09:00"],
		["令和元年5月1日 9:05", "2019-05-01T09:05:00+09:00"],
		["平成31年4月30日 9:05", "2019-04-30T09:05:00+09:00"],
		["H26.4.1 9:05", "2014-04-01T09:05:00+09:00"],
		["2026/11/20(金) 9:05", "2026-11-20T09:05:00+09:00"],
		["2026/11/20（金）9:05", "2026-11-20T09:05:00+09:00"],
		["2026/11/20㈮ 9:05", "2026-11-20T09:05:00+09:00"],
		["2026/11/20(Fri) 9:05", "2026-11-20T09:05:00+09:00"],
		["2026年11月20日 金曜日 9:05", "2026-11-20T09:05:00+09:00"],
	])("%s", (cell, value) => {
		expect(toTime(cell)).toEqual({ value });
		expect(parseEvent({ ...exampleEvent("referral.received"), time: value }, NOW)).toHaveProperty("event");
	});

	it.each([
		["a serial number", "46346.378472", "serial-number"],
		["a serial number of a day", "46346", "serial-number"],
		["a year of two digits", "26/11/20 9:05", "unclear-year"],
		["an era's year without its era", "8.11.20 9:05", "unclear-year"],
		["the American order", "11/20/2026 9:05", "unclear-year"],
		["no year", "11月20日 9:05", "unclear-year"],
		["another weekday", "2026/11/20(木) 9:05", "wrong-weekday"],
		["another weekday in full", "2026年11月20日 木曜日 9:05", "wrong-weekday"],
		["a day before its era", "R1.4.30 9:05", "wrong-era"],
		["a day after its era", "平成31年5月1日 9:05", "wrong-era"],
		["a year 0 of an era", "R0.4.1 9:05", "wrong-era"],
		["午後12時", "2026/11/20 午後12:30", "unclear-noon"],
		["午前12時", "2026/11/20 午前12時30分", "unclear-noon"],
		["no time of day", "2026/11/20", "needs-a-time"],
	])("is refused with its reason: %s", (_, cell, fault) => expect(toTime(cell)).toMatchObject({ fault }));

	it.each([
		"2026/11/20 1:05 XM",
		"2026/11/20 1:05 PM 頃",
		"2026/11/20 13:05 PM",
		"2026/11/20 午前9:05 AM",
		"2026/11/20 9:05 9:10",
		"2026/11/20 9:05〜10:00",
		"2026/11/20 9:05-10:00",
		"2026/11/20 9:5",
		"2026/11/20 24:00",
		"2026/11/20 9:60",
		"2026/11/20 9時半",
		"2026/11/20 9:05:30.5",
		"2026/11/20 9:05 JST",
		"2026/11/20 9:05 (金)",
		"2026/11/209:05",
		"2026-11-20T 9:05",
		"2026/11/20(Fri曜) 9:05",
		"2026/2/30 9:05",
		"2026/11-20 9:05",
		"2026年11月20 9:05",
		"2026/11/20日 9:05",
		"20261120 9:05",
		"2026/11/20(祝) 9:05",
		"9:05",
		"T8.11.20 9:05",
		"大正8年11月20日 9:05",
		"令和8年度 9:05",
		"令和8年11月20日 9:05 訪問",
		"2026/11/20,9:05",
	])("or without one: %s", (cell) => {
		const { value, fault } = toTime(cell);
		expect(fault).toBeUndefined();
		expect(parseEvent({ ...exampleEvent("referral.received"), time: value }, NOW)).toMatchObject({
			refused: [{ pointer: "/time", code: "not-a-time" }],
		});
	});
});

describe("a day and a slot", () => {
	it.each([
		["date", "2026/11/20", "2026-11-20"],
		["date", "R8.11.20", "2026-11-20"],
		["date", "令和8年11月20日(金)", "2026-11-20"],
		["date", "2026/11/20 0:00", "2026-11-20"],
		["date", "2026/11/20 0:00:00", "2026-11-20"],
		["date", "2026/11/20 12:00:00 AM", "2026-11-20"],
		["slot", "2026/11/20 午後1:15", "2026-11-20T13:15+09:00"],
		["slot", "2026/11/20 1:15 PM", "2026-11-20T13:15+09:00"],
		["slot", "2026/11/20 13:15:00", "2026-11-20T13:15+09:00"],
		["slot", "2026-11-20T13:15+09:00", "2026-11-20T13:15+09:00"],
	] as const)("%s %s", (is, cell, value) => expect(toValue(kindOf(is), cell)).toEqual({ value }));

	it.each([
		["date", "2026/11/20 0:01", "needs-no-time"],
		["date", "2026/11/20 9:05", "needs-no-time"],
		["date", "46346", "serial-number"],
		["date", "26/11/20", "unclear-year"],
		["slot", "2026/11/20", "needs-a-time"],
		["slot", "2026/11/20 午後12:15", "unclear-noon"],
	] as const)("%s %s is refused with its reason", (is, cell, fault) =>
		expect(toValue(kindOf(is), cell)).toMatchObject({ value: cell, fault }),
	);

	it("a slot does not lose seconds: it is not taken with any", () =>
		expect(toValue(kindOf("slot"), "2026/11/20 13:15:30")).toEqual({ value: "2026/11/20 13:15:30" }));
});

/** A cell as spreadsheets and people write one, right or nearly so. */
const CELLS = (() => {
	const twoDigits = (n: number) => String(n).padStart(2, "0");
	const number = (min: number, max: number) => fc.integer({ min, max }).chain((n) => fc.constantFrom(String(n), twoDigits(n)));
	const year = fc.oneof(
		fc.integer({ min: 2014, max: 2030 }).map(String),
		fc
			.tuple(fc.constantFrom("R", "令和", "令", "H", "平成", "S", "昭和"), fc.oneof(number(0, 35), fc.constant("元")))
			.map((all) => all.join("")),
	);
	const marks = fc.constantFrom(["-", "-", ""], ["/", "/", ""], [".", ".", ""], ["年", "月", "日"]);
	const day = fc
		.tuple(year, number(1, 12), number(1, 31), marks)
		.map(([y, m, d, [one, two, three]]) => `${y}${one}${m}${two}${d}${three}`);
	const weekday = fc.constantFrom("", "", "", "(金)", "（月曜）", " 土曜日", "(Sun)");
	const clock = fc.oneof(
		fc.tuple(number(0, 24), fc.integer({ min: 0, max: 60 }).map(twoDigits)).map(([h, m]) => `${h}:${m}`),
		fc.tuple(number(0, 24), number(0, 59), number(0, 59)).map(([h, m, s]) => `${h}時${m}分${s}秒`),
		fc.tuple(number(0, 12), fc.constantFrom("05", "00")).map(([h, m]) => `${h}:${m}:00`),
		number(0, 12).map((h) => `${h}時`),
	);
	const half = fc.constantFrom("", "", "午前", "午後 ", "AM ", "pm");
	const after = fc.constantFrom("", "", "", " AM", "PM", "午後");
	const time = fc.tuple(fc.constantFrom(" ", "", "T", "　"), half, clock, after).map((all) => all.join(""));
	return fc.tuple(day, weekday, fc.oneof(time, fc.constant(""))).map((all) => all.join(""));
})();

const PIECES = [..."0123456789０１９年月日時分秒元/-.:()（）金木　 TRHS令和平成昭午前後AMPM曜頃〜,;'\"+Z"];

/** Changes that a slip of the finger, a copy or a program makes. */
const CHANGES = fc.array(
	fc.record({ at: fc.nat(40), does: fc.constantFrom("put", "take", "swap", "replace"), piece: fc.constantFrom(...PIECES) }),
	{ maxLength: 3 },
);

type Change = { readonly at: number; readonly does: string; readonly piece: string };

const EDITS: Readonly<Record<string, (all: readonly string[], index: number, piece: string) => string[]>> = {
	put: (all, index, piece) => all.toSpliced(index, 0, piece),
	take: (all, index) => all.toSpliced(index, 1),
	replace: (all, index, piece) => all.toSpliced(index, 1, piece),
	swap: (all, index) => all.toSpliced(index, 2, ...all.slice(index, index + 2).reverse()),
};

const changed = (cell: string, changes: readonly Change[]): string => {
	let all = Array.from(cell);
	for (const { at, does, piece } of changes) all = EDITS[does]?.(all, at % (all.length + 1), piece) ?? all;
	return all.join("");
};

const readAs = (cell: string): readonly string[] => {
	const read = readWrittenTime(cell.normalize("NFKC").trim());
	if ("fault" in read) return [];
	return [read.clock === undefined ? read.day : `${read.day}T${read.clock}`];
};

describe("a cell means one thing or is refused, whatever slips into it", () => {
	it("is read exactly as another reader does, which reads by writing", () => {
		let taken = 0;
		fc.assert(
			fc.property(CELLS, CHANGES, (cell, changes) => {
				const text = changed(cell, changes);
				const meanings = meaningsOf(text);
				expect(meanings.length).toBeLessThanOrEqual(1);
				expect(readAs(text)).toEqual(meanings);
				taken += meanings.length;
			}),
			{ numRuns: 2_000 },
		);
		expect(taken).toBeGreaterThan(150);
	});

	it("and what is refused here, no field takes either", () => {
		fc.assert(
			fc.property(CELLS, CHANGES, (cell, changes) => {
				const text = changed(cell, changes);
				const time = toTime(text);
				if (readAs(text).length === 0)
					expect(parseEvent({ ...exampleEvent("referral.received"), time: time.value }, NOW)).not.toHaveProperty("event");
				const day = toValue(kindOf("date"), text);
				if (readAs(text).length === 0 || day.fault) expect(parseEvent(withDay(day.value), NOW)).not.toHaveProperty("event");
			}),
			{ numRuns: 1_000 },
		);
	});
});

function kindOf<Is extends "date" | "slot">(is: Is): { readonly is: Is } {
	return { is };
}

function withDay(startedOn: unknown) {
	const event = exampleEvent("employment.started");
	return { ...event, data: { ...event.data, startedOn } };
}
