import iconv from "iconv-lite";

/** How a CSV is encoded. Shift_JIS is what Windows calls so: Windows-31J (CP932), with the characters of NEC and IBM. */
export type Charset = "utf-8" | "shift_jis";

const NAMES: ReadonlyMap<string, Charset> = new Map([
	["utf-8", "utf-8"],
	["utf8", "utf-8"],
	["shift_jis", "shift_jis"],
	["shift-jis", "shift_jis"],
	["sjis", "shift_jis"],
	["windows-31j", "shift_jis"],
	["cp932", "shift_jis"],
	["ms932", "shift_jis"],
]);

/** The charset of a name (IANA's and the usual ones), in any case; nothing when it is another. */
export const charsetNamed = (name: string): Charset | undefined => NAMES.get(name.toLowerCase());

/** In the place of bytes that are no character. */
export const REPLACEMENT = "\uFFFD";

/** The text of bytes, without a byte order mark; `REPLACEMENT` wherever the bytes are no character of the charset. */
export const decode = (bytes: Buffer, charset: Charset): string =>
	charset === "utf-8" ? new TextDecoder("utf-8").decode(bytes) : iconv.decode(bytes, "windows-31j");

/**
 * Characters that JIS X 0208 has once and Unicode twice: as Unicode's table reads them and as Windows does. Both are
 * taken as the same.
 */
const READ_TWICE: ReadonlyMap<string, string> = new Map([
	["\u301C", "\uFF5E"], // 〜 ～
	["\u2212", "\uFF0D"], // − －
	["\u2016", "\u2225"], // ‖ ∥
	["\u2014", "\u2015"], // — ―
	["\u00A2", "\uFFE0"], // ¢ ￠
	["\u00A3", "\uFFE1"], // £ ￡
	["\u00AC", "\uFFE2"], // ¬ ￢
]);

/** Text as Windows reads it in Shift_JIS: of each pair of the same character the one that it has. */
export const asWindowsReadsIt = (text: string): string =>
	text.replace(/[\u301C\u2212\u2016\u2014\u00A2\u00A3\u00AC]/g, (one) => READ_TWICE.get(one) ?? one);

const encoded = (text: string): Buffer => iconv.encode(asWindowsReadsIt(text), "windows-31j");

/** Characters of Unicode's private area are somebody's own (外字): they look otherwise wherever they are read. */
const PRIVATE = /[\uE000-\uF8FF]/;

/** Whether every character of a text can be written in a charset and read again. */
export const isWithin = (text: string, charset: Charset): boolean =>
	charset === "utf-8"
		? text.isWellFormed()
		: !PRIVATE.test(text) && iconv.decode(encoded(text), "windows-31j") === asWindowsReadsIt(text);

/** A text that is within a charset, as bytes; UTF-8 with its mark, without which spreadsheets take it for Shift_JIS. */
export const encode = (text: string, charset: Charset): Buffer =>
	charset === "utf-8" ? Buffer.from(`\uFEFF${text}`) : encoded(text);
