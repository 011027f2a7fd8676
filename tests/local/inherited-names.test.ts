import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { definitionOf, UnknownTypeError } from "../../functions/rules/case/definition.ts";
import { charsetNamed } from "../../functions/rules/sheet/charset.ts";
import { type AuthorizerApi, makeAwsServer } from "../../infra/local/aws-server.ts";
import { cognitoOperations } from "../../infra/local/cognito-api.ts";
import { makeHttpApi } from "../../infra/local/http-api.ts";
import { type LocalIdentity, openIdentity } from "../../infra/local/identity.ts";
import type { LambdaHost } from "../../infra/local/lambda-host.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { isScope } from "../../schemas/scopes.ts";

/** Names that every plain object has without anybody having put them there. */
const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

const folder = mkdtempSync(join(tmpdir(), "tsunagi-names-"));
const authorizers: AuthorizerApi = { get: () => ({}), update: () => ({}) };
let identity: LocalIdentity;
let servers: readonly Server[];

const listening = async (server: Server): Promise<string> => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let api: string;
let aws: string;

beforeAll(async () => {
	identity = await openIdentity(folder);
	identity.secrets.add(identity.clients.create({ ClientName: "a", UserPoolId: "p", AllowedOAuthScopes: [] }).ClientId);
	const services = { AWSCognitoIdentityProviderService: cognitoOperations(identity) };
	servers = [
		makeHttpApi([], { id: "authorizer", issuer: "https://issuer.example", audience: [] }, identity, {} as LambdaHost),
		makeAwsServer(services, authorizers, {}, () => undefined),
	];
	[api = "", aws = ""] = await Promise.all(servers.map(listening));
});

afterAll(() => {
	for (const server of servers) server.close();
	rmSync(folder, { recursive: true });
});

const askForToken = (form: Readonly<Record<string, string>>, authorization?: string) =>
	fetch(`${api}/oauth2/token`, {
		method: "POST",
		headers: authorization === undefined ? {} : { authorization },
		body: new URLSearchParams({ grant_type: "client_credentials", ...form }),
	});

const callAws = (target: string, body: object) =>
	fetch(aws, {
		method: "POST",
		headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
		body: JSON.stringify(body),
	});

describe.each(INHERITED)("%s, which every object has, is", (name) => {
	it("no client at the token endpoint, in the form or in Basic", async () => {
		const basic = `Basic ${Buffer.from(`${name}:x`).toString("base64")}`;
		for (const asked of [askForToken({ client_id: name, client_secret: "x" }), askForToken({}, basic)]) {
			const answer = await asked;
			expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_client" }]);
		}
	});

	it("no client, service or operation on the AWS wire", async () => {
		const cognito = "AWSCognitoIdentityProviderService";
		const asked: readonly [target: string, body: object, type: string][] = [
			[`${cognito}.DescribeUserPoolClient`, { ClientId: name }, "ResourceNotFoundException"],
			[`${cognito}.DeleteUserPoolClient`, { ClientId: name }, "ResourceNotFoundException"],
			[`${cognito}.${name}`, {}, "UnknownOperationException"],
			[`${name}.${name}`, {}, "UnknownOperationException"],
		];
		for (const [target, body, type] of asked) {
			const answer = await callAws(target, body);
			expect([answer.status, await answer.json()]).toMatchObject([400, { __type: type }]);
		}
	});

	it("no audience of an authorizer", () => {
		expect(identity.audience(name, ["none"])).toEqual(["none"]);
	});

	it("no type, scope or charset", () => {
		expect(() => definitionOf(name)).toThrow(UnknownTypeError);
		expect(parseEvent({ type: name }, new Date())).toMatchObject({
			refused: expect.arrayContaining([expect.objectContaining({ pointer: "/type", code: "unknown-type" })]),
		});
		expect([isScope(name), charsetNamed(name)]).toEqual([false, undefined]);
	});
});
