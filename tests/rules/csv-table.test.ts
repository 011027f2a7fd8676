import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asWindowsReadsIt, type Charset, charsetNamed, decode, encode, isWithin } from "../../functions/rules/sheet/charset.ts";
import { cellPointer, columnLetters, readTable, type Table, writeTable } from "../../functions/rules/sheet/table.ts";
import { csvCell, textOfCell } from "../../schemas/csv.ts";

/** Every character that Windows has in Shift_JIS, read by another decoder (WHATWG's, of this Node); none of somebody's own. */
const CHARACTERS = (() => {
	const decoder = new TextDecoder("shift_jis", { fatal: true });
	const read = (...bytes: number[]): string[] => {
		try {
			const text = decoder.decode(Uint8Array.from(bytes));
			return text.length === 1 && !/[\uE000-\uF8FF\x80]/.test(text) ? [text] : [];
		} catch {
			return [];
		}
	};
	const bytes = Array.from({ length: 256 }, (_, byte) => byte);
	return [...new Set([...bytes.flatMap((one) => read(one)), ...bytes.flatMap((one) => bytes.flatMap((two) => read(one, two)))])];
})();

/** What cells are made of that programs stumble over. */
const AWKWARD = [
	'"',
	'""',
	",",
	"\n",
	"\r\n",
	"\r",
	"'",
	"''",
	"=",
	"+",
	"-",
	"@",
	"\t",
	"＝",
	"00123",
	"1E5",
	"2026-04-01",
	";",
	" ",
	"　",
	"\\",
	"ｱ",
	"①",
	"髙",
	"～",
	"－",
	"∥",
	"￠",
	"表",
	"ソ",
	"能",
];

const cellsOf = (characters: fc.Arbitrary<string>) =>
	fc.array(fc.oneof(characters, fc.constantFrom(...AWKWARD)), { maxLength: 12 }).map((parts) => parts.join(""));

const tables = (characters: fc.Arbitrary<string>) =>
	fc
		.integer({ min: 2, max: 6 })
		.chain((width) =>
			fc.array(fc.array(cellsOf(characters), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
		)
		.map((rows) => rows as unknown as Table);

const written = (table: Table, charset: Charset): Buffer => {
	const one = writeTable(table, charset);
	if ("refused" in one) throw new RangeError(JSON.stringify(one.refused));
	return one.bytes;
};

const UTF8 = fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 });
const SHIFT_JIS = fc.constantFrom(...CHARACTERS);

describe("a table that is written is read as it was, quotes, commas, line breaks and all", () => {
	it.each([
		["utf-8", UTF8],
		["shift_jis", SHIFT_JIS],
	] as const)("in %s", (charset, characters) => {
		fc.assert(
			fc.property(tables(characters), (table) => {
				expect(readTable(written(table, charset), charset)).toEqual({ rows: table });
			}),
		);
	});

	it("with numbers as they are", () => {
		expect(written([["行"], [12], ["12"]], "utf-8").toString()).toBe('\uFEFF"行"\r\n12\r\n"\'12"\r\n');
	});

	it("without its byte order mark too", () => {
		expect(readTable(Buffer.from("種類\r\n"), "utf-8")).toEqual({ rows: [["種類"]] });
	});
});

describe("nothing in a cell is a formula, nor anything but the text it is", () => {
	const cell = (text: string) => csvCell(text).slice(1, -1).replaceAll('""', '"');

	it("whatever follows the sign, in any width", () => {
		const signs = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "﹦", "﬩", "⁺", "₋");
		fc.assert(
			fc.property(fc.constantFrom("", " ", "　", "\n"), signs, fc.string({ unit: "grapheme" }), (before, sign, rest) => {
				const text = (sign === "\t" || sign === "\r" ? "" : before) + sign + rest;
				expect(cell(text)).toBe(`'${text}`);
				expect(textOfCell(cell(text))).toBe(text);
			}),
		);
	});

	it.each([
		"00123",
		"0",
		"12",
		"1234567890123456",
		"1,000",
		"1.50",
		"50%",
		"1 1/2",
		"10:30",
		"9:05 am",
		"1E5",
		"5e-3",
		"¥100",
		"１２３",
		"5-1-2",
		"2026/4/1",
		"4月1日",
		"令和8年4月1日",
		"令和元年",
		"R8.4.1",
		"H28.3.31",
		"MAR-2026",
		"Sept 5",
		"5-Mar",
		"TRUE",
		"false",
		"'",
		"'x",
	])("%s stays text", (text) => expect(cell(text)).toBe(`'${text}`));

	it.each([
		"2026-04-01",
		"2026-04-01 10:15",
		"b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02",
		"8FE-H2VD",
		"4-1-ウ②-4",
		"就職",
		"market",
		"3歳未満",
		"",
	])("%s is left alone", (text) => expect(cell(text)).toBe(text));
});

describe("Shift_JIS is what Windows calls so", () => {
	it("reads every character as another decoder does", () => {
		expect(CHARACTERS.length).toBeGreaterThan(7_000);
		const wrong = CHARACTERS.filter(
			(one) => decode(encode(one, "shift_jis"), "shift_jis") !== one || !isWithin(one, "shift_jis"),
		);
		expect(wrong).toEqual([]);
	});

	it("writes each as Windows does: what NEC and IBM have twice, once", () => {
		expect(["①", "髙", "﨑", "∵", "纊", "Ⅰ", "ⅰ"].map((one) => encode(one, "shift_jis").toString("hex"))).toEqual([
			"8740",
			"fbfc",
			"fab1",
			"81e6",
			"fa5c",
			"8754",
			"fa40",
		]);
	});

	it.each([..."〜−‖—¢£¬"])("takes %s for the same character as Windows has it", (one) => {
		expect(isWithin(one, "shift_jis")).toBe(true);
		expect(decode(encode(one, "shift_jis"), "shift_jis")).toBe(asWindowsReadsIt(one));
		expect(asWindowsReadsIt(one)).not.toBe(one);
	});

	it.each(["𠮷", "😀", "é", "한", "¥", "‾", "♡", "\u{E000}", "\uFFFD", "か\u3099"])(
		"has no %s, which is named by row and column",
		(one) => {
			expect(
				writeTable(
					[
						["名前", "種別"],
						["港見市", "a"],
						["港見", `ひだまり${one}`],
					],
					"shift_jis",
				),
			).toMatchObject({
				refused: [{ pointer: "/3/種別", code: "not-in-charset" }],
			});
		},
	);

	it("goes by its usual names", () => {
		const names = ["Shift_JIS", "windows-31j", "CP932", "sjis", "UTF-8", "euc-jp"];
		expect(names.map(charsetNamed)).toEqual(["shift_jis", "shift_jis", "shift_jis", "shift_jis", "utf-8", undefined]);
	});
});

it("counts columns as spreadsheets do", () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
	expect(cellPointer(3, "日/時~")).toBe("/3/日~1時~0");
});
