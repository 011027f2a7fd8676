import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import { csvCell } from "../../schemas/csv.ts";
import { AUDIENCES, kindsOf } from "../../schemas/disclosure/audiences.ts";
import { toCsv } from "../../schemas/disclosure/csv.ts";
import { toHtml } from "../../schemas/disclosure/html.ts";
import { toMarkdown } from "../../schemas/disclosure/markdown.ts";
import { codeListsOf, type DisclosedCatalogue, rowsOf } from "../../schemas/disclosure/rows.ts";
import { DISCLOSURE_FOLDER, disclosureFiles } from "../../schemas/write-disclosure.ts";
import { outcomes, smallCatalogue, smallField } from "./small-catalogue.ts";

const real: DisclosedCatalogue = catalogue;
const fieldsOf = (all: DisclosedCatalogue): string[] =>
	Object.values(all).flatMap(({ type, fields }) => Object.keys(fields).map((name) => `${type} ${name}`));

/** Reads CSV by the letter of RFC 4180: every cell quoted, every line ended by CRLF. */
const readCsv = (text: string): string[][] =>
	[...text.replace(/^\uFEFF/, "").matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, line = ""]) =>
		[...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')),
	);

/** The row of a field in each of the three files. */
const rowIn = (all: DisclosedCatalogue, ja: string): readonly string[] => {
	const rows = rowsOf(all);
	return [
		readCsv(toCsv(rows))
			.find((cells) => cells[2] === ja)
			?.join("|"),
		toMarkdown(rows)
			.split("\n")
			.find((line) => line.startsWith("|") && line.includes(`| ${ja} |`)),
		toHtml(rows)
			.split("\n")
			.find((line) => line.startsWith(`<tr><th scope="row">${ja}`)),
	].map((row) => row ?? "missing");
};

describe("the table of disclosed items (提供項目一覧)", () => {
	it.each(Object.entries(disclosureFiles()))("%s is what the catalogue makes it", (file, text) => {
		const written = readFileSync(new URL(encodeURIComponent(file), DISCLOSURE_FOLDER), "utf8");
		expect(written === text, `${file} is out of date: run \`npm run generate:disclosure\` and commit what it writes`).toBe(true);
	});

	it.each([
		["an audience", smallField({ audience: ["desk", "work"] })],
		["a clause", smallField({ clause: "4-1-エ-1" })],
		["a label", smallField({ ja: "初日" })],
		["what is done with it under protection", smallField({ place: true })],
		["a kind", smallField({ kind: { is: "slot" } })],
	])("becomes another with %s of one field", (_, other) => {
		const [before, after] = [rowsOf(smallCatalogue({ on: smallField() })), rowsOf(smallCatalogue({ on: other }))];
		for (const write of [toMarkdown, toCsv, toHtml]) expect(write(after)).not.toBe(write(before));
	});

	it("has every field of every event type exactly once", () => {
		const rows = rowsOf(real);
		expect(rows.map(({ type, name }) => `${type} ${name}`).sort()).toEqual(fieldsOf(real).sort());
		const [, ...lines] = readCsv(toCsv(rows));
		expect(lines.map((cells) => cells.slice(-2).join(" ")).sort()).toEqual(fieldsOf(real).sort());
		expect(toHtml(rows).match(/<tr><th scope="row">/g)).toHaveLength(rows.length);
		expect(toMarkdown(rows).match(/^\| (?!---|イベント)/gm)).toHaveLength(rows.length);
	});

	it("marks as many audiences as the catalogue names", () => {
		const marks = Object.values(real).flatMap(({ fields }) => Object.values(fields).flatMap(({ audience }) => audience));
		const rows = rowsOf(real);
		const cells = readCsv(toCsv(rows)).flat();
		expect(cells.filter((one) => one === "○")).toHaveLength(marks.length);
		expect(toHtml(rows).match(/<td class="mark"[^>]*>○</g)).toHaveLength(marks.length);
		expect(toMarkdown(rows).match(/ ○(?= \|)/g)).toHaveLength(marks.length);
	});

	it("has a column for every group that a kind of agency is in, and says which kinds those are", () => {
		const groups = new Set(Object.values(agencyKinds).map(({ group }) => group));
		expect(new Set(AUDIENCES.filter((one) => one !== "parties" && one !== "holder"))).toEqual(groups);
		expect([...groups].flatMap(kindsOf)).toHaveLength(Object.keys(agencyKinds).length);
		for (const { ja } of Object.values(agencyKinds))
			for (const text of Object.values(disclosureFiles())) expect(text).toContain(ja);
	});
});

describe("a row", () => {
	it("shows a field without audience nowhere", () => {
		const all = smallCatalogue({ on: smallField({ ja: "秘密の日", audience: [] }), other: smallField() });
		for (const row of rowIn(all, "秘密の日")) {
			expect(row).toContain("秘密の日");
			expect(row).not.toContain("○");
		}
		for (const row of rowIn(all, "開始日")) expect(row.match(/○/g)).toHaveLength(1);
	});

	it("has its marks in the columns of its audience", () => {
		const [heading = [], row = []] = readCsv(
			toCsv(rowsOf(smallCatalogue({ on: smallField({ audience: ["parties", "work"] }) }))),
		);
		const marked = heading.filter((_, index) => row[index] === "○").map((name) => name.slice(0, 6));
		expect(marked).toEqual(["当事者(その", "ハローワーク"]);
	});

	it.each([
		[{ is: "token", of: "referral" }, "番号(機関ごとに異なる)"],
		[{ is: "code", codes: outcomes }, "コード(つなぎの結果)"],
		[{ is: "codes", codes: outcomes }, "コード(つなぎの結果、複数可)"],
		[{ is: "agency" }, "機関名"],
		[{ is: "agencies" }, "機関名(複数可)"],
		[{ is: "date" }, "日付"],
		[{ is: "slot" }, "日時"],
		[{ is: "flag" }, "有無"],
	] as const)("says of a value %j that it is %s", (kind, value) => {
		expect(rowsOf(smallCatalogue({ it: smallField({ ja: "結果", kind }) }))).toMatchObject([{ value, field: "結果" }]);
	});

	it("says of a place that it is withheld under protection", () => {
		const all = smallCatalogue({ to: smallField({ ja: "訪問先", place: true }), other: smallField() });
		for (const row of rowIn(all, "訪問先")) expect(row).toContain("場所がわかる項目: 保護中は立ち会う機関のみ");
		for (const row of rowIn(all, "開始日")) expect(row).not.toContain("立ち会う");
	});

	it("brings the values of its codes, each list once", () => {
		const outcome = smallField({ ja: "結果", kind: { is: "code", codes: outcomes } });
		const rows = rowsOf(smallCatalogue({ first: outcome, second: outcome, on: smallField() }));
		expect(codeListsOf(rows)).toEqual([["コード(つなぎの結果)", "利用中、終了"]]);
	});

	it("keeps the types of a family together", () => {
		const type = (name: string, family: string) => ({
			type: name,
			ja: name,
			family: { name: family, ja: family },
			fields: { on: smallField() },
		});
		const rows = rowsOf({ a: type("x.a", "x"), b: type("y.b", "y"), c: type("x.c", "x") });
		expect(rows.map((row) => row.type)).toEqual(["x.a", "x.c", "y.b"]);
	});
});

describe("what a label holds stays a label", () => {
	const rows = rowsOf(smallCatalogue({ on: smallField({ ja: '<b>"A|B", *C*</b>\n=1+1' }) }));

	it("in CSV", () => {
		const [heading, row, ...rest] = readCsv(toCsv(rows));
		expect(row?.[2]).toBe('<b>"A|B", *C*</b>\n=1+1');
		expect([row?.length, rest]).toEqual([heading?.length, []]);
	});

	it("in Markdown", () => expect(toMarkdown(rows)).toContain('| \\<b\\>"A\\|B", \\*C\\*\\</b\\> =1+1 |'));

	it("in HTML", () => {
		expect(toHtml(rows)).toContain("&lt;b&gt;&quot;A|B&quot;, *C*&lt;/b&gt;");
		expect(toHtml(rows)).not.toContain("<b>");
	});
});

describe("the CSV", () => {
	const csv = toCsv(rowsOf(real));

	it("opens in a spreadsheet as it is: byte order mark, CRLF, lines of one length", () => {
		expect(csv.startsWith("\uFEFF")).toBe(true);
		expect(csv.endsWith("\r\n")).toBe(true);
		expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		expect(new Set(readCsv(csv).map(({ length }) => length)).size).toBe(1);
	});

	it.each(["=1+1", "+81", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠A", "5-1-2", "6-1", "2026/4/1"])(
		"does not let a spreadsheet reckon with %j",
		(text) => expect(csvCell(text)).toBe(`"'${text}"`),
	);

	it.each(["4-1-ウ②-4", "つなぎの完了", "○", "", "T3-1", "a=b"])("leaves %j alone", (text) =>
		expect(csvCell(text)).toBe(`"${text}"`),
	);

	it("doubles quotes", () => expect(csvCell('a "b"')).toBe('"a ""b"""'));
});

describe("the page", () => {
	const page = toHtml(rowsOf(real));

	it("needs nothing else: no scripts, nothing from the net", () => {
		expect(page).toContain('<html lang="ja">');
		expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|https?:|url\(|@import/i);
	});

	it("has a heading for every family, which its contents lead to", () => {
		for (const { family } of Object.values(real)) {
			const id = page.match(new RegExp(`<h2 id="([\\w-]+)">${family.ja}</h2>`))?.[1];
			expect(page).toContain(`<a href="#${id}">${family.ja}</a>`);
		}
	});
});
