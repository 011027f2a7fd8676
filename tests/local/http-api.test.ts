import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHttpApi } from "../../infra/local/http-api.ts";
import { type LocalIdentity, openIdentity } from "../../infra/local/identity.ts";
import type { LambdaHost } from "../../infra/local/lambda-host.ts";

const ISSUER = "https://issuer.example/pool";
const routes = [{ key: "POST /v1/things/{id}", function: "echo", isGuarded: true, scopes: ["tsunagi/events:write"] }];
const lambdas = { invoke: async (_: string, event: unknown) => ({ statusCode: 200, body: JSON.stringify(event) }) };
let server: Server;
let identity: LocalIdentity;
let base: string;
const folder = mkdtempSync(join(tmpdir(), "tsunagi-api-"));

beforeAll(async () => {
	identity = await openIdentity(folder);
	server = makeHttpApi(routes, { id: "authorizer", issuer: ISSUER, audience: [] }, identity, lambdas as unknown as LambdaHost);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const client = (scopes = ["tsunagi/events:write"]) => {
	const made = identity.clients.create({ ClientName: "a", UserPoolId: "p", AllowedOAuthScopes: scopes });
	identity.setAudience("authorizer", [...identity.audience("authorizer", []), made.ClientId]);
	return made;
};

const tokenOf = async ({ ClientId, ClientSecret }: { ClientId: string; ClientSecret: string }) => {
	const answer = await fetch(`${base}/oauth2/token`, {
		method: "POST",
		headers: { authorization: `Basic ${Buffer.from(`${ClientId}:${ClientSecret}`).toString("base64")}` },
		body: new URLSearchParams({ grant_type: "client_credentials" }),
	});
	return ((await answer.json()) as { access_token: string }).access_token;
};

const call = (token: string | undefined, body: string | Uint8Array<ArrayBuffer> = "{}", type = "application/json") =>
	fetch(`${base}/v1/things/7?x=1`, {
		method: "POST",
		headers: { "content-type": type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
		body,
	});

describe("the authorizer", () => {
	it("lets a client of its audience in, with its claims", async () => {
		const made = client();
		const event = (await (await call(await tokenOf(made))).json()) as never;
		expect(event).toMatchObject({
			pathParameters: { id: "7" },
			queryStringParameters: { x: "1" },
			requestContext: { authorizer: { jwt: { claims: { client_id: made.ClientId } } } },
		});
	});

	it("keeps out who has no token, another's signature, an old one, or is not of the audience: one answer for all", async () => {
		const made = client();
		const token = await tokenOf(made);
		const { privateKey } = await generateKeyPair("RS256");
		const forge = (expires: string) =>
			new SignJWT({ client_id: made.ClientId, scope: "tsunagi/events:write" })
				.setProtectedHeader({ alg: "RS256", kid: "local" })
				.setIssuer(ISSUER)
				.setExpirationTime(expires)
				.sign(privateKey);
		const [, payload] = token.split(".");
		const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
		const stranger = identity.clients.create({ ClientName: "b", UserPoolId: "p", AllowedOAuthScopes: ["tsunagi/events:write"] });
		const tokens = [undefined, "x", none, await forge("1h"), await forge("-1h"), await tokenOf(stranger)];
		const answers = await Promise.all(tokens.map(async (one) => (await call(one)).text()));
		expect(new Set(answers)).toEqual(new Set(['{"message":"Unauthorized"}']));
	});

	it("forbids a client without the route's scope", async () => {
		expect((await call(await tokenOf(client(["other/thing"])))).status).toBe(403);
	});

	it("gives no token for a wrong secret", async () => {
		expect(await tokenOf({ ...client(), ClientSecret: "wrong" })).toBeUndefined();
	});
});

describe("headers", () => {
	it("reach the function in lower case, those that came several times with commas between", async () => {
		const headers = { Authorization: `Bearer ${await tokenOf(client())}`, "CE-Id": ["a", "b"], "Content-Type": "text/plain" };
		const sent = request(`${base}/v1/things/7`, { method: "POST", headers });
		sent.end();
		const [answer] = (await once(sent, "response")) as [IncomingMessage];
		expect(await json(answer)).toMatchObject({ headers: { "ce-id": "a,b", "content-type": "text/plain" } });
	});
});

describe("bodies", () => {
	it("reach the function as they were sent, as text or in base64", async () => {
		const token = await tokenOf(client());
		const read = async (answer: Response) => (await answer.json()) as { body: string; isBase64Encoded: boolean };
		expect(await read(await call(token, '{"a":1}'))).toMatchObject({ body: '{"a":1}', isBase64Encoded: false });
		const binary = await read(await call(token, new Uint8Array([0xff, 0xfe]), "application/cloudevents+json"));
		expect(binary).toMatchObject({ body: "//4=", isBase64Encoded: true });
	});

	it("over 10 MB are refused", async () => {
		expect((await call(await tokenOf(client()), new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
	});
});
