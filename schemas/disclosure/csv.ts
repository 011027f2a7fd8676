import { BYTE_ORDER_MARK, csvText } from "../csv.ts";
import { AUDIENCES, audienceNames, kindsOf } from "./audiences.ts";
import type { Row } from "./rows.ts";
import { COLUMNS, whenProtected } from "./words.ts";

const HEADINGS = [
	COLUMNS.family,
	COLUMNS.event,
	COLUMNS.field,
	COLUMNS.value,
	COLUMNS.choices,
	// A sheet has no legend: its headings name every kind.
	...AUDIENCES.map((audience) =>
		audience === "parties" || audience === "holder"
			? audienceNames[audience]
			: `${audienceNames[audience]}: ${kindsOf(audience).join("、")}`,
	),
	COLUMNS.whenProtected,
	COLUMNS.clause,
	"イベントの記号",
	"項目の記号",
];

/** The table as CSV for spreadsheets: RFC 4180, UTF-8 with byte order mark. */
export const toCsv = (rows: readonly Row[]): string => BYTE_ORDER_MARK + csvText([HEADINGS, ...rows.map(cellsOf)]);

const cellsOf = (row: Row): readonly string[] => [
	row.family,
	row.event,
	row.field,
	row.value,
	row.choices.join("、"),
	...AUDIENCES.map((audience) => (row.audience.includes(audience) ? "○" : "")),
	whenProtected(row),
	row.clause,
	row.type,
	row.name,
];
