import { AUDIENCES, audienceNames } from "./audiences.ts";
import { byFamily, codeListsOf, type Row } from "./rows.ts";
import { COLUMNS, INTRODUCTION, LEGEND, TITLE, whenProtected } from "./words.ts";

const HEADINGS = [
	COLUMNS.event,
	COLUMNS.field,
	COLUMNS.value,
	...AUDIENCES.map((audience) => audienceNames[audience]),
	COLUMNS.whenProtected,
	COLUMNS.clause,
];

const RULE = HEADINGS.map((heading) => (Object.values<string>(COLUMNS).includes(heading) ? "---" : ":-:"));

/** The table as a Markdown document. */
export const toMarkdown = (rows: readonly Row[]): string => {
	const parts = [
		"<!-- `npm run generate:disclosure` がイベントの定義から書き出しました。直接編集しないでください。 -->",
		`# ${TITLE}`,
		...INTRODUCTION,
		...[...byFamily(rows)].flatMap(([family, own]) => [`## ${asText(family)}`, tableOf(own), ...choicesOf(own)]),
		"## 凡例",
		listOf(LEGEND),
	];
	return `${parts.join("\n\n")}\n`;
};

const tableOf = (rows: readonly Row[]): string => [line(HEADINGS), line(RULE), ...rows.map(cellsOf).map(line)].join("\n");

const cellsOf = (row: Row): readonly string[] => [
	asText(row.event),
	asText(row.field),
	asText(row.value),
	...AUDIENCES.map((audience) => (row.audience.includes(audience) ? "○" : "")),
	asText(whenProtected(row)),
	asText(row.clause),
];

const choicesOf = (rows: readonly Row[]): readonly string[] => {
	const lists = codeListsOf(rows);
	return lists.length > 0 ? [`${COLUMNS.choices}:`, listOf(lists)] : [];
};

const listOf = (entries: readonly (readonly [string, string])[]): string =>
	entries.map(([word, meaning]) => `- **${asText(word)}** — ${asText(meaning)}`).join("\n");

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A label is text: nothing in it is markup, and it stays in its cell. */
const asText = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\|`*_<>[\]]/g, "\\$&");
