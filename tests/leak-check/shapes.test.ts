import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, makeCanaries } from "./canary.ts";
import { encodeIn, type JapaneseCharset, rareKanji } from "./charsets.ts";
import { values } from "./planting.ts";
import { shapesOf } from "./shapes.ts";

const charsets: readonly JapaneseCharset[] = ["shift_jis", "euc-jp", "iso-2022-jp"];
const kana = [..."あいうえおがぎぐげごぱぴぷぺぽんアイウエオヴー、。"];
const text = fc
	.array(fc.constantFrom(...rareKanji, ...kana, ..."橋本東京都 09AZaz-@.\r\n"), { maxLength: 40 })
	.map((signs) => signs.join(""));

describe("the old charsets", () => {
	it.each(charsets)("%s is read back by Node as it was written", (charset) => {
		fc.assert(
			fc.property(text, (written) => {
				const bytes = encodeIn(charset, written);

				expect(bytes).toBeDefined();
				expect(new TextDecoder(charset).decode(bytes)).toBe(written);
			}),
		);
	});

	it("have no sign for most kanji of level 3 and 4", () => {
		expect(charsets.map((charset) => encodeIn(charset, "𠮟る"))).toEqual([undefined, undefined, undefined]);
	});

	it("half-width kana are one byte of Shift_JIS", () => expect(encodeIn("shift_jis", "ﾊﾞ")?.toString("hex")).toBe("cade"));
});

const bytesOf = (hex: string): string => Buffer.from(hex, "hex").toString("latin1");

/** Written by Python's codecs, email.header, urllib and hashlib for 橋本ゆうが; not by the code that is tested. */
const known: readonly (readonly [name: string, bytes: string])[] = [
	["utf-8", bytesOf("e6a98be69cace38286e38186e3818c")],
	["utf-16le", bytesOf("4b6a2c67863046304c30")],
	["utf-16be", bytesOf("6a4b672c30863046304c")],
	["shift_jis", bytesOf("8bb4967b82e482a482aa")],
	["euc-jp", bytesOf("b6b6cbdca4e6a4a6a4ac")],
	["iso-2022-jp", bytesOf("36364b5c24662426242c")],
	["NFD", bytesOf("e6a98be69cace38286e38186e3818be38299")],
	["katakana", Buffer.from("橋本ユウガ").toString("latin1")],
	["half-width kana", Buffer.from("橋本ﾕｳｶﾞ").toString("latin1")],
	["reversed", Buffer.from("がうゆ本橋").toString("latin1")],
	["base64+0", "5qmL5pys44KG44GG44GM"],
	["base64+1", "api+acrOOChuOBhuOBj"],
	["base64url", "api-acrOOChuOBhuOBj"],
	["base64+2", "mqYvmnKzjgobjgYbjgY"],
	["hex", "e6a98be69cace38286e38186e3818c"],
	["hex", "e6 a9 8b e6 9c ac e3 82 86 e3 81 86 e3 81 8c"],
	["hex upper case", "E6A98BE69CACE38286E38186E3818C"],
	["percent", "%E6%A9%8B%E6%9C%AC%E3%82%86%E3%81%86%E3%81%8C"],
	["percent", "%e6%a9%8b%e6%9c%ac%e3%82%86%e3%81%86%e3%81%8c"],
	["json-escape", "\\u6a4b\\u672c\\u3086\\u3046\\u304c"],
	["json-escape", "\\u6A4B\\u672C\\u3086\\u3046\\u304C"],
	["html-decimal", "&#27211;&#26412;&#12422;&#12358;&#12364;"],
	["html-hex", "&#x6a4b;&#x672c;&#x3086;&#x3046;&#x304c;"],
	["quoted-printable", "=E6=A9=8B=E6=9C=AC=E3=82=86=E3=81=86=E3=81=8C"],
	["rfc2047-b", "=?UTF-8?B?5qmL5pys44KG44GG44GM?="],
	["rfc2047-b", "=?ISO-2022-JP?B?GyRCNjZLXCRmJCYkLBsoQg==?="],
	["rfc2047-q", "=?UTF-8?Q?=E6=A9=8B=E6=9C=AC=E3=82=86=E3=81=86=E3=81=8C?="],
	["MD5 hex", "80f812842623f8d3"],
	["SHA-1 hex", "e36d1142d3c2ec31"],
	["SHA-256 hex", "e4a64514b84910f3"],
	["SHA-256 base64", "5KZFFLhJEPOgyAxh"],
	["SHA-256 as a UUID", "e4a64514-b849"],
];

const shapesIn = (value: string, isWord = false): readonly string[] =>
	shapesOf(value, isWord).map(({ name, bytes }) => `${name}: ${bytes.toString("latin1")}`);

describe("the shapes of a value", () => {
	it.each(known)("%s", (name, bytes) => expect(shapesIn("橋本ゆうが")).toContain(`${name}: ${bytes}`));

	it.each([
		["NFC", "が".normalize("NFD").repeat(3), "ががが"],
		["NFKC", "ＡＢＣ１２３", "ABC123"],
		["hiragana", "ヤマダ", "やまだ"],
		["full-width", "090-0123-4567", "０９０－０１２３－４５６７"],
		["digits only", "090-0123-4567", "09001234567"],
		["other separators", "090-0123-4567", "090 0123 4567"],
		["international", "090-0123-4567", "819001234567"],
		["other separators", "123456789018", "1234-5678-9018"],
		["japanese date", "1908-04-09", "1908年4月9日"],
		["japanese date", "1908-04-09", "明治41年4月9日"],
		["upper case", "a.b@mail.invalid", "A.B@MAIL.INVALID"],
		["lower case", "Yamada Hanako", "yamada hanako"],
		["without variation selector", "葛\u{e0100}城山", "葛城山"],
		["without dashes", "6165a881-cd42-44e4-8a85-1214aa1883c4", "6165a881cd4244e48a851214aa1883c4"],
	])("%s of %s", (name, value, written) => {
		expect(shapesIn(value)).toContain(`${name}: ${Buffer.from(written).toString("latin1")}`);
	});

	it("are 26 or more for every kind that has a tag", () => {
		const make = makeCanaries(3);
		const { code: _code, time: _time, ...tagged } = values;
		for (const value of Object.values(tagged)) {
			expect(new Set(shapesOf(value(make).value).map(({ name }) => name)).size).toBeGreaterThanOrEqual(26);
		}
	});

	it("hold the base64 of anything around the value", () => {
		const { value } = makeCanaries(5).name("name");
		const shapes = shapesOf(value).filter(({ name }) => name.startsWith("base64"));
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }), (before, behind) => {
				const bytes = Buffer.concat([before, Buffer.from(value), behind]);
				const written = [bytes.toString("base64"), bytes.toString("base64url")];

				for (const one of written) expect(shapes.some(({ bytes: shape }) => one.includes(shape.toString("latin1")))).toBe(true);
			}),
		);
	});

	it("hold any six signs of a text", () => {
		const { value } = makeCanaries(6).narrative("narrative");
		const windows = shapesOf(value).filter(({ name }) => name === "window");
		const cut = Array.from({ length: [...value].length - 6 }, (_, from) => [...value].slice(from, from + 6).join(""));

		for (const piece of cut) expect(windows.some(({ bytes }) => Buffer.from(piece).includes(bytes))).toBe(true);
	});

	it("hold no piece that everyone writes", () => {
		const windows = ["090-0123-4567", "東京都千代田区霞が関一丁目二番地", "a@mail.invalid", "2026-12-03T14:35:00+09:00"]
			.flatMap((value) => shapesOf(value))
			.filter(({ name }) => name.startsWith("window"));

		expect(windows).toEqual([]);
	});

	it("of a word are the word and its encodings alone", () => {
		const names = new Set(shapesOf("mothers-hello-work", true).map(({ name }) => name.split("+")[0]));

		expect(names).toEqual(
			new Set(
				"utf-8 utf-16le utf-16be quoted-printable rfc2047-b rfc2047-q base64 hex percent json-escape html-decimal html-hex".split(
					" ",
				),
			).add("hex upper case"),
		);
	});
});

describe("canaries", () => {
	const all = (seed: number) => {
		const make = makeCanaries(seed);
		const { code: _code, time: _time, ...tagged } = values;
		return Array.from({ length: 200 }, () => Object.values(tagged).map((value) => value(make))).flat();
	};

	it("are the same for the same seed, and others for another", () => {
		expect(all(1)).toEqual(all(1));
		const first = new Set(all(1).map(({ value }) => value));
		expect(all(2).filter(({ value, kind }) => first.has(value) && !["postcode", "birthdate"].includes(kind))).toEqual([]);
	});

	it("share no shape with another", () => {
		const owner = new Map<string, string>();
		const shared: string[] = [];
		for (const { value } of all(1).filter(({ field }) => field !== "name and birth date")) {
			for (const { bytes } of shapesOf(value)) {
				const key = bytes.toString("latin1");
				if ((owner.get(key) ?? value) !== value) shared.push(`${value} ${owner.get(key)}`);
				owner.set(key, value);
			}
		}
		expect(shared).toEqual([]);
	});

	it("have names of four kanji that the old charsets can write", () => {
		const { value } = makeCanaries(9).name("name");

		expect([...value]).toHaveLength(5);
		expect(rareKanji).toHaveLength(1024);
		expect(encodeIn("shift_jis", [...value].slice(0, 4).join(""))).toHaveLength(8);
	});

	it("have numbers that pass for 個人番号", () => {
		expect(checkDigit("12345678901")).toBe(8);
		const { value } = makeCanaries(9).myNumber("個人番号");
		expect(checkDigit(value.slice(0, 11))).toBe(Number(value.at(-1)));
	});
});
