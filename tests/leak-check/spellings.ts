/** One way to write a value, still as text. */
export type Spelling = {
	readonly name: string;
	readonly text: string;
	/** A number is part of many a longer one, or of a UUID: it counts only where no digit, decimal or hex, touches it. */
	readonly alone?: true;
};

const shift = (text: string, range: RegExp, by: number): string =>
	text.replace(range, (sign) => String.fromCharCode(sign.charCodeAt(0) + by));

const kanaDistance = 0x60;
const toKatakana = (text: string): string => shift(text, /[ぁ-ゖ]/g, kanaDistance);
const toHiragana = (text: string): string => shift(text, /[ァ-ヶ]/g, -kanaDistance);
const toFullWidth = (text: string): string => shift(text, /[!-~]/g, 0xfee0).replaceAll(" ", "\u3000");

/** From a sign to its half-width form: NFKC goes the other way. */
const halfWidth: ReadonlyMap<string, string> = new Map(
	Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, step) => String.fromCharCode(0xff61 + step)).map((sign) => [
		sign.normalize("NFKC"),
		sign,
	]),
);
const toHalfWidthKana = (text: string): string =>
	[...toKatakana(text).normalize("NFD")].map((sign) => halfWidth.get(sign) ?? sign).join("");

const withoutVariations = (text: string): string => text.replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "");
const reverse = (text: string): string => [...text].reverse().join("");

const isNumber = (text: string): boolean => /^[\d ()+-]{7,}$/.test(text);

/** A number as others write it: with and without separators, a mobile phone as from abroad, 12 digits in fours. */
const numberSpellings = (value: string): readonly Spelling[] => {
	if (!isNumber(value)) return [];
	const digits = value.replace(/\D/g, "");
	const spaced: Spelling[] = [" ", ".", "\u2010", "\u2212"].map((sign) => ({
		name: "other separators",
		text: value.replaceAll("-", sign),
	}));
	const fours = digits.match(/\d{4}/g) ?? [];
	const inFours: Spelling[] =
		digits.length === 12 ? ["-", " "].map((sign) => ({ name: "other separators", text: fours.join(sign) })) : [];
	const abroad: Spelling[] = /^0[5-9]0\d{8}$/.test(digits)
		? [
				{ name: "international", text: `81${digits.slice(1)}` },
				...["-", " "].map((sign) => ({ name: "international", text: `+81${sign}${value.slice(1)}` })),
			]
		: [];
	return [{ name: "digits only", text: digits }, ...spaced, ...inFours, ...abroad];
};

/** A birth date as a Japanese form writes it. */
const dateSpellings = (value: string): readonly Spelling[] => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
	const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
	const era = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });
	const texts = [
		`${year}年${month}月${day}日`,
		`${year}/${month}/${day}`,
		value.replaceAll("-", "/"),
		era.format(new Date(value)),
	];
	return texts.map((text) => ({ name: "japanese date", text }));
};

const uuidSpellings = (value: string): readonly Spelling[] =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? [{ name: "without dashes", text: value.replaceAll("-", "") }] : [];

/** Every way to write a value that people and libraries change without a thought; the value itself comes first. */
export const spellingsOf = (value: string): readonly Spelling[] => {
	const all: readonly Spelling[] = [
		{ name: "verbatim", text: value },
		{ name: "without variation selector", text: withoutVariations(value) },
		{ name: "NFC", text: value.normalize("NFC") },
		{ name: "NFD", text: value.normalize("NFD") },
		{ name: "NFKC", text: value.normalize("NFKC") },
		{ name: "NFKC", text: withoutVariations(value).normalize("NFKC") },
		{ name: "NFKD", text: value.normalize("NFKD") },
		{ name: "katakana", text: toKatakana(value) },
		{ name: "hiragana", text: toHiragana(value) },
		{ name: "half-width kana", text: toHalfWidthKana(withoutVariations(value)) },
		{ name: "full-width", text: toFullWidth(value) },
		{ name: "upper case", text: value.toUpperCase() },
		{ name: "lower case", text: value.toLowerCase() },
		...numberSpellings(value),
		...dateSpellings(value),
		...uuidSpellings(value),
		{ name: "reversed", text: reverse(value) },
		{ name: "reversed", text: reverse(withoutVariations(value)) },
	];
	const seen = new Set<string>();
	const distinct = all.filter(({ text }) => !seen.has(text) && seen.add(text));
	return isNumber(value) ? distinct.map((spelling) => ({ ...spelling, alone: true })) : distinct;
};
