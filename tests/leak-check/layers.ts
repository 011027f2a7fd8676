import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from "node:zlib";
import { tableContents } from "./leveldb.ts";

/** Bytes that were packed into other bytes, and how. */
export type Layer = { readonly how: string; readonly bytes: Buffer };

/** What a member may grow to. What is larger cannot be searched, and a zero that was not looked for is worth nothing. */
const maxOutputLength = 512 * 1024 * 1024;

/** Reads as far as the bytes are good: a member that was cut off tells what it has. */
const asFarAsGood = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };

const attempt = (unpack: () => Buffer): Buffer | undefined => {
	try {
		return unpack();
	} catch (problem) {
		const { code = "" } = problem as { code?: string };
		if (code.startsWith("Z_") || code.startsWith("ERR__ERROR_") || code.startsWith("ERR_BROTLI")) return undefined;
		throw problem;
	}
};

const everyIndexOf = (bytes: Buffer, mark: Buffer): number[] => {
	const found: number[] = [];
	for (let index = bytes.indexOf(mark); index >= 0; index = bytes.indexOf(mark, index + 1)) found.push(index);
	return found;
};

const pastZero = (bytes: Buffer, from: number): number => {
	const zero = bytes.indexOf(0, from);
	return zero < 0 ? bytes.length : zero + 1;
};

/** Where the deflated bytes of a gzip member begin (RFC 1952, 2.3). Node's own reader stumbles over what comes behind them. */
const gzipBody = (bytes: Buffer, index: number): number => {
	const flags = bytes[index + 3] ?? 0;
	let body = index + 10;
	if (flags & 4) body += 2 + (bytes[body] ?? 0) + 256 * (bytes[body + 1] ?? 0);
	if (flags & 8) body = pastZero(bytes, body);
	if (flags & 16) body = pastZero(bytes, body);
	return flags & 2 ? body + 2 : body;
};

/** Where the bytes of a zip entry begin (APPNOTE 4.3.7). */
const zipBody = (bytes: Buffer, index: number): number =>
	index +
	30 +
	(bytes[index + 26] ?? 0) +
	256 * (bytes[index + 27] ?? 0) +
	(bytes[index + 28] ?? 0) +
	256 * (bytes[index + 29] ?? 0);

/** A mark that is there by chance gives a few bytes before it fails. */
const leastInside = 8;

const deflated = (how: string, bytes: Buffer, body: number): readonly Layer[] => {
	const inside = attempt(() => inflateRawSync(bytes.subarray(body), asFarAsGood));
	return inside && inside.length >= leastInside ? [{ how, bytes: inside }] : [];
};

const zlibMarks = [0x01, 0x5e, 0x9c, 0xda].map((flag) => Buffer.from([0x78, flag]));

const zlibMember = (bytes: Buffer, index: number): readonly Layer[] => {
	const inside = attempt(() => inflateSync(bytes.subarray(index), asFarAsGood));
	return inside && inside.length >= leastInside ? [{ how: "deflate", bytes: inside }] : [];
};

const isText = (bytes: Buffer): boolean =>
	!bytes.subarray(0, 64).some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126);

/** Digests, signatures and keys are shorter, and there are many. */
const leastUnmarked = 72;

/** Raw deflate and brotli have no mark to know them by: they are tried on the whole. */
const unmarked = (bytes: Buffer): readonly Layer[] => {
	if (bytes.length < leastUnmarked || isText(bytes)) return [];
	const raw = attempt(() => inflateRawSync(bytes, { maxOutputLength }));
	const brotli = attempt(() => brotliDecompressSync(bytes, { maxOutputLength }));
	return [...(raw ? [{ how: "raw deflate", bytes: raw }] : []), ...(brotli ? [{ how: "brotli", bytes: brotli }] : [])];
};

const levelTable = (bytes: Buffer): readonly Layer[] => {
	const inside = tableContents(bytes);
	return inside ? [{ how: "leveldb", bytes: inside }] : [];
};

/** Opens the compressed members that lie anywhere in the bytes. */
export const compressedMembers = (bytes: Buffer): readonly Layer[] => [
	...everyIndexOf(bytes, Buffer.from([0x1f, 0x8b, 8])).flatMap((index) => deflated("gzip", bytes, gzipBody(bytes, index))),
	...everyIndexOf(bytes, Buffer.from("PK\u0003\u0004")).flatMap((index) => deflated("zip", bytes, zipBody(bytes, index))),
	...zlibMarks.flatMap((mark) => everyIndexOf(bytes, mark)).flatMap((index) => zlibMember(bytes, index)),
	...levelTable(bytes),
	...unmarked(bytes),
];

const [none, sign, upper, lower, lineEnd] = [0, 1, 3, 5, 8];
const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
	const character = String.fromCharCode(byte);
	if (/[A-Z]/.test(character)) return upper;
	if (/[a-z]/.test(character)) return lower;
	if (/[0-9+/_-]/.test(character)) return sign;
	return /[\r\n]/.test(character) ? lineEnd : none;
});

const leastRun = 24;

type Run = { readonly from: number; signs: number; kinds: number };

/** Without a letter of both cases it is a number, a UUID or a digest in hex. */
const isBase64 = ({ signs, kinds }: Run): boolean => signs >= leastRun && kinds === (upper | lower);

/** The runs of signs of base64, over line ends too. */
const runsOf = (bytes: Buffer): readonly string[] => {
	const found: string[] = [];
	let run: Run | undefined;
	const close = (to: number): void => {
		if (run && isBase64(run)) found.push(bytes.toString("latin1", run.from, to).replace(/[\r\n]/g, ""));
		run = undefined;
	};
	for (let index = 0; index < bytes.length; index += 1) {
		const kind = classes[bytes[index] as number] as number;
		if (kind & sign) {
			run ??= { from: index, signs: 0, kinds: 0 };
			run.signs += 1;
			run.kinds |= kind;
		} else if (kind !== lineEnd) close(index);
	}
	close(bytes.length);
	return found;
};

const separator = Buffer.from([0]);

/**
 * Decodes all runs of base64 in the bytes, one behind the other. What stands before a run may look like base64 too
 * ("whsec_", a path), so each is read from four places.
 */
export const base64Runs = (bytes: Buffer): readonly Layer[] => {
	const runs = runsOf(bytes);
	if (runs.length === 0) return [];
	const decoded = runs.map((run) => Buffer.from(run, "base64"));
	const others = runs.flatMap((run) => [1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64")));
	const inside = [...decoded, ...others].flatMap((one) => [one, separator]);
	return [
		{ how: "base64", bytes: Buffer.concat(inside) },
		...decoded.flatMap(unmarked).map((layer) => ({ ...layer, how: `base64 > ${layer.how}` })),
	];
};
