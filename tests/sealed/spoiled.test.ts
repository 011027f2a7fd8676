import { randomBytes } from "node:crypto";
import fc from "fast-check";
import iconv from "iconv-lite";
import { CompactEncrypt, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { describe, expect, it } from "vitest";
import { makeEnvelopeKeys, sealFor } from "../../functions/commands/sealing.ts";
import { ENVELOPE_ALGORITHMS, envelopeFault } from "../../functions/rules/disclosure/envelope.ts";
import { isReadable } from "../../functions/rules/disclosure/readable-bytes.ts";
import type { Agency } from "../../schemas/agency.ts";
import { otherJose } from "./other-jose.ts";

const NOW = new Date("2026-04-01T00:00:00Z");
const p256 = await makeEnvelopeKeys("p256");
const x25519: JWK = {
	...(await exportJWK((await generateKeyPair(ENVELOPE_ALGORITHMS.alg, { crv: "X25519" })).publicKey)),
	kid: "x25519",
	use: "enc",
};
const own = [p256.publicKey, x25519] as unknown as Agency["keys"];
const faultOf = (jwe: string) => envelopeFault(jwe, own, NOW);

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.lorem(), fc.constant("090-0000-0000"));

type Part = "header" | "key" | "iv" | "ciphertext" | "tag";
const PARTS: readonly Part[] = ["header", "key", "iv", "ciphertext", "tag"];

const bytesIn = (jwe: string, part: Part): Buffer => Buffer.from(jwe.split(".")[PARTS.indexOf(part)] ?? "", "base64url");
const withText = (jwe: string, part: Part, text: string): string => jwe.split(".").with(PARTS.indexOf(part), text).join(".");
const withBytes = (jwe: string, part: Part, bytes: Uint8Array): string =>
	withText(jwe, part, Buffer.from(bytes).toString("base64url"));

type Header = { readonly epk: Readonly<Record<string, string>> } & Readonly<Record<string, unknown>>;
const headerOf = (jwe: string): Header => JSON.parse(bytesIn(jwe, "header").toString()) as Header;
const withEpk = (jwe: string, patch: object): string => {
	const header = headerOf(jwe);
	return withBytes(jwe, "header", Buffer.from(JSON.stringify({ ...header, epk: { ...header.epk, ...patch } })));
};

const WORDS = "港見 汐里さんの件。夕方に、090-0123-4567 へ折り返してください。";
const LONG = `${WORDS}お子さんの保育園は駅の北口です。勤め先には電話をしないでください。`.repeat(2);
const envelope = await sealFor(p256.publicKey, LONG);
const overX25519 = await sealFor(x25519, LONG);

describe("right envelopes", () => {
	it("of any text pass: 500 by jose, to keys of both curves, and 500 by node-jose", async () => {
		await fc.assert(
			fc.asyncProperty(anyText, fc.boolean(), async (text, isX25519) => {
				expect(faultOf(await sealFor(isX25519 ? x25519 : p256.publicKey, text))).toBeUndefined();
				expect(faultOf(await otherJose.seal(p256.publicKey, text))).toBeUndefined();
			}),
			{ numRuns: 500 },
		);
	});

	it("pass with a header that another program wrote: in another order, with escapes", () => {
		const { alg, ...rest } = headerOf(envelope);
		const written = JSON.stringify({ ...rest, alg }, null, 1).replace("+", "\\u002b");
		expect(faultOf(withBytes(envelope, "header", Buffer.from(written)))).toBeUndefined();
	});
});

const zeros = (length: number): Buffer => Buffer.alloc(length);
/** Public keys of X25519 with which the secret is nought, whatever the other key (RFC 7748, 6.1): two of small order. */
const SMALL_ORDER = ["00".repeat(32), "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"].map((hex) =>
	Buffer.from(hex, "hex").toString("base64url"),
);
const { x = "" } = headerOf(envelope).epk;
const foreign = headerOf(await sealFor((await makeEnvelopeKeys("p256")).publicKey, "x")).epk;

describe("a spoiled part is refused with its reason", () => {
	it.each<readonly [what: string, jwe: string]>([
		["no epk", withBytes(envelope, "header", Buffer.from(JSON.stringify({ ...headerOf(envelope), epk: undefined })))],
		["an epk off its curve", withEpk(envelope, { y: x })],
		["an epk of another point's y", withEpk(envelope, { y: foreign["y"] })],
		["an epk without y", withEpk(envelope, { y: undefined })],
		["an epk that is too short", withEpk(envelope, { x: x.slice(0, 40) })],
		["an epk with text before it", withEpk(envelope, { x: Buffer.from(`name${x}`).toString("base64url") })],
		["an epk of another kind of key", withEpk(envelope, { kty: "OKP" })],
		["an X25519 key with a y", withEpk(overX25519, { y: x })],
		["an X25519 key of 31 bytes", withEpk(overX25519, { x: randomBytes(31).toString("base64url") })],
		...SMALL_ORDER.map((small) => ["an X25519 key of small order", withEpk(overX25519, { x: small })] as const),
	])("%s", (_, jwe) => expect(faultOf(jwe)).toBe("wrong-ephemeral-key"));

	it("a key, iv or tag of any other length", () => {
		const lengths = { key: [40, "wrong-wrapped-key"], iv: [12, "wrong-iv"], tag: [16, "wrong-tag"] } as const;
		for (const [part, [right, fault]] of Object.entries(lengths))
			for (let length = 0; length <= 64; length++)
				if (length !== right) expect(faultOf(withBytes(envelope, part as Part, randomBytes(length)))).toBe(fault);
	});

	it.each(PARTS)("a %s that is not base64url as encoders write it", (part) => {
		const text = bytesIn(envelope, part).toString("base64url");
		const spoiled = [`${text}=`, `${text}A`.padEnd(4, "A").slice(0, -1).concat("!"), ` ${text}`, `${text}\n`];
		for (const one of spoiled) expect(faultOf(withText(envelope, part, one)), JSON.stringify(one)).toBe("not-base64url");
	});

	it("bits that decoders drop: there is room for a few in the last character", () => {
		const tag = bytesIn(envelope, "tag").toString("base64url");
		const last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		const next = last[last.indexOf(tag.at(-1) ?? "") + 1] ?? "";
		expect(faultOf(withText(envelope, "tag", tag.slice(0, -1) + next))).toBe("not-base64url");
	});

	it.each([
		["a name under a key that stands there twice", `{"kid":"港見 汐里",${JSON.stringify(headerOf(envelope)).slice(1)}`],
		["a name behind the header", `${JSON.stringify(headerOf(envelope))}港見`],
		["a header of a kilobyte of spaces", JSON.stringify(headerOf(envelope)).padEnd(1_024)],
		["a header that is no UTF-8", Buffer.from([0x7b, 0xff, 0x7d])],
	])("%s", (_, header) => expect(faultOf(withBytes(envelope, "header", Buffer.from(header)))).toBe("not-sealed"));

	it("other algorithms, by their own envelopes", async () => {
		for (const enc of ["A128GCM", "A128CBC-HS256", "A256CBC-HS512"]) {
			const jwe = await new CompactEncrypt(Buffer.from(LONG))
				.setProtectedHeader({ alg: "ECDH-ES+A256KW", enc, kid: "p256" })
				.encrypt(await importJWK(p256.publicKey, "ECDH-ES+A256KW"));
			expect(faultOf(jwe)).toBe("algorithm-not-allowed");
		}
		const secret = await new CompactEncrypt(Buffer.from(LONG))
			.setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: "p256" })
			.encrypt(randomBytes(32));
		expect(faultOf(secret)).toBe("algorithm-not-allowed");
	});

	it("a key of the other curve", () => expect(faultOf(withEpk(overX25519, { crv: "P-256" }))).toBe("unknown-key"));
});

describe("what can be read without a key is no envelope", () => {
	it.each([
		["plain text", WORDS],
		["a name and a phone number", "港見 汐里 09001234567"],
		["JSON", '{"name":"Shiori Minami","born":"1985-03-12"}'],
		["base64url of base64", Buffer.from(WORDS).toString("base64")],
		["Shift_JIS", iconv.encode(LONG, "Shift_JIS")],
		["EUC-JP", iconv.encode(LONG, "EUC-JP")],
		["UTF-16", iconv.encode(LONG, "UTF-16LE")],
		["a pattern", zeros(64)],
	])("%s in the place of the ciphertext", (_, text) =>
		expect(faultOf(withBytes(envelope, "ciphertext", Buffer.from(text)))).toBe("not-encrypted"),
	);

	it("text in the place of the wrapped key, or of an ephemeral key", () => {
		const text = Buffer.from("Shiori Minami, 090-0123-4567, born 1985-03-12...");
		expect(faultOf(withBytes(envelope, "key", text.subarray(0, 40)))).toBe("not-encrypted");
		expect(faultOf(withEpk(overX25519, { x: text.subarray(0, 32).toString("base64url") }))).toBe("not-encrypted");
	});

	it("all of it at once: what was accepted once", () => {
		const fake = [JSON.stringify(headerOf(envelope)), "k".repeat(40), "i".repeat(12), WORDS, "t".repeat(16)];
		expect(faultOf(fake.map((part) => Buffer.from(part).toString("base64url")).join("."))).toBe("not-encrypted");
	});

	it("of random bytes, as few are taken for text as is said: less than 0.47^n, by counting all UTF-8 of n bytes", () => {
		/** Characters of one to four bytes in UTF-8, over all strings of that many bytes. */
		const share = [128 / 256, 1_920 / 256 ** 2, 61_440 / 256 ** 3, 1_048_576 / 256 ** 4];
		// Control characters but tab and line ends are none that show.
		share[0] = (128 - 33 + 3) / 256;
		const texts = [1];
		for (let n = 1; n <= 64; n++) texts.push(share.reduce((sum, one, length) => sum + one * (texts[n - 1 - length] ?? 0), 0));
		for (const [n, chance] of texts.entries()) if (n > 0) expect(chance, String(n)).toBeLessThan(0.47 ** n);
		expect(1 / (texts[24] ?? 1)).toBeGreaterThan(70_000_000);
		for (let tries = 0; tries < 2_000; tries++) expect(isReadable(randomBytes(tries % 200))).toBe(false);
	});
});
