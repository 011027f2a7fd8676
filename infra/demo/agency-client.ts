import { randomUUID } from "node:crypto";
import type { View } from "../../functions/rules/view.ts";

/** Where a hub is reached, and as whom. */
export type Connection = {
	readonly agency: string;
	readonly apiUrl: string;
	readonly tokenUrl: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What the access token is to allow (`tsunagi/inbox:read …`); all that the client may have, when left out. */
	readonly scope?: string;
};

export type InboxEntry = { readonly sequence: number; readonly event?: View; readonly withheld?: true };

export type TimelineAnswer = {
	readonly events: readonly (View & { readonly unfitting?: true })[];
	readonly standing: readonly { readonly family: string; readonly id: string; readonly state: string; readonly ja: string }[];
	readonly next?: string;
};

export type ReceiptAnswer = {
	readonly recorded: boolean;
	readonly told?: readonly { readonly agency: string; readonly webhook?: string }[];
	readonly withheld?: readonly { readonly agency: string; readonly reason: string }[];
};

/** An event as an agency's system writes it, before the envelope. */
export type Draft = {
	readonly type: string;
	/** The agency's own token for the case. */
	readonly subject: string;
	readonly time: Date;
	readonly data: Readonly<Record<string, unknown>>;
	readonly id?: string;
};

/** An agency's system as seen from outside: it gets a token, posts events, pulls its inbox and reads. */
export type AgencyClient = ReturnType<typeof connect>;

const japanese = (time: Date): string => new Date(time.getTime() + 9 * 3_600_000).toISOString().replace("Z", "+09:00");

/** Gets an access token (OAuth 2.0 client credentials). */
const fetchToken = async ({ agency, tokenUrl, clientId, clientSecret, scope }: Connection): Promise<string> => {
	const answer = await fetch(tokenUrl, {
		method: "POST",
		headers: {
			authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
			"content-type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) }),
	});
	if (!answer.ok) throw new Error(`${agency}: no access token, status ${answer.status}`);
	return ((await answer.json()) as { access_token: string }).access_token;
};

/** Makes the client of one agency. The access token is fetched once and kept. */
export const connect = (connection: Connection) => {
	const { agency, apiUrl } = connection;
	let token: Promise<string> | undefined;

	const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
		token ??= fetchToken(connection);
		const headers = { authorization: `Bearer ${await token}`, ...init.headers };
		return fetch(new URL(path, apiUrl), { ...init, headers });
	};

	const read = async <T>(path: string): Promise<T> => {
		const answer = await request(path);
		if (!answer.ok) throw new Error(`${agency}: GET ${path} was answered ${answer.status}`);
		return (await answer.json()) as T;
	};

	const send = (mediaType: string, body: unknown): Promise<Response> =>
		request("/v1/events", { method: "POST", headers: { "content-type": mediaType }, body: JSON.stringify(body) });

	return {
		agency,
		request,
		/** Writes an event around a draft. */
		envelope: ({ type, subject, time, data, id = randomUUID() }: Draft) => ({
			specversion: "1.0",
			id,
			source: `/agencies/${agency}`,
			type,
			subject,
			time: japanese(time),
			datacontenttype: "application/json",
			data,
		}),
		/** Posts one event and gives the hub's whole answer. */
		post: (event: unknown): Promise<Response> => send("application/cloudevents+json", event),
		/** Posts events as one batch. */
		postBatch: (events: readonly unknown[]): Promise<Response> => send("application/cloudevents-batch+json", events),
		receipt: (id: string) => read<ReceiptAnswer>(`/v1/events/${id}`),
		/** Everything behind a sequence number of the inbox. */
		inbox: (after = 0): Promise<InboxEntry[]> => readInbox(read, after),
		/** A case's whole timeline, page by page. */
		timeline: (caseToken: string): Promise<TimelineAnswer> => readTimeline(read, caseToken),
	};
};

type Read = <T>(path: string) => Promise<T>;

const readInbox = async (read: Read, after: number): Promise<InboxEntry[]> => {
	const page = await read<{ entries: InboxEntry[]; next: number }>(`/v1/inbox?after=${after}&limit=200`);
	return page.entries.length === 0 ? [] : [...page.entries, ...(await readInbox(read, page.next))];
};

const readTimeline = async (read: Read, caseToken: string, after?: string): Promise<TimelineAnswer> => {
	const from = after === undefined ? "" : `&after=${after}`;
	const page = await read<TimelineAnswer>(`/v1/cases/${caseToken}/timeline?limit=200${from}`);
	if (page.next === undefined) return page;
	const rest = await readTimeline(read, caseToken, page.next);
	return { ...rest, events: [...page.events, ...rest.events] };
};
