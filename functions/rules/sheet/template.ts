import { isValidOn } from "../../../schemas/code-list.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { Day } from "../../../schemas/japan-time.ts";
import { COMMON, type Column, columnsOf, headingsWithDrawnIds, isOptional } from "./columns.ts";
import type { Table } from "./table.ts";

/**
 * The sheet in which events of a type are written: headings, and rows that have what nobody writes by hand, the type and
 * random ids. A row to which nothing is added says nothing.
 *
 * @param draw a random UUID
 */
export const templateOf = (definition: Definition, rows: number, draw: () => string): Table => {
	const headings = columnsOf(definition).map(({ heading }) => heading);
	const drawn = new Set(headingsWithDrawnIds(definition));
	const cell = (heading: string): string => {
		// Versions of a type share its Japanese name, and the first is meant by it.
		if (heading === COMMON.type.heading) return definition.replaces ? definition.type : definition.ja;
		return drawn.has(heading) ? draw() : "";
	};
	return [headings, ...Array.from({ length: rows }, () => headings.map(cell))];
};

const GUIDE = ["種類", "列", "必須", "書き方", "選択肢", "種類の記号", "列の記号", "選択肢の記号"];

/** How a value of each kind is written in a cell. */
export const FIELD_WORDS = {
	token: "番号(UUID)",
	code: "選択肢から一つ",
	codes: "選択肢から。二つ以上は ; で区切る",
	agency: "機関の記号(例 mothers-hello-work)",
	agencies: "機関の記号。二つ以上は ; で区切る",
	date: "年月日(例 2026-04-01、2026/4/1、令和8年4月1日)",
	slot: "年月日と時刻、15分きざみ(例 2026/4/1 10:15、2026/4/1 午前10:15)",
	flag: "はい または いいえ",
} as const;

const COMMON_WORDS: Readonly<Record<string, string>> = {
	[COMMON.type.pointer]: "この種類の名前",
	[COMMON.time.pointer]: "年月日と時刻、日本時間(例 2026/4/1 9:05、令和8年4月1日 午前9時5分)",
	[COMMON.case.pointer]: "自機関でのケースの番号(UUID)",
	[COMMON.id.pointer]: "番号(UUID)。空ならば行の内容から決まり、同じ内容の行は同じイベントになる",
};

const NEW = "。ひな形にある番号は新しいもの。すでにあるものを指すときは書き換える";

const wordsFor = ({ field, pointer, heading }: Column, drawn: readonly string[]): string => {
	const words = field ? FIELD_WORDS[field.kind.is] : (COMMON_WORDS[pointer] ?? "");
	return words + (pointer !== COMMON.id.pointer && drawn.includes(heading) ? NEW : "");
};

/** How each column of the sheets is written, with the codes in force on a day: one line a column. */
export const guideTo = (definitions: readonly Definition[], day: Day): Table => [
	GUIDE,
	...definitions.flatMap((definition) =>
		columnsOf(definition).map((column) => {
			const kind = column.field?.kind;
			const codes = kind && "codes" in kind ? Object.entries(kind.codes).filter(([, code]) => isValidOn(code, day)) : [];
			return [
				definition.ja,
				column.heading,
				isOptional(column) ? "任意" : "必須",
				wordsFor(column, headingsWithDrawnIds(definition)),
				codes.map(([, { ja }]) => ja).join(";"),
				definition.type,
				column.name ?? "",
				codes.map(([code]) => code).join(";"),
			];
		}),
	),
];
