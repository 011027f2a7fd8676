import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A delivery as it arrived. */
export type Arrival = {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** When the sender hung up without an answer. */
	abandonedAt?: number;
};

/** What to answer to a delivery; `silence`: nothing at all. */
export type Reply = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | "silence";

type Plan = { readonly isFor: (body: string) => boolean; readonly replies: Reply[] };

/** A webhook endpoint the kit plays. */
export type Arrivals = {
	readonly port: number;
	readonly all: readonly Arrival[];
	/** What the hub asked before it sent anything; they were answered yes. */
	readonly challenges: readonly Arrival[];
	/** Answers deliveries whose body has this text with these replies, one after the other, and then 204. */
	readonly plan: (part: string, ...replies: readonly Reply[]) => void;
	readonly stop: () => void;
};

/** What says yes to the hub's question whether an endpoint wants webhooks; nothing when the body is another. */
const answerToChallenge = (body: string): string | undefined => {
	try {
		const { type, data } = JSON.parse(body) as { type?: unknown; data?: { challenge?: unknown } };
		return type === "endpoint.verification" ? JSON.stringify({ challenge: data?.challenge }) : undefined;
	} catch {
		return undefined;
	}
};

/** Opens the endpoint. @param port 0: any that is free */
export const openArrivals = async (port: number, host = "127.0.0.1"): Promise<Arrivals> => {
	const all: Arrival[] = [];
	const challenges: Arrival[] = [];
	const plans: Plan[] = [];
	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const arrival: Arrival = { path: request.url ?? "/", headers: request.headers, body: await text(request), at: Date.now() };
		const yes = answerToChallenge(arrival.body);
		if (yes !== undefined) {
			challenges.push(arrival);
			response.writeHead(200, { "content-type": "application/json" }).end(yes);
			return;
		}
		all.push(arrival);
		const reply = plans.find(({ isFor }) => isFor(arrival.body))?.replies.shift() ?? { status: 204 };
		if (reply === "silence") {
			response.on("close", () => {
				arrival.abandonedAt = Date.now();
			});
			return;
		}
		response.writeHead(reply.status, reply.headers).end();
	};
	const server = createServer((request, response) => {
		serve(request, response).catch(() => response.destroy());
	});
	await once(server.listen(port, host), "listening");
	return {
		port: (server.address() as AddressInfo).port,
		all,
		challenges,
		plan: (part, ...replies) => void plans.push({ isFor: (body) => body.includes(part), replies: [...replies] }),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
};
