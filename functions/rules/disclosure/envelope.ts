import { createPrivateKey, createPublicKey, diffieHellman } from "node:crypto";
import type { JWK } from "jose";
import * as z from "zod";
import type { Agency } from "../../../schemas/agency.ts";
import type { FaultCode } from "../../../schemas/fault.ts";
import { readJsonBytes } from "../request/strict-json.ts";
import { isReadable } from "./readable-bytes.ts";

type PublicKey = Agency["keys"][number];

/** What every envelope is made with (RFC 7518, 4.6 and 5.3). */
export const ENVELOPE_ALGORITHMS = { alg: "ECDH-ES+A256KW", enc: "A256GCM" } as const;

/** Bytes of a wrapped key of 32 bytes (RFC 3394, 2.2.1), and of the iv and the tag of GCM (RFC 7518, 5.3). */
const LENGTHS = { wrappedKey: 40, iv: 12, tag: 16 } as const;
/** Bytes of a coordinate of P-256, and of an X25519 public key. */
const COORDINATE = 32;
const MAX_HEADER_BYTES = 768;

/** The header is open for the hub to read, so it may say how to open the envelope and nothing else: names fit in `apu` or `cty`. */
const headerSchema = z.strictObject({
	alg: z.string(),
	enc: z.string(),
	kid: z.string(),
	epk: z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string().optional() }).optional(),
});

type Header = z.output<typeof headerSchema>;

/** The bytes of base64url as encoders write it: undefined for text with padding, or with bits at its end that decoders drop. */
const bytesOf = (text: string): Buffer | undefined => {
	const bytes = Buffer.from(text, "base64url");
	return bytes.toString("base64url") === text ? bytes : undefined;
};

/** The header and the other parts of a compact JWE (RFC 7516, 7.1); a fault where it is none. */
const partsOf = (jwe: string) => {
	const parts = jwe.split(".").map(bytesOf);
	if (parts.length !== 5) return "not-sealed" as const;
	if (parts.includes(undefined)) return "not-base64url" as const;
	const [head, wrappedKey, iv, ciphertext, tag] = parts as [Buffer, Buffer, Buffer, Buffer, Buffer];
	const read = head.length > MAX_HEADER_BYTES ? undefined : readJsonBytes(head);
	const header = headerSchema.safeParse(read && "value" in read ? read.value : undefined).data;
	return header ? { header, wrappedKey, iv, ciphertext, tag } : ("not-sealed" as const);
};

/** A private key that is no secret, to try public keys with. */
const TRIAL_KEY = createPrivateKey({
	key: { kty: "OKP", crv: "X25519", d: Buffer.alloc(32, 1).toString("base64url"), x: "" },
	format: "jwk",
});

/** Whether a key is a point of its curve: of P-256, or one of X25519 with which two can agree on a secret (RFC 7748, 6.1). */
const isPublicKey = (epk: Header["epk"]): boolean => {
	const { x, y } = epk ?? {};
	if (![x, y].every((one) => one === undefined || bytesOf(one)?.length === COORDINATE)) return false;
	try {
		const publicKey = createPublicKey({ key: epk as JWK, format: "jwk" });
		if (y !== undefined) return epk?.crv === "P-256";
		return diffieHellman({ privateKey: TRIAL_KEY, publicKey }).length === COORDINATE;
	} catch {
		return false;
	}
};

export const isRevoked = (key: PublicKey, now: Date): boolean =>
	key.revokedAt !== undefined && Date.parse(key.revokedAt) <= now.getTime();

/** What is wrong with how an envelope says that it is sealed. */
const headerFault = ({ alg, enc, kid, epk }: Header, keys: readonly PublicKey[], now: Date): FaultCode | undefined => {
	if (alg !== ENVELOPE_ALGORITHMS.alg || enc !== ENVELOPE_ALGORITHMS.enc) return "algorithm-not-allowed";
	const key = keys.find((one) => one.kid === kid);
	if (!key || (epk && epk.crv !== key.crv)) return "unknown-key";
	if (isRevoked(key, now)) return "revoked-key";
	return isPublicKey(epk) ? undefined : "wrong-ephemeral-key";
};

/**
 * What is wrong with an envelope as far as can be seen without its key: it has the form of a compact JWE, is sealed to a
 * key that the recipient has now, in the one way that is allowed, and none of its parts can be read by others.
 *
 * @param keys the recipient's public keys
 */
export const envelopeFault = (jwe: string, keys: readonly PublicKey[], now: Date): FaultCode | undefined => {
	const parts = partsOf(jwe);
	if (typeof parts === "string") return parts;
	const { header, wrappedKey, iv, ciphertext, tag } = parts;
	const fault = headerFault(header, keys, now);
	if (fault) return fault;
	if (wrappedKey.length !== LENGTHS.wrappedKey) return "wrong-wrapped-key";
	if (iv.length !== LENGTHS.iv) return "wrong-iv";
	if (tag.length !== LENGTHS.tag) return "wrong-tag";
	const ephemeral = Buffer.from(header.epk?.x ?? "", "base64url");
	return [ciphertext, wrappedKey, ephemeral].some(isReadable) ? "not-encrypted" : undefined;
};

/** The keys that others may seal to, as a JWK set (RFC 7517). */
export const publishedKeys = (keys: readonly PublicKey[], now: Date): { readonly keys: readonly JWK[] } => ({
	keys: keys.filter((key) => !isRevoked(key, now)).map(({ revokedAt: _, ...key }) => ({ alg: ENVELOPE_ALGORITHMS.alg, ...key })),
});
