import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { secondsAskedFor } from "../../functions/rules/webhook/back-off.ts";
import { changeAgency } from "../../functions/stores/registry/registry-table.ts";
import { newWebhookSecret } from "../../functions/stores/registry/webhook-settings.ts";
import { agencyNamed } from "../ids.ts";
import { startWebhookBench, until, type WebhookBench } from "./webhook-bench.ts";

/** What an endpoint does with a connection; the hub has sent its request by then. */
type Behaviour = (socket: Socket) => void;

const answer = (status: string, ...headers: readonly string[]): Behaviour => {
	const head = [`HTTP/1.1 ${status}`, ...headers, "content-length: 0", "connection: close", "", ""];
	return (socket) => void socket.end(head.join("\r\n"));
};

const endless =
	(status: string): Behaviour =>
	(socket) => {
		socket.write(`HTTP/1.1 ${status}\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n`);
		const chunk = Buffer.alloc(65_536, "x");
		const more = (): void => {
			while (!socket.destroyed && socket.write(chunk));
			if (!socket.destroyed) socket.once("drain", more);
		};
		more();
	};

/** F54 and F55: each of them is a failure, and the delivery is retried under the same id. */
const FAILURES: Readonly<Record<string, Behaviour>> = {
	"500": answer("500 Internal Server Error"),
	"502": answer("502 Bad Gateway"),
	"503": answer("503 Service Unavailable"),
	"504": answer("504 Gateway Timeout"),
	"408": answer("408 Request Timeout"),
	"404": answer("404 Not Found"),
	"301 (not followed)": answer("301 Moved Permanently", "location: http://127.0.0.1:1/"),
	"302 (not followed)": answer("302 Found", "location: http://127.0.0.1:1/"),
	"307 (not followed)": answer("307 Temporary Redirect", "location: /elsewhere"),
	"308 (not followed)": answer("308 Permanent Redirect", "location: /elsewhere"),
	"a reset": (socket) => void socket.resetAndDestroy(),
	"an end without an answer": (socket) => void socket.end(),
	"something that is not HTTP": (socket) => void socket.end("220 smtp.example ESMTP\r\n"),
	silence: () => undefined,
	"an answer at a byte a second": (socket) => {
		const bytes = [..."HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"];
		const timer = setInterval(() => {
			const next = bytes.shift();
			if (next === undefined || socket.destroyed) clearInterval(timer);
			else socket.write(next);
		}, 1000);
	},
	"a 500 with an endless body": endless("500 Internal Server Error"),
};

let bench: WebhookBench;
let behaviour: Behaviour = () => undefined;
/** The requests that arrived, and their connections. */
const requests: string[] = [];
const sockets = new Set<Socket>();
const taken: Socket[] = [];

const challengeIn = (request: string): string | undefined => /"challenge":"([^"]+)"/.exec(request)?.[1];

const isWhole = (request: string): boolean => {
	const [head = "", body] = request.split("\r\n\r\n");
	const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
	return body !== undefined && Buffer.byteLength(body) >= length;
};

const server = createServer((socket) => {
	sockets.add(socket);
	socket.on("error", () => undefined);
	let request = "";
	socket.on("data", (chunk) => {
		request += chunk.toString();
		if (!isWhole(request)) return;
		const challenge = challengeIn(request);
		const yes = JSON.stringify({ challenge });
		if (challenge !== undefined)
			return void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${yes.length}\r\nconnection: close\r\n\r\n${yes}`);
		requests.push(request);
		taken.push(socket);
		request = "";
		behaviour(socket);
	});
});

const idOf = (request: string | undefined): string | undefined => /webhook-id: (\S+)/i.exec(request ?? "")?.[1];

beforeAll(async () => {
	bench = await startWebhookBench();
	await once(server.listen(0, "127.0.0.1"), "listening");
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in?of=npo`;
	// As an operator does it, before anything has read the registry.
	const { table } = openRegistry(bench.hub.outputs as Outputs, bench.hub.env);
	const webhook = { url, secret: newWebhookSecret() };
	await changeAgency(table, agencyNamed("npo-hidamari"), (agency) => ({ ...agency, channels: { ...agency.channels, webhook } }));
});

afterAll(async () => {
	for (const socket of sockets) socket.destroy();
	server.close();
	await bench.stop();
});

describe("F54, F55: an endpoint that answers with", () => {
	it.each(Object.entries(FAILURES))("%s has failed, and the same delivery is retried", async (_, failing) => {
		const { subject } = await bench.openCase();
		behaviour = failing;
		const seen = requests.length;
		await bench.refer(subject, "npo-hidamari", 1);
		await until(async () => (await bench.webhookOf("npo-hidamari")).failures > 0);
		behaviour = answer("200 OK");
		await until(async () => (await bench.webhookOf("npo-hidamari")).failures === 0);
		const ids = requests.slice(seen).map(idOf);
		expect(ids.length).toBeGreaterThan(1);
		expect(new Set(ids).size).toBe(1);
		expect(requests.every((request) => request.startsWith("POST /in?of=npo HTTP/1.1"))).toBe(true);
	});
});

describe("F54: a body that has no end", () => {
	it("is not awaited after a 200, and next to nothing of it is read", async () => {
		const { subject } = await bench.openCase();
		behaviour = endless("200 OK");
		const seen = requests.length;
		await bench.refer(subject, "npo-hidamari", 1);
		await until(() => requests.length > seen);
		await until(() => taken.at(-1)?.destroyed === true);
		await bench.hub.idle();
		expect(requests.length).toBe(seen + 1);
		expect(await bench.webhookOf("npo-hidamari")).toMatchObject({ state: "verified", failures: 0 });
		// What fits into the buffers of the kernel, not the gigabyte that there would be.
		expect(taken.at(-1)?.bytesWritten).toBeLessThan(20_000_000);
	});
});

describe("F57: Retry-After", () => {
	const NOW = Date.parse("2026-11-23T00:00:00Z");
	it.each([
		["120", 120],
		["0", 1],
		["-5", 0],
		["1.5", 0],
		["120 seconds", 0],
		["next 5", 0],
		["Monday, 23-Nov-26 00:10:00 GMT", 600],
		["Mon Nov 23 00:10:00 2026", 600],
		["Mon, 23 Nov 2026 00:10:00 GMT", 600],
		["Mon, 23 Nov 2016 00:10:00 GMT", 1],
		["Fri, 23 Nov 2036 00:00:00 GMT", 86_400],
		["315360000", 86_400],
		["9".repeat(400), 86_400],
		["soon", 0],
		["", 0],
	])("%j is kept between a second and a day", (value, seconds) => expect(secondsAskedFor(value, NOW)).toBe(seconds));

	it("is obeyed", async () => {
		const { subject } = await bench.openCase();
		behaviour = answer("429 Too Many Requests", "retry-after: 3");
		const [seen, before] = [requests.length, Date.now()];
		await bench.refer(subject, "npo-hidamari", 1);
		await until(() => requests.length > seen);
		behaviour = answer("204 No Content");
		await until(async () => (await bench.webhookOf("npo-hidamari")).nextTry !== undefined);
		const { nextTry = "" } = await bench.webhookOf("npo-hidamari");
		expect(Date.parse(nextTry)).toBeGreaterThanOrEqual(before + 3_000);
		await until(() => requests.length > seen + 1);
		expect(Date.now()).toBeGreaterThanOrEqual(before + 3_000);
	});
});

describe("an endpoint that is slow", () => {
	it("has its time in the slow lane, where nobody else waits behind it, and gets each delivery", async () => {
		const { subject } = await bench.openCase();
		behaviour = (socket) => void setTimeout(() => answer("200 OK")(socket), 1_600);
		const seen = requests.length;
		await bench.refer(subject, "npo-hidamari", 3);
		await until(() => new Set(requests.slice(seen).map(idOf)).size === 3);
		await bench.hub.idle();
		expect(await bench.webhookOf("npo-hidamari")).toMatchObject({ state: "verified", failures: 0, isCatchingUp: false });
		// First called in the fast lane, then in the slow one: deliveries that were made at that time come twice, later ones do not.
		const again = requests.length;
		await bench.refer(subject, "npo-hidamari", 2);
		await until(() => requests.length === again + 2);
		await bench.hub.idle();
		expect(requests.length).toBe(again + 2);
	});
});
