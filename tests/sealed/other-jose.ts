import { createRequire } from "node:module";
import type { JWK } from "jose";

type Key = object;

/** node-jose carries no types. */
const jose = createRequire(import.meta.url)("node-jose") as {
	readonly JWK: { readonly asKey: (jwk: JWK) => Promise<Key> };
	readonly JWE: {
		readonly createEncrypt: (
			options: object,
			key: Key,
		) => { readonly update: (text: Buffer) => { readonly final: () => Promise<string> } };
		readonly createDecrypt: (key: Key) => { readonly decrypt: (jwe: string) => Promise<{ readonly payload: Buffer }> };
	};
};

/** A JOSE implementation that is not the one the hub uses: Cisco's node-jose. */
export const otherJose = {
	seal: async (key: JWK, text: string): Promise<string> =>
		jose.JWE.createEncrypt(
			{ format: "compact", contentAlg: "A256GCM", fields: { alg: "ECDH-ES+A256KW" } },
			await jose.JWK.asKey(key),
		)
			.update(Buffer.from(text))
			.final(),
	open: async (jwe: string, privateKey: JWK): Promise<string> =>
		(await jose.JWE.createDecrypt(await jose.JWK.asKey(privateKey)).decrypt(jwe)).payload.toString("utf8"),
};
