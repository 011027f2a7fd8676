import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { ENVELOPE_ALGORITHMS } from "../rules/disclosure/envelope.ts";

/** An agency's key pair: the public key goes into its profile in the registry, the private key never leaves the agency. */
export type EnvelopeKeys = { readonly publicKey: JWK; readonly privateKey: JWK };

/** A text cannot be sealed, or an envelope not opened; the message says why, in both languages. */
export class SealingError extends Error {
	override name = "SealingError";
}

/** Makes a key pair (P-256) for sealed envelopes. @param kid the agency's own name for it, e.g. `2026-04` */
export const makeEnvelopeKeys = async (kid: string): Promise<EnvelopeKeys> => {
	const pair = await generateKeyPair(ENVELOPE_ALGORITHMS.alg, { crv: "P-256", extractable: true });
	const common = { kid, use: "enc", alg: ENVELOPE_ALGORITHMS.alg };
	const [publicKey, privateKey] = await Promise.all([exportJWK(pair.publicKey), exportJWK(pair.privateKey)]);
	return { publicKey: { ...publicKey, ...common }, privateKey: { ...privateKey, ...common } };
};

/**
 * Seals a text for one agency: a JWE in compact form (RFC 7516) that only the holder of the private key opens.
 *
 * @param key one of the recipient's keys, of `GET /v1/agencies/{id}/jwks`
 * @throws SealingError when it is not a public key with a `kid`
 */
export const sealFor = async (key: JWK, text: string): Promise<string> => {
	const { alg, enc } = ENVELOPE_ALGORITHMS;
	if (!key.kid || key.d !== undefined) throw new SealingError("not a public key with a kid / kid の付いた公開鍵ではありません");
	return new CompactEncrypt(new TextEncoder().encode(text))
		.setProtectedHeader({ alg, enc, kid: key.kid })
		.encrypt(await importJWK(key, alg));
};

/**
 * Opens an envelope with the private key that it was sealed to.
 * @throws SealingError when that key is not among them, or the envelope was changed
 */
export const openEnvelope = async (jwe: string, privateKeys: readonly JWK[]): Promise<string> => {
	try {
		const { kid } = decodeProtectedHeader(jwe);
		const key = privateKeys.find((one) => one.kid === kid);
		if (!key) throw new SealingError("sealed to a key that is not here / この鍵では開けられない封書です");
		const { alg, enc } = ENVELOPE_ALGORITHMS;
		const options = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
		return new TextDecoder().decode((await compactDecrypt(jwe, await importJWK(key, alg), options)).plaintext);
	} catch (error) {
		if (error instanceof SealingError) throw error;
		throw new SealingError("not an envelope that can be opened / 開けられる封書ではありません", { cause: error });
	}
};
