import { createHmac, createPublicKey, type JsonWebKey, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeJwt, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { askForToken, callWith } from "../flows/signing-in.ts";
import { startTown, type Town } from "../flows/town.ts";

const DESK = "minato-desk";
const OTHER = "mothers-hello-work";

let town: Town;
let good: string;
let key: JWK;
const own = randomUUID();

beforeAll(async () => {
	town = await startTown();
	good = (await askForToken(town, town.credentials[DESK] ?? { clientId: "", clientSecret: "" })).token;
	key = (JSON.parse(await readFile(join(town.data, "identity.json"), "utf8")) as { key: JWK }).key;
	await town.post(DESK, {
		type: "case.opened",
		subject: own,
		time: new Date("2026-04-01"),
		data: catalogue["case.opened"].example,
	});
	await town.hub.idle();
});
afterAll(() => town.stop());

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);

/** A token signed with the issuer's own key, whatever it says. */
const signed = async (change: JWTPayload): Promise<string> =>
	new SignJWT({ ...decodeJwt(good), ...change })
		.setProtectedHeader({ alg: "RS256", kid: "local" })
		.sign(await importJWK(key, "RS256"));

const inBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that says it is signed with HMAC, with the issuer's public key for a secret. */
const swapped = (): string => {
	const content = `${inBase64({ alg: "HS256", kid: "local" })}.${good.split(".")[1]}`;
	const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = key;
	const secret = createPublicKey({ key: open as JsonWebKey, format: "jwk" }).export({ type: "spki", format: "pem" });
	return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
};

const strangers = async (): Promise<string> =>
	new SignJWT(decodeJwt(good))
		.setProtectedHeader({ alg: "RS256", kid: "local" })
		.sign((await generateKeyPair("RS256")).privateKey);

const BAD: readonly (readonly [string, () => Promise<string | undefined>])[] = [
	["none at all", async () => undefined],
	["nothing after Bearer", async () => ""],
	["malformed", async () => "x.y.z"],
	["cut short", async () => good.slice(0, -4)],
	["expired", () => signed({ exp: now() - 60 })],
	["not valid yet", () => signed({ nbf: now() + HOUR })],
	["issued in the future", () => signed({ iat: now() + HOUR, exp: now() + 2 * HOUR })],
	["alg none", async () => `${inBase64({ alg: "none" })}.${good.split(".")[1]}.`],
	["an HMAC with the public key for a secret", async () => swapped()],
	["signed by somebody else", strangers],
	["for another audience", () => signed({ client_id: "another", aud: "another" })],
	["of another environment's issuer", () => signed({ iss: "https://cognito-idp.ap-northeast-1.amazonaws.com/other" })],
];

describe("a token that is no good is 401, and nothing tells which it was (F20)", () => {
	const answerTo = async (token: string | undefined, path: string, init?: RequestInit) => {
		const answer = await callWith(town, token, path, init);
		const headers = [...answer.headers].filter(([name]) => name !== "date");
		return JSON.stringify([answer.status, headers, await answer.text()]);
	};

	it.each(BAD)("%s", async (_, make) => {
		const token = await make();
		const plain = await answerTo(undefined, "/v1/inbox");
		expect(plain).toContain("401");
		for (const path of ["/v1/inbox", `/v1/cases/${own}/timeline`, `/v1/cases/${randomUUID()}/timeline`, "/v1/ledger?purges=all"])
			expect(await answerTo(token, path)).toBe(plain);
		expect(await answerTo(token, "/v1/events", { method: "POST", body: "{}" })).toBe(plain);
	});

	it("is not how a good one is answered", async () => {
		expect((await callWith(town, good, `/v1/cases/${own}/timeline`)).status).toBe(200);
		expect((await callWith(town, await signed({}), "/v1/inbox")).status).toBe(200);
	});
});

/** What an answer is, but for what belongs to the moment: the date, and how much of the limit is left. */
const bytesOf = async (answer: Response): Promise<string> => {
	const headers = [...answer.headers].filter(([name]) => !["date", "ratelimit"].includes(name));
	return JSON.stringify([answer.status, headers, await answer.text()]);
};

describe("another's case and one that does not exist are the same 404, to the byte (F21)", () => {
	const PROTECTION = JSON.stringify({ does: "lift", reason: "danger-over" });
	const json = { method: "POST", headers: { "content-type": "application/json" } };

	it.each([
		["timeline", (token: string) => town.client(OTHER).request(`/v1/cases/${token}/timeline`)],
		["protection", (token: string) => town.client(OTHER).request(`/v1/cases/${token}/protection`, { ...json, body: PROTECTION })],
		[
			"acknowledgement",
			(token: string) => town.client(OTHER).request(`/v1/cases/${token}/events/${own}/acknowledgement`, { method: "POST" }),
		],
		["receipt", (token: string) => town.client(OTHER).request(`/v1/events/${token}`)],
	])("%s", async (_, ask) => {
		const foreign = await bytesOf(await ask(own));
		expect(foreign).toMatch(/^\[404/);
		expect(await bytesOf(await ask(randomUUID()))).toBe(foreign);
	});

	it("and when it is posted to", async () => {
		const id = randomUUID();
		const post = async (subject: string) =>
			bytesOf(await town.client(OTHER).post(exampleEvent("employment.started", { id, subject, source: `/agencies/${OTHER}` })));
		expect(await post(own)).toBe(await post(randomUUID()));
	});
});

describe("an event in another's name is 403, and is not there (F23)", () => {
	it.each([OTHER, "no-such-agency"])("%s", async (source) => {
		const before = await town.tables();
		const event = exampleEvent("employment.started", { id: randomUUID(), subject: own, source: `/agencies/${source}` });
		const answer = await town.client(DESK).post(event);
		expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
			403,
			expect.stringMatching(/not-the-source$/),
		]);
		await town.hub.idle();
		expect(await town.tables()).toBe(before);
	});
});

const STRANGE = [
	"..%2f..%2fevents",
	"%2e%2e",
	"%00",
	`${randomUUID()}%00`,
	"%23receipt",
	"%7B%7D",
	'%7B"S":"x"%7D',
	"a".repeat(4096),
	"attribute_exists(pk)",
	"case%23*",
	"%e5%b1%b1",
];

describe("an id that is none is like one that is unknown (F25)", () => {
	it.each(STRANGE.map((id) => [id.slice(0, 40), id]))("%s", async (_, id) => {
		const desk = town.client(DESK);
		for (const path of [(one: string) => `/v1/cases/${one}/timeline`, (one: string) => `/v1/events/${one}`]) {
			const answer = await bytesOf(await desk.request(path(id)));
			// The path without the id is another route, or none; both are answered without looking anything up.
			if (!new URL(path(id), town.hub.apiUrl).pathname.includes(id)) continue;
			expect(answer).toBe(await bytesOf(await desk.request(path(randomUUID()))));
		}
	});

	it.each(STRANGE)("as a parameter it is refused or ignored, and never said again: %.20s", async (value) => {
		const ask = async (path: string) => {
			const answer = await town.client(DESK).request(path);
			expect(answer.status).toBe(400);
			return answer.text();
		};
		for (const path of ["/v1/inbox?after=", "/v1/inbox?limit=", `/v1/cases/${own}/timeline?after=`]) {
			const text = await ask(`${path}${value}`);
			// Words that are said of any value may hold it: "..", of a range.
			if (text !== (await ask(`${path}~`))) expect(text).not.toContain(decodeURIComponent(value));
		}
	});
});
