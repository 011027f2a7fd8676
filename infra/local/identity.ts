import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from "jose";

/** An OAuth client as Cognito keeps it. */
export type Client = {
	readonly ClientId: string;
	readonly ClientName: string;
	readonly UserPoolId: string;
	readonly ClientSecret: string;
	readonly AllowedOAuthScopes: readonly string[];
};

type Kept = { key: JWK; clients: Record<string, Client>; audiences: Record<string, readonly string[]> };

const SECONDS_VALID = 3600;

export type Identity = Awaited<ReturnType<typeof openIdentity>>;

const read = async (file: string): Promise<Kept> => {
	if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Kept;
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	return { key: { ...(await exportJWK(privateKey)), kid: "local", alg: "RS256" }, clients: {}, audiences: {} };
};

/**
 * What Cognito is to the hub: OAuth clients, access tokens in Cognito's form, the keys to check them with, and
 * the audiences of the authorizer. Kept in a file of the data directory.
 */
export const openIdentity = async (directory: string) => {
	const file = join(directory, "identity.json");
	const kept = await read(file);
	const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicKey } = kept.key;
	const privateKey = await importJWK(kept.key, "RS256");
	const keySet = createLocalJWKSet({ keys: [publicKey] });
	const save = (): void => writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
	save();
	return {
		jwks: { keys: [publicKey] },
		clients: {
			create: (request: Omit<Client, "ClientId" | "ClientSecret">): Client => {
				const client = { ...request, ClientId: randomBytes(13).toString("hex"), ClientSecret: randomBytes(26).toString("hex") };
				kept.clients[client.ClientId] = client;
				save();
				return client;
			},
			get: (id: string): Client | undefined => kept.clients[id],
			list: (): Client[] => Object.values(kept.clients),
			remove: (id: string): void => {
				delete kept.clients[id];
				save();
			},
		},
		/** Audiences an authorizer accepts; the template's own until they are changed. */
		audience: (authorizer: string, templates: readonly string[]): readonly string[] => kept.audiences[authorizer] ?? templates,
		setAudience: (authorizer: string, audience: readonly string[]): void => {
			kept.audiences[authorizer] = audience;
			save();
		},
		/** An access token for a client that knows its secret (RFC 6749, 4.4), or nothing. */
		issue: async (issuer: string, id: string, secret: string): Promise<{ token: string; seconds: number } | undefined> => {
			const client = kept.clients[id];
			if (!client || client.ClientSecret !== secret) return undefined;
			const claims = { client_id: id, token_use: "access", version: 2, scope: client.AllowedOAuthScopes.join(" ") };
			const token = await new SignJWT(claims)
				.setProtectedHeader({ alg: "RS256", kid: "local" })
				.setIssuer(issuer)
				.setSubject(id)
				.setIssuedAt()
				.setExpirationTime(`${SECONDS_VALID}s`)
				.setJti(randomBytes(16).toString("hex"))
				.sign(privateKey);
			return { token, seconds: SECONDS_VALID };
		},
		/** The claims of a token that this hub issued and that is valid now, or nothing. */
		verify: async (issuer: string, token: string): Promise<Record<string, unknown> | undefined> => {
			try {
				return (await jwtVerify(token, keySet, { issuer, algorithms: ["RS256"] })).payload;
			} catch {
				return undefined;
			}
		},
	};
};
