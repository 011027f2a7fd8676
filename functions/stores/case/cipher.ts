import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { UnreadableError } from "../../unreadable-error.ts";

/** A ciphertext that the key does not decrypt in this context: changed, moved to another place, or of another key. */
export class DecryptionError extends UnreadableError {
	override name = "DecryptionError";
}

/** Where a ciphertext is kept. It decrypts there only: bound to it as additional authenticated data, not secret. */
export type CipherContext = readonly string[];

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const additionalData = (context: CipherContext): Buffer => Buffer.from(JSON.stringify(context));

/**
 * A nonce derived from key, context and content, so that encryption is deterministic: an event that is sent twice has
 * one ciphertext. Two contents of one case share a nonce with a chance of 2^-96.
 */
const nonceOf = (key: Buffer, context: CipherContext, text: string): Buffer => {
	const nonceKey = Buffer.from(hkdfSync("sha256", key, "", "tsunagi box nonce", 32));
	return createHmac("sha256", nonceKey)
		.update(JSON.stringify([context, text]))
		.digest()
		.subarray(0, NONCE_BYTES);
};

/**
 * Encrypts something under a case's key (AES-256-GCM), for one context. Without the key nobody can read it, wherever
 * copies of it are kept (4-1-ウ③-5).
 *
 * @param key 32 secret bytes of the case
 * @returns nonce, ciphertext and tag in base64url
 */
export const encrypt = (key: Buffer, context: CipherContext, content: unknown): string => {
	const text = JSON.stringify(content);
	const nonce = nonceOf(key, context, text);
	const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(additionalData(context));
	return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
};

/**
 * Decrypts what `encrypt` returned for the same key and context.
 * @throws DecryptionError
 */
export const decrypt = (key: Buffer, context: CipherContext, ciphertext: string): unknown => {
	const bytes = Buffer.from(ciphertext, "base64url");
	// Only the canonical encoding is accepted; the decoder would ignore characters that do not belong to it.
	if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString("base64url") !== ciphertext)
		throw new DecryptionError("not a ciphertext");
	try {
		const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
		decipher.setAAD(additionalData(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
		const decrypted = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
		return JSON.parse(Buffer.concat(decrypted).toString("utf8"));
	} catch (cause) {
		throw new DecryptionError("a ciphertext that this key does not decrypt in this context", { cause });
	}
};
