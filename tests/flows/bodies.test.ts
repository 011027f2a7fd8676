import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CognitoIdentityProviderClient, CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../infra/demo/agency-client.ts";
import { CANARIES, CANARY } from "../catalogue/bad-input.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { ownToken } from "./own-token.ts";
import { startTown, type Town } from "./town.ts";

const SINGLE = "application/cloudevents+json";
const BATCH = "application/cloudevents-batch+json";

let town: Town;
let before: string;

const opening = () => exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() });
const good = (): string => JSON.stringify(opening());

const send = (body: string | Buffer, headers: Readonly<Record<string, string>> = { "content-type": SINGLE }) =>
	town.client("minato-desk").request("/v1/events", {
		method: "POST",
		headers,
		body: typeof body === "string" ? body : new Uint8Array(body),
	});

beforeAll(async () => {
	town = await startTown();
	before = await town.tables();
});

afterAll(() => town.stop());

describe("a body that is not read", () => {
	const withPart = (part: string): string => good().replace("{", `{${part},`);
	const utf16 = (): Buffer => Buffer.from(good(), "utf16le");
	const long = (length: number): string => good().replace("{", `{${" ".repeat(length)}`);

	it.each<[string, number, () => string | Buffer, Readonly<Record<string, string>>?]>([
		["gzip", 415, () => gzipSync(good()), { "content-type": SINGLE, "content-encoding": "gzip" }],
		["another charset", 415, good, { "content-type": `${SINGLE}; charset=shift_jis` }],
		["plain text", 415, good, { "content-type": "text/plain" }],
		["plain JSON", 415, good, { "content-type": "application/json" }],
		["a form", 415, good, { "content-type": "multipart/form-data; boundary=x" }],
		["300 KB", 413, () => long(300_000)],
		["an event of 99 KB", 413, () => long(99_000)],
		["11 MB", 413, () => long(11_000_000)],
		["101 events", 413, () => JSON.stringify(Array.from({ length: 101 }, opening)), { "content-type": BATCH }],
	])("%s: %i", async (_, status, body, headers) => {
		expect((await send(body(), headers)).status).toBe(status);
	});

	it.each<[string, string, () => string | Buffer, string?]>([
		["nothing", "not-json", () => ""],
		["a byte order mark within", "not-json", () => `${good()}\ufeff`],
		[
			"bytes that are no UTF-8",
			"not-json",
			() => Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0x8e, 0x52]), Buffer.from('"}')]),
		],
		["UTF-16", "not-plain-text", utf16],
		["two documents", "not-json", () => `${good()}${good()}`],
		["a comment", "not-json", () => `/* ${CANARY} */${good()}`],
		["seventeen levels", "too-deep", () => withPart(`"x":${"[".repeat(17)}${"]".repeat(17)}`)],
		["a hundred thousand levels", "too-deep", () => "[".repeat(100_000)],
		["a key twice", "repeated-key", () => withPart(`"source":"/agencies/${CANARY}"`)],
		["a key twice, spelled in two ways", "repeated-key", () => withPart('"s\\u006furce":"/agencies/legal-aid"')],
		["half a character", "not-plain-text", () => withPart('"x":"\\ud842"')],
		["a sign that turns text around", "not-plain-text", () => withPart('"x":"\\u202e"')],
		["a sign of no width in a key", "not-plain-text", () => withPart('"x\u200b":1')],
		["a zero byte", "not-plain-text", () => withPart('"x":"\\u0000"')],
		["a batch that is none", "not-a-batch", good, BATCH],
		["a batch that does not end", "not-json", () => `[${good()},${good()}`, BATCH],
		["a batch with a string that does not end", "not-json", () => `[${good()},"canary]`, BATCH],
	])("%s: 400 %s", async (_, code, body, type = SINGLE) => {
		const answer = await send(body(), { "content-type": type });
		const said = await answer.text();
		expect(answer.status).toBe(400);
		const kind = code === "not-a-batch" ? code : "malformed";
		expect(JSON.parse(said)).toMatchObject({ type: `/docs#problem-${kind}`, status: 400, errors: [{ pointer: "", code }] });
		expect(said).not.toMatch(CANARIES);
	});

	it.each(["0", "201", "1e2", "-1", CANARY])("a page of %s: 400", async (limit) => {
		const answer = await town.client("minato-desk").request(`/v1/inbox?limit=${encodeURIComponent(limit)}`);
		expect([answer.status, CANARIES.test(await answer.text())]).toEqual([400, false]);
	});

	it("leaves nothing behind", async () => {
		await town.hub.idle();
		expect(await town.tables()).toBe(before);
	});
});

describe("a body that is read", () => {
	it.each<[string, () => string, string]>([
		["an event", good, SINGLE],
		["a batch", () => `[${good()}]`, BATCH],
	])("with a byte order mark: %s", async (_, body, type) => {
		expect((await send(`\ufeff${body()}`, { "content-type": type })).status).toBe(202);
	});

	it.each([`${SINGLE}; charset=utf-8`, `${SINGLE}; charset="UTF-8"`, "Application/CloudEvents+JSON"])("as %s", async (type) => {
		expect((await send(good(), { "content-type": type })).status).toBe(202);
	});
});

describe("a caller without a valid token", () => {
	type Signed = { readonly header?: object; readonly claims?: JWTPayload };
	let claims: JWTPayload;
	let key: Parameters<SignJWT["sign"]>[0];

	/** A token as the hub's own token endpoint would sign it, but for what is given. */
	const signed = ({ header = {}, claims: more = {} }: Signed): Promise<string> =>
		new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: "RS256", kid: "local", ...header }).sign(key);

	const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

	const ask = async (authorization?: string) => {
		const answer = await fetch(new URL("/v1/inbox", town.hub.apiUrl), { headers: authorization ? { authorization } : {} });
		return [answer.status, await answer.text()] as const;
	};

	beforeAll(async () => {
		const kept = JSON.parse(readFileSync(join(town.data, "identity.json"), "utf8")) as { key: JsonWebKey & { kty: string } };
		key = (await importJWK(kept.key, "RS256")) as typeof key;
		const own = await ownToken(town.client("minato-desk"));
		claims = JSON.parse(Buffer.from(own.split(".")[1] ?? "", "base64url").toString()) as JWTPayload;
	});

	it("is let in with a good one, so that the refusals below are of the token", async () => {
		expect((await ask(`Bearer ${await signed({})}`))[0]).toBe(200);
	});

	it("is answered 401 with one body, whatever is wrong with it", async () => {
		const now = Math.floor(Date.now() / 1000);
		const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
		const own = await signed({});
		const [, payload = "", signature = ""] = own.split(".");
		const publicText = await exportSPKI(publicKey);
		const answers = [
			await ask(),
			await ask("Bearer"),
			await ask("Bearer canary"),
			await ask(`Basic ${own}`),
			await ask(`Bearer ${await signed({ claims: { exp: now - 120 } })}`),
			await ask(`Bearer ${await signed({ claims: { nbf: now + 3_600 } })}`),
			await ask(`Bearer ${await signed({ claims: { iss: "https://canary.example" } })}`),
			await ask(`Bearer ${await signed({ claims: { client_id: "canary" } })}`),
			await ask(`Bearer ${await signed({ claims: { aud: "canary" } })}`),
			await ask(`Bearer ${encoded({ alg: "none" })}.${payload}.`),
			await ask(`Bearer ${encoded({ alg: "RS256", kid: "local" })}.${encoded({ ...claims, client_id: "canary" })}.${signature}`),
			await ask(`Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(publicText))}`),
			await ask(`Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "local" }).sign(privateKey)}`),
		];
		expect(answers.map(([status]) => status)).toEqual(answers.map(() => 401));
		expect(new Set(answers.map(([, body]) => body)).size).toBe(1);
		expect(answers[0]?.[1]).not.toMatch(CANARIES);
	});

	it("is answered 401 when its client is of the pool, but of no agency", async () => {
		const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = town.hub.env;
		const cognito = new CognitoIdentityProviderClient({
			endpoint,
			region,
			credentials: { accessKeyId: "local", secretAccessKey: "local" },
		});
		const { UserPoolClient: made } = await cognito.send(
			new CreateUserPoolClientCommand({
				UserPoolId: town.hub.outputs["UserPoolId"],
				ClientName: "stranger",
				GenerateSecret: true,
				AllowedOAuthFlows: ["client_credentials"],
				AllowedOAuthScopes: ["tsunagi/inbox:read"],
				AllowedOAuthFlowsUserPoolClient: true,
			}),
		);
		cognito.destroy();
		const { apiUrl, tokenUrl } = town.hub;
		const [clientId, clientSecret] = [made?.ClientId ?? "", made?.ClientSecret ?? ""];
		const stranger = connect({ agency: "stranger", apiUrl, tokenUrl, clientId, clientSecret });
		expect((await stranger.request("/v1/inbox")).status).toBe(401);
	});
});
