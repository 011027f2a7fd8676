import { Agent, request } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import type { BadRequest } from "./bad-request.ts";

/** What came back: nothing when the connection was closed without a word. */
export type Answered = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	/** The headers as they came. */
	readonly head: string;
};

const MAX_MILLISECONDS = 600_000;
const SILENCE_MILLISECONDS = 1_000;
/** For what follows an answer: that of a second request in the same bytes. */
const AFTER_ANSWER_MILLISECONDS = 30;

/** Sends inputs over connections that are kept. */
export const makeWire = (apiUrl: string, connections: number) => {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const { hostname, port } = new URL(apiUrl);

	const send = ({ method, path, headers, body }: BadRequest): Promise<Answered> =>
		new Promise((resolve, reject) => {
			const some = Object.entries(headers).filter(([, value]) => value !== "");
			const length = body === undefined ? {} : { "content-length": String(body.length) };
			const options = { agent, hostname, port, method, path, headers: { ...Object.fromEntries(some), ...length } };
			const sent = request({ ...options, timeout: MAX_MILLISECONDS }, (answer) => {
				const head = answer.rawHeaders.join("\n");
				const flat = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
				buffer(answer).then((all) => resolve({ status: answer.statusCode ?? 0, headers: flat, head, body: all }), reject);
			});
			sent.on("timeout", () => sent.destroy(new Error("no answer")));
			sent.on("error", reject);
			sent.end(body);
		});

	/**
	 * Puts bytes on a connection of their own and reads what comes. Ends it when something has, or nothing does: a server
	 * that sees the end first answers no more, and one that waits for the rest of a request waits for good.
	 */
	const sendRaw = (raw: Buffer): Promise<Answered | undefined> =>
		new Promise((resolve) => {
			const socket = connect({ host: hostname, port: Number(port) });
			const chunks: Buffer[] = [];
			socket.setTimeout(MAX_MILLISECONDS, () => socket.destroy());
			const giveUp = setTimeout(() => socket.end(), SILENCE_MILLISECONDS);
			socket.on("data", (chunk) => {
				chunks.push(chunk);
				setTimeout(() => socket.end(), AFTER_ANSWER_MILLISECONDS);
			});
			socket.on("error", () => undefined);
			socket.on("close", () => {
				clearTimeout(giveUp);
				resolve(readAnswer(Buffer.concat(chunks)));
			});
			socket.write(raw);
		});

	return {
		send: async (input: BadRequest): Promise<Answered | undefined> => {
			try {
				return await (input.raw ? sendRaw(input.raw) : send(input));
			} catch {
				return undefined;
			}
		},
		stop: (): void => agent.destroy(),
	};
};

/** The worst of several answers in a row counts. */
const readAnswer = (bytes: Buffer): Answered | undefined => {
	const text = bytes.toString("latin1");
	const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)]
		.map(([, status]) => Number(status))
		.filter((status) => status !== 100);
	if (statuses.length === 0) return undefined;
	const index = bytes.indexOf("\r\n\r\n");
	const head = text.slice(0, index);
	const headers = Object.fromEntries(
		head
			.split("\r\n")
			.slice(1)
			.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
	);
	const isOne = statuses.length === 1;
	const body = bytes.subarray(index + 4);
	return {
		status: Math.max(...statuses),
		headers,
		head: isOne ? head : text,
		body: isOne ? withoutChunks(body, headers) : Buffer.alloc(0),
	};
};

/** The words of an answer in chunks: those of the hub and of API Gateway have one. */
const withoutChunks = (body: Buffer, headers: Readonly<Record<string, string>>): Buffer => {
	if (headers["transfer-encoding"] !== "chunked") return body;
	const length = Number.parseInt(body.toString("latin1", 0, body.indexOf("\r\n")), 16);
	const from = body.indexOf("\r\n") + 2;
	return body.subarray(from, from + length);
};
