import { createHash } from "node:crypto";
import { isRareKanji } from "./charsets.ts";
import { type Encoded, inCharsets, inEscapes } from "./encodings.ts";
import { type Spelling, spellingsOf } from "./spellings.ts";

/** Bytes that give a value away. */
export type Shape = {
	readonly name: string;
	readonly bytes: Buffer;
	/** Counts only where the neighbours are no part of the same number or word. */
	readonly alone?: "number" | "word";
};

/** Fewer bytes than these turn up by chance. A sign of base64, hex or seven-bit Japanese says less than a byte. */
const leastBytes: Readonly<Record<string, number>> = { bas: 8, iso: 8, hex: 12 };
const isLongEnough = ({ name, bytes }: Encoded): boolean => bytes.length >= (leastBytes[name.slice(0, 3)] ?? 6);

const nameOf = (spelling: string, encoding: string): string => {
	if (spelling === "verbatim") return encoding;
	return encoding === "utf-8" ? spelling : `${spelling} in ${encoding}`;
};

const shapesOfSpelling = ({ name, text, alone }: Spelling): readonly Shape[] => {
	const encoded = [...inCharsets(text), ...inEscapes(text)].filter(isLongEnough);
	const isPlain = (bytes: Buffer): boolean => bytes.toString("latin1") === text;
	return encoded.map((one) => ({
		name: nameOf(name, one.name),
		bytes: one.bytes,
		...(alone && isPlain(one.bytes) ? { alone: "number" as const } : {}),
	}));
};

const algorithms: Readonly<Record<string, string>> = { md5: "MD5", sha1: "SHA-1", sha256: "SHA-256" };

/** The start of a digest is enough to know it by, and finds it where it was cut short to serve as an id. */
const digestShapes = (text: string): readonly Shape[] =>
	Object.entries(algorithms).flatMap(([algorithm, name]) => {
		const digest = createHash(algorithm).update(text).digest();
		const hex = digest.toString("hex");
		const base64 = digest.toString("base64").slice(0, 16);
		const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
		return [
			{ name: `${name} hex`, bytes: Buffer.from(hex.slice(0, 16)) },
			{ name: `${name} hex`, bytes: Buffer.from(hex.slice(0, 16).toUpperCase()) },
			{ name: `${name} base64`, bytes: Buffer.from(base64) },
			{ name: `${name} base64`, bytes: Buffer.from(base64.replaceAll("+", "-").replaceAll("/", "_")) },
			{ name: `${name} as a UUID`, bytes: Buffer.from(uuid) },
			{ name: `${name} bytes`, bytes: digest.subarray(0, 12) },
		];
	});

/** A UUID as the 16 bytes it is. */
const uuidBytes = (spellings: readonly Spelling[]): readonly Shape[] => {
	const solid = spellings.find(({ name }) => name === "without dashes");
	if (solid === undefined) return [];
	const bytes = Buffer.from(solid.text, "hex");
	return [
		{ name: "UUID bytes", bytes },
		{ name: "UUID bytes in base64", bytes: Buffer.from(bytes.toString("base64").slice(0, 21)) },
		{ name: "UUID bytes in base64", bytes: Buffer.from(bytes.toString("base64url").slice(0, 21)) },
	];
};

const isKana = (text: string): boolean => /^[ぁ-ゖァ-ヶ]+$/.test(text);
const asciiBits = (text: string): number => {
	const isClock = /^[\dTZ:.+-]+$/.test(text);
	if (isClock || !/^[!-~]+$/.test(text)) return 0;
	return text.length * (/^[0-9a-f-]+$/i.test(text) ? 4 : 5);
};

const rareSigns = (text: string): number => [...text].filter(isRareKanji).length;

/**
 * What no ordinary text holds by chance: two rare kanji, six random kana, or 60 bits of letters and digits.
 * Digits and separators alone are never enough: a clock says them.
 */
const isTelling = (piece: string): boolean => rareSigns(piece) >= 2 || asciiBits(piece) >= 60;

/** The shortest telling piece from each place on: six signs, fewer where all are rare, more where they are ASCII. */
const piecesOf = (whole: string): readonly string[] => {
	const value = whole.replace(/@.*/, ""); // The domain of a mail address is everyone's.
	const signs = [...value];
	if (/^[\d\W]*$/.test(value) && /^[!-~]*$/.test(value)) return [];
	const kanaValue = isKana(value) && signs.length > 6;
	return signs.flatMap((_, from) => {
		const rest = signs.slice(from);
		if (kanaValue) return rest.length >= 6 ? [rest.slice(0, 6).join("")] : [];
		const pair = rest.slice(0, 2).join("");
		if (rareSigns(pair) === 2) return [pair];
		const length = [6, 12, 15].find((count) => count <= rest.length && isTelling(rest.slice(0, count).join("")));
		return length === undefined ? [] : [rest.slice(0, length).join("")];
	});
};

/** Pieces of the value, for where it was cut off. Two rare kanji are 6 bytes in UTF-8 alone; elsewhere it takes three. */
const windowShapes = (value: string): readonly Shape[] => {
	const signs = [...value];
	const threes = signs.flatMap((_, from) => {
		const piece = signs.slice(from, from + 3).join("");
		return rareSigns(piece) >= 2 && [...piece].length === 3 ? [piece] : [];
	});
	return [...piecesOf(value), ...threes]
		.filter((piece) => piece !== value)
		.flatMap(inCharsets)
		.filter(isLongEnough)
		.map(({ name, bytes }) => ({ name: nameOf("window", name), bytes }));
};

const unique = (shapes: readonly Shape[]): readonly Shape[] => {
	const seen = new Set<string>();
	return shapes.filter(({ bytes }) => {
		const key = bytes.toString("latin1");
		return !seen.has(key) && seen.add(key);
	});
};

/**
 * Every shape in which a value may lie in a stream of bytes. Equal bytes come once, under their first name.
 *
 * @param isWord a common word such as a code: searched as it is and in encodings alone, as no part of a longer word
 */
export const shapesOf = (value: string, isWord = false): readonly Shape[] => {
	if (isWord) return wordShapes(value);
	const spellings = spellingsOf(value);
	const straight = spellings.filter(({ name }) => name !== "reversed");
	return unique([
		...spellings.flatMap(shapesOfSpelling),
		...straight.flatMap(({ text }) => digestShapes(text)),
		...uuidBytes(spellings),
		...windowShapes(value),
	]);
};

const wordShapes = (value: string): readonly Shape[] => {
	const plain: Shape = { name: "utf-8", bytes: Buffer.from(value), alone: "word" };
	const encoded = [...inCharsets(value), ...inEscapes(value)].filter(isLongEnough);
	return unique([plain, ...encoded.map((one): Shape => ({ ...one, ...(isWordText(one) ? { alone: "word" as const } : {}) }))]);
};

const isWordText = ({ bytes }: Encoded): boolean => /^[\w-]+$/.test(bytes.toString("latin1"));
