import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A call that went over the wire, as bytes: what was asked, in headers and body, and what was answered. */
export type Call = {
	/** The operation, `DynamoDB_20120810.PutItem`, where the protocol names it in a header. */
	readonly operation: string;
	readonly url: string;
	readonly headers: Buffer;
	readonly body: Buffer;
	readonly answer: Buffer;
};

/** Headers that say how a message is sent, not what: they are made anew for the next hop. */
const HOP = ["host", "connection", "content-length", "transfer-encoding", "expect"];

const passedOn = (headers: IncomingHttpHeaders): Record<string, string> =>
	Object.fromEntries(
		Object.entries(headers)
			.filter(([name]) => !HOP.includes(name))
			.map(([name, value]) => [name, String(value)]),
	);

/** What AWS answers when it is asked too much, and when it is unwell. */
const FAULTS = [
	{
		status: 400,
		body: { __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException", message: "slow down" },
	},
	{ status: 500, body: { __type: "com.amazon.coral.service#InternalServerError", message: "unwell" } },
];

/** Stands between the functions and a service of AWS and keeps every byte of it; fails every `nth` call when that is wanted. */
export const tapOn = () => {
	const calls: Call[] = [];
	let nth = 0;
	let seen = 0;
	const servers: ReturnType<typeof createServer>[] = [];

	const fault = () => {
		seen += 1;
		const due = nth > 0 && seen % nth === 0 ? FAULTS[Math.trunc(seen / nth) % FAULTS.length] : undefined;
		return due && { status: due.status, type: "application/x-amz-json-1.0", bytes: Buffer.from(JSON.stringify(due.body)) };
	};

	const front = async (url: string): Promise<string> => {
		const server = createServer(async (request, response) => {
			const body = await buffer(request);
			const operation = String(request.headers["x-amz-target"] ?? "");
			const answered =
				fault() ?? (await forward(new URL(request.url ?? "/", url), request.method ?? "POST", passedOn(request.headers), body));
			const headers = Buffer.from(JSON.stringify(request.headers));
			calls.push({ operation, url: request.url ?? "/", headers, body, answer: answered.bytes });
			response.writeHead(answered.status, { "content-type": answered.type }).end(answered.bytes);
		});
		servers.push(server);
		await once(server.listen(0, "127.0.0.1"), "listening");
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	};

	return {
		calls,
		front,
		/** From now on every nth call fails; 0: none. */
		failEvery: (every: number): void => {
			nth = every;
		},
		stop: (): void => {
			for (const server of servers) {
				server.close();
				server.closeAllConnections();
			}
		},
	};
};

const forward = async (url: URL, method: string, headers: Record<string, string>, body: Buffer) => {
	const answer = await fetch(url, { method, headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
	const type = answer.headers.get("content-type") ?? "application/json";
	return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
};
