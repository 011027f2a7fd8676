import { decodeProtectedHeader, type JWK } from "jose";
import * as z from "zod";
import type { Agency } from "../../../schemas/agency.ts";
import type { FaultCode } from "../../../schemas/problem.ts";

type PublicKey = Agency["keys"][number];

/** What every envelope is made with (RFC 7518, 4.6 and 5.3). */
export const ENVELOPE_ALGORITHMS = { alg: "ECDH-ES+A256KW", enc: "A256GCM" } as const;

/** The header is open for the hub to read, so it may say how to open the envelope and nothing else: names fit in `apu` or `cty`. */
const header = z.strictObject({
	alg: z.string(),
	enc: z.string(),
	kid: z.string().max(64),
	epk: z.strictObject({ kty: z.string(), crv: z.string(), x: coordinate(), y: coordinate().optional() }),
});

function coordinate() {
	return z.string().regex(/^[\w-]{43}$/);
}

/** Wrapped key of 40 bytes, iv of 12, any ciphertext, tag of 16, all in base64url. */
const COMPACT = /^[\w-]{1,1024}\.[\w-]{54}\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;

const headerOf = (jwe: string): z.output<typeof header> | undefined => {
	if (!COMPACT.test(jwe)) return undefined;
	try {
		return header.safeParse(decodeProtectedHeader(jwe)).data;
	} catch {
		return undefined;
	}
};

export const isRevoked = (key: PublicKey, now: Date): boolean =>
	key.revokedAt !== undefined && Date.parse(key.revokedAt) <= now.getTime();

/**
 * What is wrong with an envelope as far as the hub can see, which is its header: that it is sealed to a key the
 * recipient has now, in the one way that is allowed.
 *
 * @param keys the recipient's public keys
 */
export const envelopeFault = (jwe: string, keys: readonly PublicKey[], now: Date): FaultCode | undefined => {
	const found = headerOf(jwe);
	if (!found) return "not-sealed";
	if (found.alg !== ENVELOPE_ALGORITHMS.alg || found.enc !== ENVELOPE_ALGORITHMS.enc) return "algorithm-not-allowed";
	const key = keys.find(({ kid }) => kid === found.kid);
	if (!key || key.crv !== found.epk.crv) return "unknown-key";
	return isRevoked(key, now) ? "revoked-key" : undefined;
};

/** The keys that others may seal to, as a JWK set (RFC 7517). */
export const publishedKeys = (keys: readonly PublicKey[], now: Date): { readonly keys: readonly JWK[] } => ({
	keys: keys.filter((key) => !isRevoked(key, now)).map(({ revokedAt: _, ...key }) => ({ alg: ENVELOPE_ALGORITHMS.alg, ...key })),
});
