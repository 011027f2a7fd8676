import type { Result, Words } from "../check.ts";
import { type Report, resultsOf } from "./report.ts";
import { countsIn, headOf, remark, WORDS } from "./words.ts";

/** Nothing that is said starts a tag. */
const plain = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const both = ({ ja, en }: Words): string => plain(`${ja} / ${en}`);
const lines = ({ ja, en }: Words): string => `${plain(ja)}<br>${plain(en)}`;
/** Nothing in a cell ends it. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

const summary = ({ sections, counts }: Report): string => {
	const count = (results: readonly Result[], is: Result["outcome"]["is"]): string =>
		String(results.filter(({ outcome }) => outcome.is === is).length);
	const head = [both(WORDS.section), both(WORDS.outcome.pass), both(WORDS.outcome.fail), both(WORDS.outcome.skipped)];
	const rows = sections.map(({ title, results }) => [
		both(title),
		count(results, "pass"),
		count(results, "fail"),
		count(results, "skipped"),
	]);
	const total = [both(WORDS.total), String(counts.pass), String(counts.fail), String(counts.skipped)].map((one) => `**${one}**`);
	return table(head, [...rows, total]);
};

const list = (report: Report, is: "fail" | "skipped"): string => {
	const some = resultsOf(report.sections).filter(({ outcome }) => outcome.is === is);
	if (some.length === 0) return both(WORDS.nothing);
	return some.map((one) => `- \`${one.id}\` ${both(one.title)}: ${both(remark(one) ?? WORDS.nothing)}`).join("\n");
};

const details = ({ sections }: Report): string =>
	sections
		.map(({ title, results }) => {
			const head = [WORDS.result, WORDS.item, WORDS.requires, WORDS.source].map(both);
			const rows = results.map((one) => {
				const said = remark(one);
				const result = `${both(WORDS.outcome[one.outcome.is])}${said ? `<br>${lines(said)}` : ""}`;
				return [cell(result), `${cell(lines(one.title))}<br>\`${one.id}\``, cell(lines(one.requires)), cell(plain(one.source))];
			});
			return `### ${both(title)}\n\n${table(head, rows)}`;
		})
		.join("\n\n");

/** A report as Markdown, in Japanese and English. */
export const markdownOf = (report: Report): string => {
	const { part, verdict } = report;
	return [
		`# ${WORDS.title[part].ja}`,
		`*${WORDS.title[part].en}*`,
		`**${both(WORDS.overall)}: ${both(WORDS.verdict[verdict])}** (${both(countsIn(report))})`,
		table(
			["", ""],
			headOf(report).map(([name, value]) => [both(name), cell(plain(value))]),
		),
		WORDS.scope[part].ja,
		WORDS.scope[part].en,
		`${WORDS.noSecrets.ja} ${WORDS.noSecrets.en}`,
		`## ${both(WORDS.summary)}`,
		summary(report),
		`## ${both(WORDS.failures)}`,
		list(report, "fail"),
		`## ${both(WORDS.skipped)}`,
		list(report, "skipped"),
		`## ${both(WORDS.details)}`,
		details(report),
		`${both(WORDS.confirmed)}: ____________________`,
		"",
	].join("\n\n");
};
