import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { Webhook } from "standardwebhooks";

// A webhook receiver to copy. What matters, in this order: the raw bytes, the signature, then the content; once; and
// 2xx only for what is kept. In place of `Kept` stand your own tables, with a unique key on the delivery's id.

/** What your system keeps. */
export type Kept = {
	/** Ids of deliveries that took effect. */
	readonly processed: string[];
	/** Cases you may no longer use. */
	readonly stopped: Set<string>;
	/** Referrals by case, as they were told, in whatever order. */
	readonly referrals: Map<string, HandedEvent[]>;
};

export type HandedEvent = {
	readonly id: string;
	readonly type: string;
	readonly subject: string;
	readonly data: Readonly<Record<string, unknown>>;
};
export type Delivery = { readonly method: string; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** The parts of a receiver. */
export type Parts = {
	readonly isSigned: (delivery: Delivery) => boolean;
	readonly read: (body: string) => HandedEvent | undefined;
	readonly take: (event: HandedEvent, kept: Kept) => void;
	readonly once: (id: string, kept: Kept, act: () => void) => void;
	readonly kept: Kept;
};

/** The hub's events and their envelopes stay below this. */
const MAX_BYTES = 262_144;

export const newKept = (): Kept => ({ processed: [], stopped: new Set(), referrals: new Map() });

/** Checks id, time (five minutes) and signature over the raw body; any one of several signatures is enough. */
export const isSignedWith =
	(secret: string) =>
	({ headers, body }: Delivery): boolean => {
		try {
			new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false });
			return true;
		} catch {
			return false;
		}
	};

/** Only what is needed is asked for: fields, types and codes are added over the years. */
export const read = (body: string): HandedEvent | undefined => {
	try {
		const event = JSON.parse(body) as Partial<HandedEvent> | null;
		return typeof event?.type === "string" ? (event as HandedEvent) : undefined;
	} catch {
		return undefined;
	}
};

/** Puts a fact to the others of its case. Nothing here asks what came before. */
export const take = (event: HandedEvent, { stopped, referrals }: Kept): void => {
	if (event.type === "consent.withdrawn") {
		stopped.add(event.subject);
		referrals.delete(event.subject);
	}
	if (event.type.startsWith("referral.") && !stopped.has(event.subject))
		referrals.set(event.subject, [...(referrals.get(event.subject) ?? []), event]);
};

/** In a database: the insert of the id and what follows from it, in one transaction. */
export const once = (id: string, { processed }: Kept, act: () => void): void => {
	if (processed.includes(id)) return;
	processed.push(id);
	act();
};

export const partsFor = (secret: string): Parts => ({ isSigned: isSignedWith(secret), read, take, once, kept: newKept() });

/** What to answer to a delivery. */
export const receive = (delivery: Delivery, { isSigned, read, take, once, kept }: Parts): Answer => {
	if (delivery.method !== "POST") return { status: 405, headers: { allow: "POST" } };
	if (!isSigned(delivery)) return { status: 401 };
	const event = read(delivery.body);
	if (!event) return { status: 400 };
	if (event.type === "endpoint.verification") {
		const body = JSON.stringify({ challenge: event.data["challenge"] });
		return { status: 200, headers: { "content-type": "application/json" }, body };
	}
	once(String(delivery.headers["webhook-id"]), kept, () => take(event, kept));
	return { status: 204 };
};

/** The body as it came; nothing when it is longer than the hub's can be. */
export const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length <= MAX_BYTES) chunks.push(chunk);
	}
	return length <= MAX_BYTES ? Buffer.concat(chunks).toString() : undefined;
};

const answerRequest = async (request: IncomingMessage, answerTo: AnswerTo): Promise<Answer> => {
	const body = await readBody(request);
	if (body === undefined) return { status: 413 };
	return answerTo({ method: request.method ?? "", headers: request.headers, body });
};

type AnswerTo = (delivery: Delivery) => Answer | Promise<Answer>;

/** A server, not yet listening, that answers deliveries and shows at `/state` what it keeps. */
export const makeServer = (kept: Kept, answerTo: AnswerTo) =>
	createServer(async (request, response) => {
		const state = { processed: kept.processed, stopped: [...kept.stopped] };
		if (request.url === "/state") return void response.end(JSON.stringify(state));
		// The hub is to send it again after any failure.
		const { status, headers, body } = await answerRequest(request, answerTo).catch((): Answer => ({ status: 500 }));
		response.writeHead(status, headers).end(body);
	});
