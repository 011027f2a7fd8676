import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toText } from "../../functions/rules/sheet/cell-value.ts";
import { COMMON, columnsOf } from "../../functions/rules/sheet/columns.ts";
import { idBy, readSheet } from "../../functions/rules/sheet/read-sheet.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { stageSpans } from "../../schemas/codes/follow-up-stages.ts";
import { type DateWindow, plusSpan, type Span, windowInWords } from "../../schemas/date-window.ts";
import type { Definition } from "../../schemas/event.ts";
import { date } from "../../schemas/field.ts";
import { type EventType, exampleEvent, SUBJECT } from "../catalogue/example-event.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
/** Half past midnight in Japan on 31 May: another day in UTC, and one that many months have not. */
const TIME = "2026-05-30T15:30:00Z";
const DAY = "2026-05-31";

const definitions: readonly Definition[] = Object.values(catalogue);

type Dated = readonly [name: string, definition: Definition, field: string, window: DateWindow];

const DATED: readonly Dated[] = definitions.flatMap((definition) =>
	Object.entries(definition.fields).flatMap(([name, { kind, within }]): Dated[] =>
		kind.is === "date" || kind.is === "slot"
			? [[`${definition.type} ${name}`, definition, name, within ?? { earliest: {}, latest: {} }]]
			: [],
	),
);

/** The day a span from another, by Temporal. */
const dayFrom = (day: string, span: Span): string =>
	Temporal.PlainDate.from(day)
		.add({ days: 0, ...span })
		.toString();

const valueOn = ({ fields }: Definition, name: string, day: string): string =>
	fields[name]?.kind.is === "slot" ? `${day}T00:00+09:00` : day;

/** The example of a type with a day in one field, and what it needs beside. */
const dataWith = (definition: Definition, name: string, day: string) => ({
	...definition.example,
	...(name === "nextDate" ? { nextAppointment: "booked" } : {}),
	[name]: valueOn(definition, name, day),
});

const faultsOf = (definition: Definition, data: Readonly<Record<string, unknown>>) => {
	const parsed = parseEvent({ ...exampleEvent(definition.type as EventType), time: TIME, data }, NOW);
	return "refused" in parsed ? parsed.refused.map(({ pointer, code }) => [pointer, code]) : [];
};

describe("days", () => {
	it("have a window in every type: nothing else compiles, or loads", () => {
		expect(DATED.length).toBeGreaterThan(10);
		for (const [name, definition, field] of DATED) expect(definition.fields[field]?.within, name).toBeDefined();
		const said = { ja: "日", audience: [], clause: "4-1-エ-2" } as const;
		// @ts-expect-error a day without a window
		expect(() => date(said)).toThrow(RangeError);
	});

	it.each(DATED)("%s: from the first day of its window to the last, and no day beside", (_, definition, name, window) => {
		const span = window.earlierBy?.spans[String((definition.example as Record<string, unknown>)[window.earlierBy.field])] ?? {};
		const first = Temporal.PlainDate.from(dayFrom(DAY, window.earliest))
			.subtract({ days: 0, ...span })
			.toString();
		const last = dayFrom(DAY, window.latest);
		const at = (day: string) => faultsOf(definition, dataWith(definition, name, day));
		expect([at(first), at(last)]).toEqual([[], []]);
		expect(at(dayFrom(first, { days: -1 }))).toEqual([[`/data/${name}`, "too-early"]]);
		expect(at(dayFrom(last, { days: 1 }))).toEqual([[`/data/${name}`, "too-late"]]);
	});

	it.each(DATED)("%s: is not in year 8, nor in 2206", (_, definition, name) => {
		expect(faultsOf(definition, dataWith(definition, name, "0008-04-01"))).toEqual([[`/data/${name}`, "too-early"]]);
		expect(faultsOf(definition, dataWith(definition, name, "2206-04-01"))).toEqual([[`/data/${name}`, "too-late"]]);
	});

	it.each(DATED.filter(([, { byHub }]) => !byHub))("%s: a sheet is told the same, by its heading", (_, definition, name) => {
		const columns = columnsOf(definition);
		const data: Record<string, unknown> = dataWith(definition, name, "0008-04-01");
		const given = new Map([
			[COMMON.type.pointer, definition.type],
			[COMMON.time.pointer, "2026/5/31 0:30"],
			[COMMON.case.pointer, SUBJECT],
			...Object.entries(definition.fields).flatMap(([one, { kind }]): [string, string][] =>
				data[one] === undefined ? [] : [[`/data/${one}`, toText(kind, data[one])]],
			),
		]);
		const cells = columns.map(({ pointer }) => given.get(pointer) ?? "");
		const sheet = readSheet([columns.map(({ heading }) => heading), cells], "/agencies/minato-desk", idBy(Buffer.alloc(32)));
		const [row] = "rows" in sheet ? sheet.rows : [];
		const parsed = row && "event" in row ? parseEvent(row.event, NOW) : row;
		expect(parsed).toMatchObject({ refused: [{ pointer: `/data/${name}`, code: "too-early" }] });
	});

	it("of a follow-up: since when depends on its stage", () => {
		const definition = catalogue["follow-up.scheduled"];
		for (const [stage, span] of Object.entries<Span>(stageSpans)) {
			const first = Temporal.PlainDate.from(DAY)
				.subtract({ days: 14 })
				.subtract({ days: 0, ...span })
				.toString();
			const at = (since: string) => faultsOf(definition, { ...definition.example, stage, since });
			expect([stage, at(first), at(dayFrom(first, { days: -1 }))]).toEqual([stage, [], [["/data/since", "too-early"]]]);
		}
	});

	it("of a slot: the one it has in Japan", () => {
		const definition = catalogue["accompanied-visit.rescheduled"];
		const at = (slot: string) => faultsOf(definition, { ...definition.example, slot });
		expect(at("2026-05-30T15:00Z")).toEqual([]);
		expect(at("2026-05-30T14:45Z")).toEqual([["/data/slot", "too-early"]]);
	});
});

describe("a window", () => {
	it("counts months to the same day or the month's last, as Temporal does", () => {
		const spans: Span[] = [
			{},
			{ days: -1 },
			{ days: 400 },
			{ months: -1 },
			{ months: -3 },
			{ months: 9 },
			{ years: 1 },
			{ years: -12 },
		];
		for (let day = "2023-12-25"; day < "2028-03-05"; day = dayFrom(day, { days: 3 }))
			for (const span of spans) expect(plusSpan(day, span), `${day} ${JSON.stringify(span)}`).toBe(dayFrom(day, span));
	});

	it("is said in words", () => {
		expect(windowInWords({ earliest: {}, latest: { years: 1 } })).toEqual({
			en: "from the day of the event to 1 year after the day of the event",
			ja: "イベントの日からイベントの日の1年後まで",
		});
		expect(windowInWords(catalogue["follow-up.scheduled"].fields.since.within ?? { earliest: {}, latest: {} })).toEqual({
			en: "from 14 days before the day of the event, or further back by the span of `stage`, to 1 year after the day of the event",
			ja: "イベントの日の14日前(`stage` の期間だけさらに前)からイベントの日の1年後まで",
		});
	});
});
