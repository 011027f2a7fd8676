import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { json as readJsonOf } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBody } from "../../functions/intake/body.ts";
import type { Request } from "../../functions/middleware/api-route.ts";
import { readJson } from "../../functions/rules/request/strict-json.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { CANARIES, CANARY } from "../catalogue/bad-input.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { ownToken } from "../flows/own-token.ts";
import { startTown, type Town } from "../flows/town.ts";
import { encodeIn } from "../leak-check/charsets.ts";

const DESK = "minato-desk";
const SINGLE = "application/cloudevents+json";
const BATCH = "application/cloudevents-batch+json";
const MAX_BYTES = 262_144;
const MAX_EVENT_BYTES = 98_304;

let town: Town;
let before: string;

type Answer = { readonly status: number; readonly type: string; readonly kind: string; readonly faults: readonly string[] };

const opening = () => exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() });
const good = (): string => JSON.stringify(opening());
const withPart = (part: string): string => good().replace("{", `{${part},`);
/** A good body of just so many bytes. */
const ofLength = (length: number, body = good()): string => body.replace("{", `{${" ".repeat(length - body.length)}`);

const send = (body: string | Buffer, type = SINGLE, headers: Readonly<Record<string, string>> = {}) =>
	town.client(DESK).request("/v1/events", {
		method: "POST",
		headers: { "content-type": type, ...headers },
		body: typeof body === "string" ? body : new Uint8Array(body),
	});

const problemIn = async (answer: Response): Promise<Answer> => {
	const said = await answer.text();
	expect(said).not.toMatch(CANARIES);
	const { type = "", errors = [] } = JSON.parse(said) as { type?: string; errors?: { pointer: string; code: string }[] };
	const faults = errors.map(({ pointer, code }) => `${pointer} ${code}`);
	return { status: answer.status, type: answer.headers.get("content-type") ?? "", kind: type.replace(/.*problem-/, ""), faults };
};

const refusal = async (...args: Parameters<typeof send>): Promise<[number, string, ...string[]]> => {
	const { status, type, kind, faults } = await problemIn(await send(...args));
	expect(type).toMatch(/^application\/problem\+json/);
	return [status, kind, ...faults];
};

beforeAll(async () => {
	town = await startTown();
	before = await town.tables();
});
afterAll(() => town.stop());

describe("F05: an event without an id", () => {
	it.each([
		["one", SINGLE],
		["in a batch", BATCH],
	])("%s is refused with 400, where all that is wrong with it is said", async (_, type) => {
		const { id: __, ...event } = { ...opening(), type: "canary" };
		const answer = await send(JSON.stringify(type === BATCH ? [event] : event), type);
		const body = (await answer.json()) as { results?: { status: number; problem: object }[] };
		const problem = body.results?.[0]?.problem ?? body;
		expect([answer.status, body.results?.[0]?.status ?? 400]).toEqual([type === BATCH ? 207 : 400, 400]);
		const errors = [
			{ pointer: "/id", code: "required" },
			{ pointer: "/type", code: "unknown-type" },
		];
		expect(problem).toMatchObject({ status: 400, type: expect.stringMatching(/no-id$/), errors });
	});
});

describe("F08: sizes", () => {
	it("a body or an event at its limit is read, one byte more is not", async () => {
		const padded = (length: number) => ofLength(length, JSON.stringify({ ...opening(), [CANARY]: 1 }));
		const bytes = Buffer.byteLength(padded(1_000)) - 1_000;
		expect(await refusal(padded(MAX_EVENT_BYTES - bytes))).toEqual([422, "invalid-event", " unknown-field"]);
		expect(await refusal(padded(MAX_EVENT_BYTES - bytes + 1))).toEqual([413, "event-too-large"]);
		expect(await refusal(" ".repeat(MAX_BYTES), BATCH)).toEqual([400, "malformed", " not-json"]);
		expect(await refusal(" ".repeat(MAX_BYTES + 1), BATCH)).toEqual([413, "too-large"]);
	});

	it("a long event in a batch is answered at its place", async () => {
		const long = { ...opening(), x: "あ".repeat(MAX_EVENT_BYTES / 3) };
		expect(await (await send(JSON.stringify([long]), BATCH)).text()).toContain('"code":"too-long"');
	});

	it("101 events are too many", async () =>
		expect(await refusal(JSON.stringify(Array.from({ length: 101 }, opening)), BATCH)).toEqual([413, "too-many-events"]));

	it("10 MB in chunks, whose length nobody says, are not read to the end", async () => {
		const { hostname, port } = new URL(town.hub.apiUrl);
		const authorization = `Bearer ${await ownToken(town.client(DESK))}`;
		const sent = request({
			hostname,
			port,
			method: "POST",
			path: "/v1/events",
			headers: { authorization, "content-type": SINGLE },
		});
		for (let index = 0; index < 161; index++) sent.write(Buffer.alloc(65_536, 32));
		sent.end();
		const [answer] = (await once(sent, "response")) as [IncomingMessage];
		expect([answer.statusCode, await readJsonOf(answer)]).toEqual([413, { message: "Request Entity Too Large" }]);
	});

	it("in compressed bodies nobody looks: a bomb is not opened", async () => {
		const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
		for (const encoding of ["gzip", "deflate", "br", "zstd", "identity", "gzip, gzip"])
			expect(await refusal(bomb, SINGLE, { "content-encoding": encoding })).toEqual([415, "unsupported-media-type"]);
		const posted = {
			headers: { "content-type": SINGLE, "content-encoding": "gzip" },
			body: bomb.toString("base64"),
			isBase64Encoded: true,
		};
		const { arrayBuffers } = process.memoryUsage();
		expect(readBody(posted as unknown as Request)).toMatchObject({ problem: { status: 415 } });
		expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(1_000_000);
	});

	it("before anything is parsed: what is too long is not said to be no JSON", () => {
		const long = { headers: { "content-type": SINGLE }, body: "{".repeat(MAX_BYTES + 1), isBase64Encoded: false };
		expect(readBody(long as unknown as Request)).toMatchObject({ problem: { status: 413 } });
	});
});

describe("F09: depth", () => {
	it("of sixteen levels is read", async () =>
		expect(await refusal(withPart(`"x":${"[".repeat(15)}${"]".repeat(15)}`))).toContain("/x unknown-attribute"));

	it.each([17, 5_000, 100_000])("of %i levels is refused", async (depth) => {
		expect(await refusal("[".repeat(depth))).toEqual([400, "malformed", " too-deep"]);
		expect(await refusal(`${'{"a":'.repeat(Math.min(depth, 40_000))}1`)).toEqual([400, "malformed", " too-deep"]);
	});

	it("of a million levels costs no stack", () => expect(readJson("[".repeat(1_000_000))).toEqual({ fault: "too-deep" }));
});

describe("F10: very many keys, and numbers that reading changes", () => {
	const keys = (count: number): string => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(",");

	it.each([65, 10_000])("%i keys", async (count) =>
		expect(await refusal(`{${keys(count)}}`)).toEqual([400, "malformed", " too-many-keys"]),
	);

	it("64 keys are read", () => expect(readJson(`{${keys(64)}}`)).toHaveProperty("value"));

	it.each(["1e400", "-1e400", "9007199254740993", "-0", "-0.0", "1e-400", "0.1234567890123456789"])("%s", async (number) =>
		expect(await refusal(withPart(`"x":${number}`))).toEqual([400, "malformed", " inexact-number"]),
	);
});

describe("F11: a key twice", () => {
	it.each([
		["the source", () => withPart(`"source":"/agencies/${CANARY}"`)],
		["the source, in escapes", () => withPart('"s\\u006furce":"/agencies/legal-aid"')],
		["in data", () => good().replace('"data":{', '"data":{"basis":"a","basis":"b",')],
	])("%s: neither is taken", async (_, body) => expect(await refusal(body())).toEqual([400, "malformed", " repeated-key"]));

	it("identity is only ever the token's", async () => {
		const answer = await send(JSON.stringify({ ...opening(), source: "/agencies/legal-aid" }));
		expect(await problemIn(answer)).toMatchObject({ status: 403, kind: "not-the-source" });
	});
});

describe("F12: keys that mean something to JavaScript", () => {
	const poison = (key: string, depth: number): string => {
		const part = `"${key}":{"isAdmin":"${CANARY}"}`;
		return depth === 0
			? withPart(part)
			: withPart(`"x":${"[{".replace("{", '{"y":').repeat(depth)}{${part}}${"}]".repeat(depth)}`);
	};
	const cases = ["__proto__", "constructor", "prototype", "\\u005f_proto__"].flatMap((key) =>
		[0, 1, 5].map((depth) => [key, depth] as const),
	);

	it.each(cases)("%s, %i levels down", async (key, depth) =>
		expect(await refusal(poison(key, depth))).toEqual([400, "malformed", " forbidden-key"]),
	);

	it("change nothing that comes after", async () => {
		const names = Object.getOwnPropertyNames(Object.prototype);
		for (const [key, depth] of cases) readJson(poison(key, depth));
		parseEvent(JSON.parse(poison("__proto__", 0)), new Date());
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
		expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
		expect(await (await town.client(DESK).request("/v1/inbox")).json()).toEqual({ entries: [] });
	});
});

describe("F14: bytes that are no UTF-8", () => {
	const inside = (...bytes: readonly number[]): Buffer => splice(withPart('"x":"@"'), bytes);
	const splice = (text: string, bytes: readonly number[]): Buffer => {
		const [head = "", tail = ""] = text.split("@");
		return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]);
	};

	it.each<[string, () => Buffer]>([
		["half a character", () => inside(0xe3, 0x81)],
		["a byte too long", () => inside(0xc0, 0x80)],
		["a lone surrogate in bytes", () => inside(0xed, 0xa1, 0x82)],
		["beyond Unicode", () => inside(0xf5, 0x80, 0x80, 0x80)],
		["Shift_JIS", () => encodeIn("shift_jis", withPart('"氏名":"港見"')) ?? Buffer.alloc(0)],
		["EUC-JP", () => encodeIn("euc-jp", withPart('"氏名":"港見"')) ?? Buffer.alloc(0)],
		["UTF-16 with a mark", () => Buffer.from(`\ufeff${good()}`, "utf16le")],
	])("%s", async (_, body) => expect(await refusal(body())).toEqual([400, "malformed", " not-json"]));

	it.each<[string, () => string | Buffer]>([
		["UTF-16", () => Buffer.from(good(), "utf16le")],
		["half a character in escapes", () => withPart('"x":"\\ud842"')],
		["what another has lost already", () => withPart('"x":"\ufffd"')],
	])("%s", async (_, body) => expect(await refusal(body())).toEqual([400, "malformed", " not-plain-text"]));

	it.each(["application/json", "application/json; charset=utf-8"])("nor in an order to protect, as %s", async (type) => {
		const answer = await town.client(DESK).request(`/v1/cases/${randomUUID()}/protection`, {
			method: "POST",
			headers: { "content-type": type },
			body: new Uint8Array(splice('{"does":"@"}', [0x8e, 0x52])),
		});
		expect(await problemIn(answer)).toMatchObject({ status: 400, kind: "malformed" });
	});
});

describe("F16: other media types", () => {
	it.each([
		"text/plain",
		"multipart/form-data; boundary=x",
		"application/x-www-form-urlencoded",
		"application/json",
		"application/json; charset=shift_jis",
		`${SINGLE}; charset=shift_jis`,
		`${SINGLE}; charset="utf-8`,
		`${SINGLE}, text/plain`,
	])("%s", async (type) => expect(await refusal(good(), type)).toEqual([415, "unsupported-media-type"]));
});

describe("after all of them", () => {
	it("nothing is in any table, and a good event is taken", async () => {
		await town.hub.idle();
		expect(await town.tables()).toBe(before);
		expect((await send(good())).status).toBe(202);
	});
});
