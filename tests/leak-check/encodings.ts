import { encodeIn, type JapaneseCharset } from "./charsets.ts";

/** Text as bytes, under the name of how. */
export type Encoded = { readonly name: string; readonly bytes: Buffer };

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const ascii = (name: string, text: string): Encoded => ({ name, bytes: Buffer.from(text, "latin1") });

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

const [toJapanese, toAscii] = ["\u001b$B", "\u001b(B"];

/** In the midst of other Japanese text, the escape sequences of ISO-2022-JP stand elsewhere. */
const withoutShifts = (bytes: Buffer): Buffer => {
	const [from, to] = [bytes.indexOf(toJapanese) === 0 ? 3 : 0, bytes.length - (bytes.subarray(-3).includes(toAscii) ? 3 : 0)];
	return bytes.subarray(from, to);
};

/** The text as plain bytes, in every charset that has signs for it. */
export const inCharsets = (text: string): readonly Encoded[] => {
	const old: readonly JapaneseCharset[] = ["shift_jis", "euc-jp", "iso-2022-jp"];
	const japanese = old.flatMap((name) => {
		const bytes = encodeIn(name, text);
		return bytes === undefined ? [] : [{ name, bytes: withoutShifts(bytes) }];
	});
	return [
		{ name: "utf-8", bytes: Buffer.from(text) },
		{ name: "utf-16le", bytes: Buffer.from(text, "utf16le") },
		{ name: "utf-16be", bytes: swapped(text) },
		...japanese,
	];
};

/** Characters of base64 that are the same whatever stands before and behind: the whole sextets. */
const wholeSextets = (bytes: Buffer, before: number): string => {
	const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
	return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
};

const base64s = (bytes: Buffer): readonly Encoded[] =>
	[0, 1, 2].flatMap((before) => {
		const text = wholeSextets(bytes, before);
		const url = text.replaceAll("+", "-").replaceAll("/", "_");
		return [ascii(`base64+${before}`, text), ascii("base64url", url)];
	});

const hexPairs = (bytes: Buffer, sign: string): string =>
	[...bytes].map((byte) => `${sign}${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");

/** Escapes every unit that is not ASCII; where all is ASCII, every unit. */
const escapeUnits = (units: readonly string[], write: (unit: string) => string): string => {
	const allAscii = units.every(isAscii);
	return units.map((unit) => (isAscii(unit) && !allAscii ? unit : write(unit))).join("");
};

const jsonEscapes = (text: string): readonly Encoded[] => {
	const digits = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, "0");
	const units = text.split("");
	return [
		ascii(
			"json-escape",
			escapeUnits(units, (unit) => `\\u${digits(unit)}`),
		),
		ascii(
			"json-escape",
			escapeUnits(units, (unit) => `\\u${digits(unit).toUpperCase()}`),
		),
	];
};

const htmlEntities = (text: string): readonly Encoded[] => {
	const point = (sign: string, base: number) => (sign.codePointAt(0) ?? 0).toString(base);
	const signs = [...text];
	return [
		ascii(
			"html-decimal",
			escapeUnits(signs, (sign) => `&#${point(sign, 10)};`),
		),
		ascii(
			"html-hex",
			escapeUnits(signs, (sign) => `&#x${point(sign, 16)};`),
		),
		ascii(
			"html-hex",
			escapeUnits(signs, (sign) => `&#x${point(sign, 16).toUpperCase()};`),
		),
	];
};

const percents = (text: string): readonly Encoded[] => {
	const usual = isAscii(text) ? hexPairs(Buffer.from(text), "%") : encodeURIComponent(text.toWellFormed());
	const lower = usual.replace(/%[0-9A-F]{2}/g, (triple) => triple.toLowerCase());
	return [ascii("percent", usual), ascii("percent", lower), ascii("percent", encodeURIComponent(text.toWellFormed()))];
};

/** The escaped bytes of a mail: in its body, and in its headers as RFC 2047 has them. */
const mailForms = (text: string): readonly Encoded[] => {
	const bytes = Buffer.from(text);
	const printable = escapeUnits([...text], (sign) => hexPairs(Buffer.from(sign), "="));
	const jis = encodeIn("iso-2022-jp", text);
	return [
		ascii("quoted-printable", printable),
		ascii("rfc2047-b", `=?UTF-8?B?${bytes.toString("base64")}?=`),
		ascii("rfc2047-q", `=?UTF-8?Q?${printable.replaceAll(" ", "_")}?=`),
		...(jis === undefined ? [] : [ascii("rfc2047-b", `=?ISO-2022-JP?B?${jis.toString("base64")}?=`)]),
	];
};

/** The text escaped into ASCII, in every way that the hub's formats and their neighbours know. */
export const inEscapes = (text: string): readonly Encoded[] => {
	const hex = Buffer.from(text).toString("hex"); // With spaces, it is how `console.log` shows a Buffer.
	return [
		...mailForms(text),
		...base64s(Buffer.from(text)),
		ascii("hex", hex),
		ascii("hex", hex.replace(/..(?=.)/g, "$& ")),
		ascii("hex upper case", hex.toUpperCase()),
		...percents(text),
		...jsonEscapes(text),
		...htmlEntities(text),
	];
};
