import { rareKanji } from "./charsets.ts";

/** What a canary looks like. Codes and times are common words: they are searched as they are, never in pieces. */
export type CanaryKind =
	| "name"
	| "kana"
	| "phone"
	| "mail"
	| "address"
	| "postcode"
	| "my-number"
	| "birthdate"
	| "narrative"
	| "token"
	| "code"
	| "time"
	| "secret"
	| "envelope";

/** A value that stands for what is true of one family, and that is nowhere unless it was carried there. */
export type Canary = { readonly field: string; readonly value: string; readonly kind: CanaryKind };

/** Makes canaries; see {@link makeCanaries}. */
export type CanaryFactory = ReturnType<typeof makeCanaries>;

/** mulberry32: 32 bits of state are enough to draw from, and any seed is as good as another. */
const makeRandom = (seed: number) => {
	let state = seed >>> 0;
	return (below: number): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
};

/** 60 signs, near 6 bits each; any two may follow each other and can be read aloud. */
const katakana = [
	..."アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロガギグゲゴザジズゼゾバビブベボパピプペポ",
];
const hiragana = [
	..."あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもらりるれろがぎぐげござじずぜぞばびぶべぼぱぴぷぺぽ",
];

/** The last digit of an Individual Number (個人番号, order of the Ministry of Internal Affairs 2014 no. 85, article 5). */
export const checkDigit = (eleven: string): number => {
	const sum = [...eleven]
		.reverse()
		.reduce((total, digit, place) => total + Number(digit) * (place < 6 ? place + 2 : place - 4), 0);
	const rest = sum % 11;
	return rest <= 1 ? 0 : 11 - rest;
};

/** An ideographic variation selector, as family names carry it (葛󠄀). */
const variation = "\u{e0100}";

/** Draws tags, each once, in the alphabet of a field. */
const makeTags = (seed: number) => {
	const random = makeRandom(seed);
	const pairs = new Set<string>();
	const heads = new Set<string>();
	const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
	const many = (count: number, draw: () => string): string => Array.from({ length: count }, draw).join("");

	/** Not even equal but for the last sign: base64 in the midst of other text does not tell that one for sure. */
	const once = (draw: () => string): string => {
		const value = draw();
		const head = [...value].slice(0, -1).join("");
		if (heads.has(head)) return once(draw);
		heads.add(head);
		return value;
	};
	/** No two canaries of a factory share two neighbours: so a cut-off piece says whose it is. */
	const kanji = (count: number): readonly string[] => {
		const drawn = Array.from({ length: count }, () => pick(rareKanji));
		const neighbours = drawn.slice(1).map((next, index) => `${drawn[index]}${next}`);
		if (new Set(neighbours).size < neighbours.length || neighbours.some((pair) => pairs.has(pair))) return kanji(count);
		for (const pair of neighbours) pairs.add(pair);
		return drawn;
	};
	return {
		once,
		kanji,
		below: random,
		digits: (count: number) => many(count, () => String(random(10))),
		hex: (count: number) => many(count, () => pick([..."0123456789abcdef"])),
		letters: (count: number) => many(count, () => pick([..."abcdefghijkmnpqrstuvwxyz23456789"])),
		mixed: (count: number) => many(count, () => pick([..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"])),
		kana: (count: number, from: readonly string[]) => many(count, () => pick(from)),
	};
};

const words = ["が", "に", "を", "で", "も", "と", "の間", "から", "へ", "より", "まで", "は"];

/**
 * Makes canaries, the same ones for the same seed, none twice. A value holds a tag of 40 bits or more in its field's own
 * alphabet; a phone, a postcode and a birth date have room for less and carry a marker instead that no real one has
 * (090-0, an area 009, a parent born before 1912). There are some hundred of each of these three.
 */
export const makeCanaries = (seed: number) => {
	const { once, kanji, below, digits, hex, letters, mixed, kana } = makeTags(seed);
	const two = (number: number): string => String(number).padStart(2, "0");
	const kinds = {
		name: () => `${kanji(4).join("")}${variation}`,
		katakana: () => kana(10, katakana),
		hiragana: () => kana(10, hiragana),
		phone: () => `090-0${digits(3)}-${digits(4)}`,
		mail: () => `${letters(12)}@mail.invalid`,
		postcode: () => `009-${digits(4)}`,
		birthdate: () => `${1868 + below(44)}-${two(1 + below(12))}-${10 + below(19)}`,
		token: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[below(4)]}${hex(3)}-${hex(12)}`,
		secret: () => mixed(24),
		myNumber: () => {
			const eleven = digits(11);
			return `${eleven}${checkDigit(eleven)}`;
		},
		address: () => {
			const [a, b, c, d, e, f] = kanji(6);
			return `${a}${b}県${c}${d}市${e}${f}町九十七丁目${100 + below(900)}番`;
		},
		narrative: () => {
			const signs = kanji(12).map((sign, index) => (index % 2 === 0 ? sign : `${sign}${words[below(words.length)]}`));
			return `${signs.join("")}。`;
		},
	};
	const maker = (kind: CanaryKind, draw: () => string) => (field: string) =>
		({ field, kind, value: once(draw) }) satisfies Canary;
	return {
		name: maker("name", kinds.name),
		/** 10 signs that can be read aloud, in one script; the search knows both. */
		kana: (field: string, script: "katakana" | "hiragana" = "katakana") => maker("kana", kinds[script])(field),
		phone: maker("phone", kinds.phone),
		mail: maker("mail", kinds.mail),
		address: maker("address", kinds.address),
		postcode: maker("postcode", kinds.postcode),
		myNumber: maker("my-number", kinds.myNumber),
		birthdate: maker("birthdate", kinds.birthdate),
		narrative: maker("narrative", kinds.narrative),
		token: maker("token", kinds.token),
		secret: maker("secret", kinds.secret),
	};
};

/** Two values as one, as in a hash of name and birth date that is used for an id. */
export const joined = (field: string, ...parts: readonly Canary[]): Canary => ({
	field,
	kind: "secret",
	value: parts.map(({ value }) => value).join(""),
});
