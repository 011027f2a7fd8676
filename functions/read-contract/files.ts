import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Where the bundle has the contract (`infra/bundle.ts`). */
const FOLDER = new URL("./contract/", import.meta.url);

/** A file of the contract, ready to be answered. */
export type ContractFile = { readonly bytes: Buffer; readonly etag: string; readonly encoding?: "br" | "gzip" };

/** The names of all files: nothing else is ever opened. */
const names: ReadonlySet<string> = new Set(
	readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")),
);

const kept = new Map<string, ContractFile>();

/** Quick rather than small: it is done once in the life of a Lambda, while somebody waits. */
const compressed = {
	br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (bytes: Buffer) => gzipSync(bytes),
} as const;

const load = (name: string, encoding: "br" | "gzip" | undefined): ContractFile => {
	const bytes = readFileSync(new URL(name, FOLDER));
	const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
	return encoding
		? { bytes: compressed[encoding](bytes), etag: `"${digest}-${encoding}"`, encoding }
		: { bytes, etag: `"${digest}"` };
};

/**
 * A file of the contract, compressed as the caller accepts it; nothing when there is none of that name.
 * @param accepts the request's `accept-encoding`
 */
export const contractFile = (name: string, accepts: string): ContractFile | undefined => {
	if (!names.has(name) || !name.includes(".")) return undefined;
	const encoding = (["br", "gzip"] as const).find((one) => isAccepted(one, accepts));
	const key = `${name} ${encoding}`;
	const file = kept.get(key) ?? load(name, encoding);
	kept.set(key, file);
	return file;
};

/** RFC 9110, 12.5.3: named, and not with a weight of nothing. */
const isAccepted = (encoding: string, accepts: string): boolean =>
	accepts
		.toLowerCase()
		.split(",")
		.map((one) => one.trim().split(/\s*;\s*/))
		.some(([name, weight = "q=1"]) => name === encoding && !/^q=0(?:\.0*)?$/.test(weight));
