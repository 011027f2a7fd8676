import { escapeHtml } from "../../../schemas/html.ts";
import type { Result, Words } from "../check.ts";
import { type Report, resultsOf } from "./report.ts";
import { STYLE } from "./style.ts";
import { countsIn, headOf, remark, WORDS } from "./words.ts";

/** Japanese, and under it English. */
const both = ({ ja, en }: Words): string =>
	`<span lang="ja">${escapeHtml(ja)}</span> <span lang="en" class="en">${escapeHtml(en)}</span>`;

const mark = (is: Result["outcome"]["is"]): string => `<b class="mark ${is}">${escapeHtml(WORDS.outcome[is].ja)}</b>`;

const head = (report: Report): string =>
	`<table class="head"><tbody>${headOf(report)
		.map(([name, value]) => `<tr><th scope="row">${both(name)}</th><td>${escapeHtml(value)}</td></tr>`)
		.join("")}</tbody></table>`;

const count = (results: readonly Result[], is: Result["outcome"]["is"]): number =>
	results.filter(({ outcome }) => outcome.is === is).length;

const summary = ({ sections }: Report): string => {
	const rows = [...sections, { title: WORDS.total, results: resultsOf(sections) }].map(
		({ title, results }) =>
			`<tr><th scope="row">${both(title)}</th>${(["pass", "fail", "skipped"] as const).map((is) => `<td class="count">${count(results, is)}</td>`).join("")}</tr>`,
	);
	const columns = [WORDS.section, WORDS.outcome.pass, WORDS.outcome.fail, WORDS.outcome.skipped];
	return `<table class="summary"><thead><tr>${columns.map((one) => `<th scope="col">${both(one)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
};

const list = (report: Report, is: "fail" | "skipped"): string => {
	const some = resultsOf(report.sections).filter(({ outcome }) => outcome.is === is);
	if (some.length === 0) return `<p>${both(WORDS.nothing)}</p>`;
	return `<ul>${some.map((one) => `<li>${both(one.title)} <code>${escapeHtml(one.id)}</code>${both(remark(one) ?? WORDS.nothing)}</li>`).join("")}</ul>`;
};

const resultRow = (one: Result): string => {
	const said = remark(one);
	return `<tr><td class="result">${mark(one.outcome.is)}</td><td>${both(one.title)}<code>${escapeHtml(one.id)}</code></td><td>${both(one.requires)}${
		said ? `<p class="remark">${both(said)}</p>` : ""
	}</td><td class="source">${escapeHtml(one.source)}</td></tr>`;
};

const details = ({ sections }: Report): string =>
	sections
		.map(({ title, results }) => {
			const columns = [WORDS.result, WORDS.item, WORDS.requires, WORDS.source];
			return `<h3>${both(title)}</h3><table class="details"><thead><tr>${columns.map((one) => `<th scope="col">${both(one)}</th>`).join("")}</tr></thead><tbody>${results
				.map(resultRow)
				.join("")}</tbody></table>`;
		})
		.join("");

/** A report as one HTML file that loads nothing, for the screen and for A4. */
export const htmlOf = (report: Report): string => {
	const { part, verdict } = report;
	const title = WORDS.title[part];
	return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title.ja)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${both(title)}</h1><p class="verdict ${verdict}"><span>${both(WORDS.overall)}</span> <strong>${both(WORDS.verdict[verdict])}</strong> <span>${both(countsIn(report))}</span></p></header>
<main>
${head(report)}
<p>${both(WORDS.scope[part])}</p>
<p>${both(WORDS.noSecrets)}</p>
<h2>${both(WORDS.summary)}</h2>
${summary(report)}
<h2>${both(WORDS.failures)}</h2>
${list(report, "fail")}
<h2>${both(WORDS.skipped)}</h2>
${list(report, "skipped")}
<table class="signature"><tbody><tr><th scope="row">${both(WORDS.confirmed)}</th><td></td></tr></tbody></table>
<h2 class="new-page">${both(WORDS.details)}</h2>
${details(report)}
</main>
</body>
</html>
`;
};
