import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "../../functions/stores/case/cipher.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const label = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
const content = fc.dictionary(fc.string(), fc.jsonValue());
const sealed = fc.record({ key, label, content }).map((one) => ({ ...one, box: encrypt(one.key, one.label, one.content) }));

const opening = (boxKey: Buffer, place: CipherContext, ciphertext: string) => () => decrypt(boxKey, place, ciphertext);

/** A box with one bit of its bytes turned over. */
const flipped = (ciphertext: string, bit: number): string => {
	const bytes = Buffer.from(ciphertext, "base64url");
	const index = Math.floor(bit / 8) % bytes.length;
	bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 8));
	return bytes.toString("base64url");
};

describe("a box", () => {
	it("gives back what was sealed, with the same key at the same place", () =>
		fc.assert(
			fc.property(sealed, (one) => {
				expect(decrypt(one.key, one.label, one.box)).toEqual(JSON.parse(JSON.stringify(one.content)));
			}),
		));

	it("is the same each time, so that what is sent twice is one", () =>
		fc.assert(
			fc.property(sealed, (one) => {
				expect(encrypt(one.key, one.label, one.content)).toBe(one.box);
			}),
		));

	it("does not open when any bit of it is flipped: each in turn", () => {
		const [boxKey, place] = [randomBytes(32), ["timeline", "case", "what#time#id"]];
		const ciphertext = encrypt(boxKey, place, { type: "case.opened", by: "desk", data: {} });
		for (let bit = 0; bit < Buffer.from(ciphertext, "base64url").length * 8; bit++)
			expect(opening(boxKey, place, flipped(ciphertext, bit))).toThrow(DecryptionError);
	});

	it("does not open when any of its characters is another, or one is added or missing", () =>
		fc.assert(
			fc.property(
				sealed,
				fc.nat(),
				fc.constantFrom("A", "B", "_", "=", " ", ""),
				({ key: own, label: place, box: ciphertext }, index, other) => {
					const position = index % (ciphertext.length + 1);
					const changed = ciphertext.slice(0, position) + other + ciphertext.slice(position + 1);
					fc.pre(changed !== ciphertext);
					expect(opening(own, place, changed)).toThrow(DecryptionError);
				},
			),
		));

	it("does not open with another case's key", () =>
		fc.assert(
			fc.property(sealed, key, (one, other) => {
				fc.pre(!other.equals(one.key));
				expect(opening(other, one.label, one.box)).toThrow(DecryptionError);
			}),
		));

	it("does not open at another place, also not at one that reads the same when it is joined", () => {
		fc.assert(
			fc.property(sealed, label, (one, place) => {
				fc.pre(JSON.stringify(place) !== JSON.stringify(one.label));
				expect(opening(one.key, place, one.box)).toThrow(DecryptionError);
			}),
		);
		const own = randomBytes(32);
		expect(opening(own, ["a", "bc"], encrypt(own, ["ab", "c"], 1))).toThrow(DecryptionError);
	});

	it("uses a nonce of its own for each content, place and key", () =>
		fc.assert(
			fc.property(sealed, sealed, (one, other) => {
				fc.pre(JSON.stringify([one.key, one.label, one.content]) !== JSON.stringify([other.key, other.label, other.content]));
				expect(one.box.slice(0, 16)).not.toBe(other.box.slice(0, 16));
			}),
		));

	it.each(["", "AAAA", "not a box", "A".repeat(37)])("is not: %j", (text) =>
		expect(opening(randomBytes(32), ["x"], text)).toThrow(DecryptionError),
	);
});
