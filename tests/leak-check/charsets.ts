/** The old Japanese charsets a report, a CSV or a mail may be written in. */
export type JapaneseCharset = "shift_jis" | "euc-jp" | "iso-2022-jp";

type Bytes = readonly number[];

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** Every two-byte sequence, and three-byte where a prefix is given. */
const sequences = (leads: Bytes, trails: Bytes, prefix: Bytes = []): Bytes[] =>
	leads.flatMap((lead) => trails.map((trail) => [...prefix, lead, trail]));

/** Asks the decoder what each sequence means, all at once: a line feed after each keeps a bad one from eating the next. */
const invert = (charset: string, all: readonly Bytes[]): ReadonlyMap<string, Bytes> => {
	const lines = new TextDecoder(charset).decode(Buffer.from(all.flatMap((bytes) => [...bytes, 0x0a]))).split("\n");
	const found = new Map<string, Bytes>();
	for (const [index, bytes] of all.entries()) {
		const character = lines[index] ?? "";
		if ([...character].length === 1 && character !== "\ufffd" && !found.has(character)) found.set(character, bytes);
	}
	return found;
};

/** NEC's copies of the IBM kanji (0xED, 0xEE) are read by everyone and written by no one. */
const shiftJisLeads = [...span(0x81, 0x9f), ...span(0xe0, 0xec), ...span(0xef, 0xfc)];
const eucRow = span(0xa1, 0xfe);

const tables = {
	shift_jis: invert("shift_jis", [
		...span(0xa1, 0xdf).map((byte) => [byte]),
		...sequences(shiftJisLeads, [...span(0x40, 0x7e), ...span(0x80, 0xfc)]),
	]),
	"euc-jp": invert("euc-jp", [
		...span(0xa1, 0xdf).map((byte) => [0x8e, byte]),
		...sequences(eucRow, eucRow),
		...sequences(eucRow, eucRow, [0x8f]),
	]),
};

const encodeWith = (table: ReadonlyMap<string, Bytes>, text: string): Buffer | undefined => {
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const found = code < 0x80 ? [code] : table.get(character);
		if (found === undefined) return undefined;
		bytes.push(...found);
	}
	return Buffer.from(bytes);
};

const toJis = "\u001b$B";
const toAscii = "\u001b(B";

/** ISO-2022-JP is EUC-JP's two bytes without their top bits, between escape sequences. */
const encodeIso2022 = (text: string): Buffer | undefined => {
	const runs = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? [];
	const parts: Buffer[] = [];
	for (const run of runs) {
		const bytes = encodeWith(tables["euc-jp"], run);
		if (bytes === undefined || bytes.includes(0x8e) || bytes.includes(0x8f)) return undefined;
		const escaped = (bytes[0] ?? 0) >= 0x80;
		const seven = bytes.map((byte) => byte & 0x7f);
		parts.push(escaped ? Buffer.concat([Buffer.from(toJis), seven, Buffer.from(toAscii)]) : Buffer.from(seven));
	}
	return Buffer.concat(parts);
};

/**
 * Writes text in an old charset. Node only reads them, so the tables are its decoder turned round.
 *
 * @returns undefined when the charset has no sign for some character
 */
export const encodeIn = (charset: JapaneseCharset, text: string): Buffer | undefined =>
	charset === "iso-2022-jp" ? encodeIso2022(text) : encodeWith(tables[charset], text);

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character);

/** True for a kanji that ordinary text does not hold: outside of level 1 of JIS X 0208. */
export const isRareKanji = (character: string): boolean => {
	const lead = tables["euc-jp"].get(character)?.[0] ?? 0;
	return isHan(character) && !(lead >= 0xb0 && lead <= 0xcf);
};

const fromLead = (lead: number): string[] =>
	[...tables.shift_jis].filter(([character, bytes]) => bytes[0] === lead && isHan(character)).map(([character]) => character);

/**
 * 1,024 kanji that no ordinary text puts side by side, 10 bits each: the IBM kanji (level 3 and 4 of JIS X 0213) and the
 * far end of level 2. Most of level 3 and 4 cannot be written in Shift_JIS or EUC-JP at all; with those, a search for
 * the old charsets would find nothing because nothing could be there.
 */
export const rareKanji: readonly string[] = [
	...new Set([0xfc, 0xfb, 0xfa, 0xea, 0xe9, 0xe8, 0xe7, 0xe6, 0xe5, 0xe4].flatMap(fromLead)),
]
	.filter((character) => tables["euc-jp"].has(character))
	.slice(0, 1024);
