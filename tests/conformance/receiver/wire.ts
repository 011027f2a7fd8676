import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { text } from "node:stream/consumers";
import type { Delivery } from "./delivery.ts";

export type Answer = { readonly status: number; readonly headers: IncomingMessage["headers"]; readonly body: string };

/** How a delivery is put on the wire. */
export type Wire = {
	readonly method?: string;
	/** Sends the body in so many pieces, a pause between. */
	readonly pieces?: number;
	readonly pauseMilliseconds?: number;
	/** Hangs up when half of the body is sent. */
	readonly isCutOff?: boolean;
};

type Target = { readonly url: URL; readonly secondsToAnswer: number };

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** GET and HEAD carry nothing. */
const bodyFor = (method: string, body: string | Buffer): Buffer =>
	method === "GET" || method === "HEAD" ? Buffer.alloc(0) : Buffer.from(body);

const writePieces = async (request: ClientRequest, body: Buffer, { pieces = 1, pauseMilliseconds = 0 }: Wire): Promise<void> => {
	const size = Math.max(1, Math.ceil(body.length / pieces));
	for (let from = 0; from < body.length; from += size) {
		request.write(body.subarray(from, from + size));
		if (pieces > 1) await pause(pauseMilliseconds);
	}
	request.end();
};

const answerTo = (request: ClientRequest): Promise<IncomingMessage> =>
	new Promise((resolve, reject) => request.on("response", resolve).on("error", reject));

/**
 * Sends a request as it is: header names keep their case, redirects are not followed.
 * @throws Error when no answer comes in time
 */
export const send = async (target: Target, delivery: Pick<Delivery, "headers" | "body">, wire: Wire = {}): Promise<Answer> => {
	const { method = "POST", pieces = 1, pauseMilliseconds = 0, isCutOff = false } = wire;
	const open = target.url.protocol === "https:" ? httpsRequest : httpRequest;
	const body = bodyFor(method, delivery.body);
	const signal = AbortSignal.timeout(target.secondsToAnswer * 1000 + pieces * pauseMilliseconds);
	const length: Record<string, string> = pieces > 1 ? {} : { "content-length": String(body.length) };
	const request = open(target.url, { method, headers: { ...delivery.headers, ...length }, signal, agent: false });
	const answered = answerTo(request);
	// Awaited below, but a fault may come while the body is still being written.
	answered.catch(() => {});
	if (isCutOff) return cutOff(request, body);
	await writePieces(request, body, wire);
	const answer = await answered;
	return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
};

const cutOff = async (request: ClientRequest, body: Buffer): Promise<Answer> => {
	await new Promise<void>((resolve) => request.write(body.subarray(0, body.length / 2), () => resolve()));
	request.destroy();
	return { status: 0, headers: {}, body: "" };
};
