import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NoAccessTokenError } from "../../schemas/client/access-token.ts";
import { authorizedFetch, type FetchOptions } from "../../schemas/client/authorized-fetch.ts";

type Answer = { readonly status: number; readonly headers?: Record<string, string> };

let url: string;
let stop: () => void;
/** Bearer tokens and bodies as they came. */
let seen: string[];
let tokens: number;
/** What the hub answers, one after the other; then 200. */
let answers: Answer[];
let tokenStatus: number;

const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
	const body = await text(request);
	if (request.url === "/oauth2/token") {
		tokens += 1;
		response
			.writeHead(tokenStatus)
			.end(JSON.stringify({ access_token: `token-${tokens}`, token_type: "Bearer", expires_in: 3600 }));
		return;
	}
	seen.push(`${request.headers.authorization} ${body}`);
	const { status, headers } = answers.shift() ?? { status: 200 };
	response.writeHead(status, headers).end("{}");
};

beforeEach(async () => {
	[seen, answers, tokens, tokenStatus] = [[], [], 0, 200];
	const server = createServer(serve);
	await once(server.listen(0, "127.0.0.1"), "listening");
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	stop = () => {
		server.closeAllConnections();
		server.close();
	};
});
afterEach(() => stop());

const signedIn = (options: FetchOptions = {}) =>
	authorizedFetch({ tokenUrl: `${url}/oauth2/token`, clientId: "id", clientSecret: "secret" }, options);

describe("the access token", () => {
	it("is asked for once by calls at the same time, and kept", async () => {
		const fetch = signedIn();
		await Promise.all([fetch(`${url}/a`), fetch(`${url}/b`)]);
		await fetch(`${url}/c`);
		expect(tokens).toBe(1);
		expect(seen).toEqual(Array(3).fill("Bearer token-1 "));
	});

	it("is renewed a minute before it ends", async () => {
		let now = 0;
		const fetch = signedIn({ now: () => now });
		await fetch(`${url}/a`);
		now = 3539_000;
		await fetch(`${url}/b`);
		expect(tokens).toBe(1);
		now = 3540_000;
		await fetch(`${url}/c`);
		expect(tokens).toBe(2);
	});

	it("is renewed once when the hub does not take it, and the same request is sent", async () => {
		answers = [{ status: 401 }];
		const answer = await signedIn()(`${url}/a`, { method: "POST", body: "same" });
		expect(answer.status).toBe(200);
		expect(seen).toEqual(["Bearer token-1 same", "Bearer token-2 same"]);
		answers = [{ status: 401 }, { status: 401 }];
		expect((await signedIn()(`${url}/a`)).status).toBe(401);
	});

	it("that is refused is an error without the secret, and asked for anew the next time", async () => {
		const fetch = signedIn();
		tokenStatus = 400;
		await expect(fetch(`${url}/a`)).rejects.toThrow(new NoAccessTokenError(400));
		tokenStatus = 200;
		expect((await fetch(`${url}/a`)).status).toBe(200);
	});
});

describe("what the hub cannot do now", () => {
	it("is sent again, whole, after as long as the hub asks for", async () => {
		const waited: number[] = [];
		const wait = async (seconds: number): Promise<void> => void waited.push(seconds);
		const now = () => Date.parse("2026-04-01T00:00:00Z");
		answers = [
			{ status: 429, headers: { "retry-after": "7" } },
			{ status: 503, headers: { "retry-after": "Wed, 01 Apr 2026 00:00:09 GMT" } },
			{ status: 503, headers: { "retry-after": "86400" } },
			{ status: 503 },
		];
		const request = new Request(`${url}/v1/events`, { method: "POST", body: "the event" });
		const answer = await signedIn({ wait, now, tries: 9 })(request);
		expect(answer.status).toBe(200);
		expect(waited).toEqual([7, 9, 60, 8]);
		expect(seen).toEqual(Array(5).fill("Bearer token-1 the event"));
	});

	it("is given up after some tries, with the hub's own answer", async () => {
		answers = Array(9).fill({ status: 503 });
		expect((await signedIn({ wait: async () => {}, tries: 3 })(`${url}/a`)).status).toBe(503);
		expect(seen).toHaveLength(3);
	});

	it("is told from what is wrong: that is not sent again", async () => {
		answers = [{ status: 422 }];
		expect((await signedIn()(`${url}/a`)).status).toBe(422);
		expect(seen).toHaveLength(1);
	});
});
