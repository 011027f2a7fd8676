import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** One of the secrets a client signs in with. */
export type ClientSecret = {
	readonly ClientSecretId: string;
	readonly ClientSecretValue: string;
	/** Seconds since 1970. */
	readonly ClientSecretCreateDate: number;
};

/** What the file holds. */
type Filed = {
	readonly key: JWK;
	readonly clients: Readonly<Record<string, Client>>;
	readonly secrets?: Readonly<Record<string, readonly ClientSecret[]>>;
	readonly audiences: Readonly<Record<string, readonly string[]>>;
};

/** Maps, since callers name what they want: every plain object has a `constructor`. */
type Kept = {
	readonly key: JWK;
	readonly clients: Map<string, Client>;
	readonly secrets: Map<string, readonly ClientSecret[]>;
	readonly audiences: Map<string, readonly string[]>;
};

const SECONDS_VALID = 3600;

export type LocalIdentity = Awaited<ReturnType<typeof openIdentity>>;

const makeKey = async (): Promise<JWK> => {
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	return { ...(await exportJWK(privateKey)), kid: "local", alg: "RS256" };
};

const read = async (file: string): Promise<Kept> => {
	const filed: Filed = existsSync(file)
		? (JSON.parse(readFileSync(file, "utf8")) as Filed)
		: { key: await makeKey(), clients: {}, audiences: {} };
	return {
		key: filed.key,
		clients: new Map(Object.entries(filed.clients)),
		secrets: new Map(Object.entries(filed.secrets ?? {})),
		audiences: new Map(Object.entries(filed.audiences)),
	};
};

const toFile = ({ key, clients, secrets, audiences }: Kept): string => {
	const filed: Filed = {
		key,
		clients: Object.fromEntries(clients),
		secrets: Object.fromEntries(secrets),
		audiences: Object.fromEntries(audiences),
	};
	return JSON.stringify(filed);
};

type TokenRequest = { readonly id: string; readonly secret: string; readonly scope: string | undefined };
type Issued = { readonly token: string; readonly seconds: number } | { readonly error: "invalid_client" | "invalid_scope" };

/** The secrets of a client, oldest first. */
const secretsOf = ({ clients, secrets }: Kept, id: string): readonly ClientSecret[] => {
	const client = clients.get(id);
	if (!client) return [];
	const first = { ClientSecretId: `${id}--0`, ClientSecretValue: client.ClientSecret, ClientSecretCreateDate: 0 };
	return secrets.get(id) ?? [first];
};

const clientsIn = (kept: Kept, save: () => void) => ({
	create: (request: Omit<Client, "ClientId" | "ClientSecret">): Client => {
		const client = { ...request, ClientId: randomBytes(13).toString("hex"), ClientSecret: randomBytes(26).toString("hex") };
		kept.clients.set(client.ClientId, client);
		save();
		return client;
	},
	get: (id: string): Client | undefined => kept.clients.get(id),
	list: (): Client[] => [...kept.clients.values()],
	update: (id: string, change: Partial<Client>): void => {
		const client = kept.clients.get(id);
		if (client) kept.clients.set(id, { ...client, ...change });
		save();
	},
	remove: (id: string): void => {
		kept.clients.delete(id);
		kept.secrets.delete(id);
		save();
	},
});

const secretsIn = (kept: Kept, save: () => void) => ({
	of: (id: string): readonly ClientSecret[] => secretsOf(kept, id),
	add: (id: string): ClientSecret => {
		// The older of two secrets is recognized by its date, so dates must differ.
		const made = Math.max(Date.now() / 1000, ...secretsOf(kept, id).map((one) => one.ClientSecretCreateDate + 0.001));
		const secret = {
			ClientSecretId: `${id}--${Math.round(made * 1000)}`,
			ClientSecretValue: randomBytes(26).toString("hex"),
			ClientSecretCreateDate: made,
		};
		kept.secrets.set(id, [...secretsOf(kept, id), secret]);
		save();
		return secret;
	},
	remove: (id: string, secretId: string): void => {
		const left = secretsOf(kept, id).filter((one) => one.ClientSecretId !== secretId);
		const client = kept.clients.get(id);
		kept.secrets.set(id, left);
		if (client && left[0]) kept.clients.set(id, { ...client, ClientSecret: left[0].ClientSecretValue });
		save();
	},
});

/**
 * What Cognito is to the hub: OAuth clients, access tokens in Cognito's form, the keys to check them with, and
 * the audiences of the authorizer. Kept in a file of the data directory.
 */
export const openIdentity = async (directory: string) => {
	mkdirSync(directory, { recursive: true });
	const file = join(directory, "identity.json");
	const kept = await read(file);
	const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicKey } = kept.key;
	const privateKey = await importJWK(kept.key, "RS256");
	const keySet = createLocalJWKSet({ keys: [publicKey] });
	const save = (): void => writeFileSync(file, toFile(kept), { mode: 0o600 });
	save();
	return {
		jwks: { keys: [publicKey] },
		clients: clientsIn(kept, save),
		secrets: secretsIn(kept, save),
		/** Audiences that an authorizer accepts: the template's, until they are changed. */
		audience: (authorizer: string, templates: readonly string[]): readonly string[] =>
			kept.audiences.get(authorizer) ?? templates,
		setAudience: (authorizer: string, audience: readonly string[]): void => {
			kept.audiences.set(authorizer, audience);
			save();
		},
		/**
		 * Issues an access token to a client that knows one of its secrets (RFC 6749, 4.4), with the scopes it asks for, or
		 * all that it may have when it asks for none.
		 */
		issue: async (issuer: string, { id, secret, scope }: TokenRequest): Promise<Issued> => {
			const client = kept.clients.get(id);
			if (!client || !secretsOf(kept, id).some((one) => one.ClientSecretValue === secret)) return { error: "invalid_client" };
			const scopes = scope?.split(" ").filter((one) => one !== "") ?? client.AllowedOAuthScopes;
			if (!scopes.every((one) => client.AllowedOAuthScopes.includes(one))) return { error: "invalid_scope" };
			const claims = { client_id: id, token_use: "access", version: 2, scope: scopes.join(" ") };
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
		/** The claims of a token that this hub issued and that is valid now; else undefined. */
		verify: async (issuer: string, token: string): Promise<Record<string, unknown> | undefined> => {
			try {
				const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: ["RS256"] });
				// API Gateway also refuses tokens issued in the future; the library does not check that.
				return (payload.iat ?? 0) <= Date.now() / 1000 ? payload : undefined;
			} catch {
				return undefined;
			}
		},
	};
};
