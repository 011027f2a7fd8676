import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_HEADER_BYTES, refuseBroken, targetOf } from "../../infra/local/gateway.ts";

const server = refuseBroken(createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (_, response) => response.end("read")));
beforeAll(async () => {
	await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
	server.close();
	server.closeAllConnections();
});

const answerTo = (raw: string): Promise<string> => {
	const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
	socket.write(raw);
	return text(socket);
};

describe("the target of a request", () => {
	it.each([
		["/v1/inbox?after=1", "/v1/inbox", "after=1", { after: "1" }],
		["/v1/inbox?a=1&a=2&b=%E7%9B%B8", "/v1/inbox", "a=1&a=2&b=%E7%9B%B8", { a: "1,2", b: "相" }],
		["/v1/../v1/inbox", "/v1/../v1/inbox", "", {}],
		["//", "//", "", {}],
		["*", "*", "", {}],
		["http://elsewhere.example/v1/inbox?a=?b", "/v1/inbox", "a=?b", { a: "?b" }],
		["/v1/%zz", "/v1/%zz", "", {}],
	])("%s is taken as it is written", (line, path, query, parameters) =>
		expect(targetOf(line)).toEqual({ path, query, parameters }),
	);
});

describe("a request that cannot be read", () => {
	it.each([
		["words", "hello\r\n\r\n", 400, "Bad Request"],
		[
			"a length and chunks",
			"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
			400,
			"Bad Request",
		],
		["two lengths", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd", 400, "Bad Request"],
		["a tunnel", "CONNECT a:443 HTTP/1.1\r\nhost: a\r\n\r\n", 400, "Bad Request"],
		[
			"long headers",
			`GET / HTTP/1.1\r\nhost: a\r\nx: ${"a".repeat(MAX_HEADER_BYTES)}\r\n\r\n`,
			431,
			"Request Header Fields Too Large",
		],
		["an expectation", "POST / HTTP/1.1\r\nhost: a\r\nexpect: wonders\r\ncontent-length: 0\r\n\r\n", 417, "Expectation Failed"],
	])("%s: nothing of it is said again", async (_, raw, status, reason) => {
		const answer = await answerTo(raw);
		expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} ${reason}\r\n`));
		expect(answer.split("\r\n\r\n")[1]).toBe(JSON.stringify({ message: reason }));
	});
});
