import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/** Request line and headers together, as API Gateway's quota for HTTP APIs has it. */
export const MAX_HEADER_BYTES = 10_240;

/** The target of a request, as it was sent: nothing is resolved, so `/v1/../v1/inbox` is another path than `/v1/inbox`. */
export type Target = {
	readonly path: string;
	readonly query: string;
	/** Decoded; the values of a repeated name joined by commas. */
	readonly parameters: Readonly<Record<string, string>>;
};

/** Reads the target of a request line (RFC 9112, 3.2): a path, or a URL, whose host is ignored. */
export const targetOf = (line: string): Target => {
	const [path = "", ...rest] = line.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "").split("?");
	const query = rest.join("?");
	const parameters = new URLSearchParams(query);
	return {
		path,
		query,
		parameters: Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(",")])),
	};
};

const STATUSES: Readonly<Record<string, readonly [status: number, reason: string]>> = {
	HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
	ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

const end = (socket: Duplex, [status, reason]: readonly [number, string] = [400, "Bad Request"]): void => {
	if (!socket.writable) return void socket.destroy();
	const body = JSON.stringify({ message: reason });
	const head = `content-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close`;
	socket.end(`HTTP/1.1 ${status} ${reason}\r\n${head}\r\n\r\n${body}`);
};

/** Answers malformed requests and CONNECT as API Gateway does: with a status and its reason only. */
export const refuseBroken = (server: Server): Server =>
	server
		.on("clientError", (error: NodeJS.ErrnoException, socket) => end(socket, STATUSES[error.code ?? ""]))
		.on("connect", (_, socket) => end(socket))
		.on("checkExpectation", (request: IncomingMessage) => end(request.socket, [417, "Expectation Failed"]));
