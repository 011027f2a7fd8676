import { escapeHtml } from "../html.ts";
import { AUDIENCES, audienceNames } from "./audiences.ts";
import { byFamily, codeListsOf, type Row } from "./rows.ts";
import { STYLE } from "./style.ts";
import { COLUMNS, INTRODUCTION, LEGEND, TITLE, whenProtected } from "./words.ts";

const HEADINGS = [
	COLUMNS.field,
	COLUMNS.value,
	...AUDIENCES.map((audience) => audienceNames[audience]),
	COLUMNS.whenProtected,
	COLUMNS.clause,
];

/** The table as one page that needs nothing else: no scripts, nothing from the net. */
export const toHtml = (rows: readonly Row[]): string => {
	const families = [...byFamily(rows)];
	return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${TITLE}</title>
<style>
${STYLE}</style>
</head>
<body>
<!-- \`npm run generate:disclosure\` がイベントの定義から書き出しました。直接編集しないでください。 -->
<header>
<h1>${TITLE}</h1>
${INTRODUCTION.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n")}
</header>
<nav aria-label="目次">
<ul>
${families.map(([family], index) => `<li><a href="#family-${index + 1}">${escapeHtml(family)}</a></li>`).join("\n")}
<li><a href="#legend">凡例</a></li>
</ul>
</nav>
<main>
${families.map(([family, own], index) => sectionOf(`family-${index + 1}`, family, own)).join("\n")}
<section>
<h2 id="legend">凡例</h2>
${listOf(LEGEND)}
</section>
</main>
</body>
</html>
`;
};

const sectionOf = (id: string, family: string, rows: readonly Row[]): string => {
	const events = [...Map.groupBy(rows, ({ type }) => type).values()];
	const lists = codeListsOf(rows);
	return `<section>
<h2 id="${id}">${escapeHtml(family)}</h2>
<table aria-labelledby="${id}">
<thead>
<tr>${HEADINGS.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("")}</tr>
</thead>
${events.map(eventOf).join("\n")}
</table>
${lists.length > 0 ? `<h3>${COLUMNS.choices}</h3>\n${listOf(lists)}\n` : ""}</section>`;
};

const eventOf = (rows: readonly Row[]): string => `<tbody>
<tr class="event"><th scope="rowgroup" colspan="${HEADINGS.length}">${escapeHtml(rows[0]?.event ?? "")} <code>${escapeHtml(rows[0]?.type ?? "")}</code></th></tr>
${rows.map(rowOf).join("\n")}
</tbody>`;

const rowOf = (row: Row): string => {
	const nobody = row.audience.length === 0 ? " <small>送信した機関だけ</small>" : "";
	const cells = [
		cell(COLUMNS.value, row.value),
		...AUDIENCES.map((audience) => cell(audienceNames[audience], row.audience.includes(audience) ? "○" : "", "mark")),
		cell(COLUMNS.whenProtected, whenProtected(row)),
		cell(COLUMNS.clause, row.clause),
	];
	return `<tr><th scope="row">${escapeHtml(row.field)}${nobody}</th>${cells.join("")}</tr>`;
};

/** On a phone a row is a card, whose lines say by themselves what they are; empty ones are left out. */
const cell = (heading: string, text: string, kind?: string): string => {
	const classes = [kind, text === "" ? "empty" : undefined].filter((one) => one !== undefined).join(" ");
	return `<td${classes ? ` class="${classes}"` : ""} data-heading="${escapeHtml(heading)}">${escapeHtml(text)}</td>`;
};

const listOf = (entries: readonly (readonly [string, string])[]): string =>
	`<dl>\n${entries.map(([word, meaning]) => `<dt>${escapeHtml(word)}</dt><dd>${escapeHtml(meaning)}</dd>`).join("\n")}\n</dl>`;
