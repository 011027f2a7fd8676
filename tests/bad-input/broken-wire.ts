import type { Given, Made } from "./bad-request.ts";
import { goodEvent } from "./spoiled-fields.ts";
import { inHeader } from "./spoiled-requests.ts";

type Parts = { readonly auth: string; readonly body: string; readonly value: string; readonly hidden: string };

const post = ({ auth }: Parts, lines: readonly string[], body: string): string =>
	["POST /v1/events HTTP/1.1", "host: hub", auth, "content-type: application/cloudevents+json", ...lines, "", body].join("\r\n");

const get = (line: string, lines: readonly string[] = []): string => [line, "host: hub", ...lines, "", ""].join("\r\n");

/** Every sign of a body is one byte of it. */
const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const lengthOf = (body: string): string => `content-length: ${body.length}`;

/** Requests that two servers behind each other could read in two ways, and such as are none (RFC 9112, 11.2). */
const SHAPES: readonly (readonly [name: string, write: (parts: Parts) => string])[] = [
	[
		"length and chunks",
		(parts) => post(parts, ["content-length: 4", "transfer-encoding: chunked"], chunked(parts.body) + parts.hidden),
	],
	["chunks and length", (parts) => post(parts, ["transfer-encoding: chunked", "content-length: 4"], `0\r\n\r\n${parts.hidden}`)],
	["another coding", (parts) => post(parts, ["transfer-encoding: xchunked"], chunked(parts.body))],
	["chunked and another", (parts) => post(parts, ["transfer-encoding: chunked, identity"], chunked(parts.body))],
	["a coding after a space", (parts) => post(parts, ["transfer-encoding : chunked"], chunked(parts.body))],
	["a coding with a tab", (parts) => post(parts, ["transfer-encoding:\u000bchunked"], chunked(parts.body))],
	["two codings", (parts) => post(parts, ["transfer-encoding: chunked", "transfer-encoding: x"], chunked(parts.body))],
	["two lengths", (parts) => post(parts, [lengthOf(parts.body), "content-length: 3"], parts.body + parts.hidden)],
	["two lengths in one", (parts) => post(parts, [`${lengthOf(parts.body)}, 3`], parts.body)],
	["a length with a plus", (parts) => post(parts, [`content-length: +${parts.body.length}`], parts.body)],
	["a length below nothing", (parts) => post(parts, ["content-length: -1"], parts.body)],
	["a length in hexadecimal", (parts) => post(parts, ["content-length: 0x10"], parts.body)],
	["a length that is words", (parts) => post(parts, [`content-length: ${parts.value}`], parts.body)],
	["a length beyond all", (parts) => post(parts, ["content-length: 99999999999999999999"], parts.body)],
	["a length too long", (parts) => post(parts, [`content-length: ${parts.body.length + 50}`], parts.body)],
	["a length too short", (parts) => post(parts, ["content-length: 5"], parts.body + parts.hidden)],
	["a chunk that is none", (parts) => post(parts, ["transfer-encoding: chunked"], `zz\r\n${parts.body}\r\n0\r\n\r\n`)],
	["a chunk beyond all", (parts) => post(parts, ["transfer-encoding: chunked"], `fffffffffffffffff\r\n${parts.body}`)],
	[
		"a chunk's words",
		(parts) => post(parts, ["transfer-encoding: chunked"], `5;${parts.value}\r\n12345\r\n0\r\nx: ${parts.value}\r\n\r\n`),
	],
	["chunks that do not end", (parts) => post(parts, ["transfer-encoding: chunked"], `5\r\n12345\r\n`)],
	["a folded line", (parts) => post(parts, ["x-a: b", ` ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["a line without a colon", (parts) => post(parts, [parts.value, lengthOf(parts.body)], parts.body)],
	["a name with a space", (parts) => post(parts, [`x a: ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["a name that is a value", (parts) => post(parts, [`${parts.value}: x`, lengthOf(parts.body)], parts.body)],
	["a zero in a line", (parts) => post(parts, [`x-a: \u0000${parts.value}`, lengthOf(parts.body)], parts.body)],
	["a line end that is half of one", (parts) => post(parts, [`x-a: b\nx-b: ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["the other half", (parts) => post(parts, [`x-a: b\rx-b: ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["two types", (parts) => post(parts, ["content-type: text/plain", lengthOf(parts.body)], parts.body)],
	["an attribute twice", (parts) => post(parts, ["ce-id: a", `ce-id: ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["two tokens", (parts) => post(parts, [`authorization: Bearer ${parts.value}`, lengthOf(parts.body)], parts.body)],
	[
		"very many headers",
		(parts) => post(parts, [...Array.from({ length: 500 }, (_, index) => `x-${index}: ${parts.value}`)], parts.body),
	],
	["a very long header", (parts) => post(parts, [`x-a: ${parts.value.repeat(900)}`], parts.body)],
	["no host", (parts) => `GET /v1/inbox HTTP/1.1\r\n${parts.auth}\r\nx-a: ${parts.value}\r\n\r\n`],
	["two hosts", (parts) => get("GET /v1/events HTTP/1.1", [`host: ${parts.value}`])],
	["a host that is a value", (parts) => `GET /v1/events HTTP/1.1\r\nhost: ${parts.value}\r\n\r\n`],
	["an upgrade", (parts) => get("GET /v1/events HTTP/1.1", ["connection: upgrade", "upgrade: websocket", `x-a: ${parts.value}`])],
	[
		"an upgrade to h2c",
		(parts) =>
			get("GET /v1/events HTTP/1.1", ["connection: Upgrade, HTTP2-Settings", "upgrade: h2c", `http2-settings: ${parts.value}`]),
	],
	["an expectation", (parts) => post(parts, [`expect: ${parts.value}`, lengthOf(parts.body)], parts.body)],
	["a tunnel", (parts) => get(`CONNECT ${parts.value}:443 HTTP/1.1`)],
	["a method that is none", (parts) => get(`${parts.value} /v1/events HTTP/1.1`)],
	["a method in small letters", () => get("get /v1/events HTTP/1.1")],
	["a target that is a value", (parts) => get(`GET ${parts.value} HTTP/1.1`)],
	["a target with spaces", (parts) => get(`GET /v1/inbox ${parts.value} HTTP/1.1`)],
	["a target with a fragment", (parts) => get(`GET /v1/events#${parts.value} HTTP/1.1`)],
	["a target with raw bytes", (parts) => get(`GET /v1/events/\u0001\u00ff${parts.value} HTTP/1.1`)],
	["a whole address", (parts) => get(`GET http://${parts.value}/v1/events HTTP/1.1`)],
	["another scheme", (parts) => get(`GET file:///etc/${parts.value} HTTP/1.1`)],
	["an asterisk", () => get("OPTIONS * HTTP/1.1")],
	["two slashes", (parts) => get(`GET // HTTP/1.1`, [`x-a: ${parts.value}`])],
	["a very long target", (parts) => get(`GET /v1/events/${parts.value.repeat(900)} HTTP/1.1`)],
	["another version", (parts) => get(`GET /v1/events HTTP/9.9`, [`x-a: ${parts.value}`])],
	["no version", (parts) => `GET /v1/events/${parts.value}\r\n\r\n`],
	["HTTP/2", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
	["TLS", () => "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"],
	["words", (parts) => `${parts.value}\r\n\r\n`],
];

/** Bytes that are no request, or could be taken for two. */
export const brokenWire = (given: Given): Made => {
	const { draw, canary, known } = given;
	const [name, write] = draw.pick(SHAPES);
	const value = inHeader(canary.value, draw.isOnce(2)).replaceAll(" ", "%20");
	const body = JSON.stringify({ ...goodEvent(given, "referral.received"), note: canary.value });
	const hidden = `GET /v1/inbox?name=${value} HTTP/1.1\r\nhost: hub\r\n\r\n`;
	const raw = write({ auth: `authorization: Bearer ${known.token}`, body: inHeader(body, false), value, hidden });
	return { name, method: "", path: "", raw: Buffer.from(raw, "latin1") };
};
