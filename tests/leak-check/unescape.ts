import type { Layer } from "./layers.ts";

/** Text whose characters are bytes (Latin-1): what is unescaped may be of any charset. */
type ByteText = string;

const utf8 = (text: string): ByteText => Buffer.from(text).toString("latin1");
const point = (number: number): ByteText => (number <= 0x10ffff ? utf8(String.fromCodePoint(number)) : "");
const fromHex = (hex: string): ByteText => String.fromCharCode(Number.parseInt(hex, 16));

const shortEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Units in a row are read together: two of them may be one character. */
const unescapeJson = (text: ByteText): ByteText =>
	text.replace(/((?:\\u[0-9a-f]{4}){1,4096})|\\(["\\/bfnrt])/gi, (_, units: string | undefined, short: string) =>
		units === undefined ? (shortEscapes[short] ?? short) : utf8(JSON.parse(`"${units.toLowerCase()}"`) as string),
	);

const unescapeQuotedPrintable = (text: ByteText): ByteText =>
	text.replace(/=\r?\n/g, "").replace(/=([0-9a-f]{2})/gi, (_, hex: string) => fromHex(hex));

const unescapePercent = (text: ByteText): ByteText => text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => fromHex(hex));

const unescapeEntities = (text: ByteText): ByteText =>
	text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string | undefined, decimal: string) =>
		point(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
	);

/** A long header is cut into words and folded; a reader sees no seam (RFC 2047, 6.2). */
const unescapeEncodedWords = (text: ByteText): ByteText =>
	text.replace(/=\?[\w-]+\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi, (_, how: string, body: string) =>
		/b/i.test(how) ? Buffer.from(body, "base64").toString("latin1") : unescapeQuotedPrintable(body.replaceAll("_", " ")),
	);

const stages: readonly (readonly [how: string, undo: (text: ByteText) => ByteText])[] = [
	["json", unescapeJson],
	["encoded-words", unescapeEncodedWords],
	["quoted-printable", unescapeQuotedPrintable],
	["percent", unescapePercent],
	["entities", unescapeEntities],
];

const zeroShare = (bytes: Buffer): number => {
	const sample = bytes.subarray(0, 4096);
	return sample.filter((byte) => byte === 0).length / Math.max(1, sample.length);
};

/** Text in UTF-16 that is mostly ASCII: what is escaped in it would not be known for what it is. */
export const fromUtf16 = (bytes: Buffer): readonly Layer[] => {
	if (zeroShare(bytes) < 0.2) return [];
	const even = bytes.subarray(0, bytes.length & ~1);
	const little = Buffer.from(even.toString("utf16le"));
	const big = Buffer.from(Buffer.from(even).swap16().toString("utf16le"));
	return [
		{ how: "utf-16le", bytes: little },
		{ how: "utf-16be", bytes: big },
	];
};

const anyEscape = /\\["\\/bfnrtu]|%[0-9a-f]{2}|=[0-9a-f]{2}|=\r?\n|&#|=\?/gi;
const margin = 256;

/** The neighbourhoods of escapes, one behind the other: a value with none in it or near it was searched as it is. */
const nearEscapes = (text: ByteText): ByteText => {
	const parts: string[] = [];
	let from = 0;
	let to = -1;
	for (const { index } of text.matchAll(anyEscape)) {
		if (index - margin > to) {
			if (to >= 0) parts.push(text.slice(from, to));
			from = Math.max(0, index - margin);
		}
		to = index + margin;
	}
	return to < 0 ? "" : [...parts, text.slice(from, to)].join("\0");
};

/** Undoes the escapes of text formats, one upon the other; gives each stage that changed anything. */
export const unescaped = (bytes: Buffer): readonly Layer[] => {
	const found: Layer[] = [];
	let text = nearEscapes(bytes.toString("latin1"));
	for (const [how, undo] of stages) {
		const next = undo(text);
		if (next !== text) found.push({ how, bytes: Buffer.from(next, "latin1") });
		text = next;
	}
	return found;
};
