import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";

/** A box that its key does not open: it was changed, moved to another place, or closed with another key. */
export class DecryptionError extends Error {
	override name = "DecryptionError";
}

/** Where a box lies. It opens there and nowhere else: bound into the seal as additional data, not secret. */
export type CipherContext = readonly string[];

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const additional = (label: CipherContext): Buffer => Buffer.from(JSON.stringify(label));

/**
 * A nonce drawn from key, label and content, so that sealing has no randomness: the same again is the same box, and
 * what is sent twice is one. Two contents of one case would have to meet in 96 bits to share one.
 */
const nonceOf = (key: Buffer, label: CipherContext, text: string): Buffer => {
	const nonceKey = Buffer.from(hkdfSync("sha256", key, "", "tsunagi box nonce", 32));
	return createHmac("sha256", nonceKey)
		.update(JSON.stringify([label, text]))
		.digest()
		.subarray(0, NONCE_BYTES);
};

/**
 * Seals something under a case's key (AES-256-GCM), for one place. Once the key is gone nobody opens it,
 * wherever copies of it lie (4-1-ウ③-5).
 *
 * @param key 32 secret bytes of the case
 * @returns nonce, ciphertext and tag in base64url
 */
export const encrypt = (key: Buffer, label: CipherContext, content: unknown): string => {
	const text = JSON.stringify(content);
	const nonce = nonceOf(key, label, text);
	const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(additional(label));
	return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
};

/**
 * Opens what `encrypt` closed under the same key for the same place.
 * @throws DecryptionError
 */
export const decrypt = (key: Buffer, label: CipherContext, ciphertext: string): unknown => {
	const bytes = Buffer.from(ciphertext, "base64url");
	// A box is written in one way only; the decoder would pass over what does not belong.
	if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString("base64url") !== ciphertext)
		throw new DecryptionError("something that is not a box");
	try {
		const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
		decipher.setAAD(additional(label)).setAuthTag(bytes.subarray(-TAG_BYTES));
		const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
		return JSON.parse(Buffer.concat(opened).toString("utf8"));
	} catch (cause) {
		throw new DecryptionError("a box that this key does not open here", { cause });
	}
};
