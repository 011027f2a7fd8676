import type { Shape } from "./shapes.ts";

/** Called for every place where a pattern lies. */
export type OnHit = (pattern: number, offset: number) => void;

/** Many byte patterns, found in one pass over the text. */
export type PatternTable = { readonly search: (text: Uint8Array, onHit: OnHit) => void };

type Neighbour = (byte: number) => boolean;

const between = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;
const isDigit: Neighbour = (byte) => between(byte, 0x30, 0x39);
const isHexDigit: Neighbour = (byte) => isDigit(byte) || between(byte | 0x20, 0x61, 0x66);
const isWordSign: Neighbour = (byte) => isDigit(byte) || between(byte | 0x20, 0x61, 0x7a) || byte === 0x2d || byte === 0x5f;
const neighbours: Readonly<Record<"number" | "word", Neighbour>> = { number: isHexDigit, word: isWordSign };

const standsAlone = (text: Uint8Array, from: number, to: number, { alone }: Shape): boolean => {
	if (alone === undefined) return true;
	const touches = neighbours[alone];
	return !touches(text[from - 1] ?? 0) && !touches(text[to] ?? 0);
};

const liesAt = (text: Uint8Array, from: number, bytes: Buffer): boolean => {
	if (from < 0 || from + bytes.length > text.length) return false;
	for (let index = 0; index < bytes.length; index += 1) if (text[from + index] !== bytes[index]) return false;
	return true;
};

/** Spreads the six bytes that end here, held in two halves of three, over a table of 2 to the power of `32 - shift`. */
const spread = (high: number, low: number, shift: number): number =>
	Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b) >>> shift;

const half = 0xffffff;
const threeAt = (bytes: Uint8Array, from: number): number =>
	((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);

/**
 * A table on `width` bytes (3 or 6) of each pattern. Not always the first ones: thousands of patterns start alike, so of a
 * few places in a pattern the one is taken that fewest others share.
 */
const makeTable = (patterns: readonly Shape[], ids: readonly number[], width: 3 | 6): PatternTable => {
	const shift = 32 - Math.min(26, Math.max(12, Math.ceil(Math.log2(ids.length * 64 + 1))));
	const size = 2 ** (32 - shift);
	const filled = new Uint8Array(size / 8);
	const places = new Map<number, { readonly id: number; readonly anchor: number }[]>();
	const keyAt = (bytes: Uint8Array, from: number): number =>
		width === 3 ? spread(0, threeAt(bytes, from), shift) : spread(threeAt(bytes, from), threeAt(bytes, from + 3), shift);

	for (const id of ids) {
		const { bytes } = patterns[id] as Shape;
		const last = bytes.length - width;
		const anchors = [...new Set([0, last >> 2, last >> 1, (3 * last) >> 2, last])];
		const load = (anchor: number): number => places.get(keyAt(bytes, anchor))?.length ?? 0;
		const anchor = anchors.reduce((best, next) => (load(next) < load(best) ? next : best));
		const key = keyAt(bytes, anchor);
		const there = places.get(key);
		if (there) there.push({ id, anchor });
		else places.set(key, [{ id, anchor }]);
		filled[key >> 3] = (filled[key >> 3] ?? 0) | (1 << (key & 7));
	}

	const verify = (text: Uint8Array, key: number, end: number, onHit: OnHit): void => {
		for (const { id, anchor } of places.get(key) ?? []) {
			const pattern = patterns[id] as Shape;
			const from = end - width + 1 - anchor;
			if (!liesAt(text, from, pattern.bytes)) continue;
			if (standsAlone(text, from, from + pattern.bytes.length, pattern)) onHit(id, from);
		}
	};
	const highMask = width === 3 ? 0 : half;
	return {
		search: (text, onHit) => {
			let high = 0;
			let low = 0;
			for (let end = 0; end < text.length; end += 1) {
				high = ((high << 8) | (low >>> 16)) & highMask;
				low = ((low << 8) | (text[end] as number)) & half;
				const key = spread(high, low, shift);
				if (((filled[key >> 3] as number) >> (key & 7)) & 1) verify(text, key, end, onHit);
			}
		},
	};
};

/**
 * Prepares a search for all patterns at once. The time of a search does not grow with their number.
 *
 * @throws RangeError for a pattern of less than 4 bytes, which chance puts into any megabyte
 */
export const makePatternTable = (patterns: readonly Shape[]): PatternTable => {
	const ids = patterns.map((_, id) => id);
	const lengthOf = (id: number): number => patterns[id]?.bytes.length ?? 0;
	if (ids.some((id) => lengthOf(id) < 4)) throw new RangeError("a pattern of less than 4 bytes is anywhere");
	const short = ids.filter((id) => lengthOf(id) < 6);
	const long = ids.filter((id) => lengthOf(id) >= 6);
	const tables = [
		...(short.length > 0 ? [makeTable(patterns, short, 3)] : []),
		...(long.length > 0 ? [makeTable(patterns, long, 6)] : []),
	];
	return {
		search: (text, onHit) => {
			for (const table of tables) table.search(text, onHit);
		},
	};
};
