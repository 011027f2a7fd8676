import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "../../functions/stores/case/cipher.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const context = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
const content = fc.dictionary(fc.string(), fc.jsonValue());
const encrypted = fc
	.record({ key, context, content })
	.map((one) => ({ ...one, ciphertext: encrypt(one.key, one.context, one.content) }));

const decrypting = (secret: Buffer, place: CipherContext, ciphertext: string) => () => decrypt(secret, place, ciphertext);

/** A ciphertext with one bit of its bytes flipped. */
const flipped = (ciphertext: string, bit: number): string => {
	const bytes = Buffer.from(ciphertext, "base64url");
	const index = Math.floor(bit / 8) % bytes.length;
	bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 8));
	return bytes.toString("base64url");
};

describe("a ciphertext", () => {
	it("decrypts to what was encrypted, with the same key in the same context", () =>
		fc.assert(
			fc.property(encrypted, (one) => {
				expect(decrypt(one.key, one.context, one.ciphertext)).toEqual(JSON.parse(JSON.stringify(one.content)));
			}),
		));

	it("is the same each time, so that an event that is sent twice is one", () =>
		fc.assert(
			fc.property(encrypted, (one) => {
				expect(encrypt(one.key, one.context, one.content)).toBe(one.ciphertext);
			}),
		));

	it("does not decrypt when any bit of it is flipped: each in turn", () => {
		const [secret, place] = [randomBytes(32), ["timeline", "case", "what#time#id"]];
		const ciphertext = encrypt(secret, place, { type: "case.opened", by: "desk", data: {} });
		for (let bit = 0; bit < Buffer.from(ciphertext, "base64url").length * 8; bit++)
			expect(decrypting(secret, place, flipped(ciphertext, bit))).toThrow(DecryptionError);
	});

	it("does not decrypt when any of its characters is another, or one is added or missing", () =>
		fc.assert(
			fc.property(
				encrypted,
				fc.nat(),
				fc.constantFrom("A", "B", "_", "=", " ", ""),
				({ key: own, context: place, ciphertext }, index, other) => {
					const position = index % (ciphertext.length + 1);
					const changed = ciphertext.slice(0, position) + other + ciphertext.slice(position + 1);
					fc.pre(changed !== ciphertext);
					expect(decrypting(own, place, changed)).toThrow(DecryptionError);
				},
			),
		));

	it("does not decrypt with another case's key", () =>
		fc.assert(
			fc.property(encrypted, key, (one, other) => {
				fc.pre(!other.equals(one.key));
				expect(decrypting(other, one.context, one.ciphertext)).toThrow(DecryptionError);
			}),
		));

	it("does not decrypt in another context, also not in one that is the same when it is joined", () => {
		fc.assert(
			fc.property(encrypted, context, (one, place) => {
				fc.pre(JSON.stringify(place) !== JSON.stringify(one.context));
				expect(decrypting(one.key, place, one.ciphertext)).toThrow(DecryptionError);
			}),
		);
		const own = randomBytes(32);
		expect(decrypting(own, ["a", "bc"], encrypt(own, ["ab", "c"], 1))).toThrow(DecryptionError);
	});

	it("has a nonce of its own for each content, context and key", () =>
		fc.assert(
			fc.property(encrypted, encrypted, (one, other) => {
				fc.pre(JSON.stringify([one.key, one.context, one.content]) !== JSON.stringify([other.key, other.context, other.content]));
				expect(one.ciphertext.slice(0, 16)).not.toBe(other.ciphertext.slice(0, 16));
			}),
		));

	it.each(["", "AAAA", "not a ciphertext", "A".repeat(37)])("is not: %j", (text) =>
		expect(decrypting(randomBytes(32), ["x"], text)).toThrow(DecryptionError),
	);
});
