import { randomUUID } from "node:crypto";
import type { View } from "../../functions/rules/view.ts";

/** Where a hub is reached, and as whom. */
export type Connection = {
	readonly agency: string;
	readonly apiUrl: string;
	readonly tokenUrl: string;
	readonly clientId: string;
	readonly clientSecret: string;
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

/** Makes the client of one agency. The access token is fetched once and kept. */
export const connect = ({ agency, apiUrl, tokenUrl, clientId, clientSecret }: Connection) => {
	let token: Promise<string> | undefined;

	const fetchToken = async (): Promise<string> => {
		const answer = await fetch(tokenUrl, {
			method: "POST",
			headers: {
				authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
				"content-type": "application/x-www-form-urlencoded",
			},
			body: new URLSearchParams({ grant_type: "client_credentials", scope: "tsunagi/agency" }),
		});
		if (!answer.ok) throw new Error(`${agency}: no access token, status ${answer.status}`);
		return ((await answer.json()) as { access_token: string }).access_token;
	};

	const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
		token ??= fetchToken();
		const headers = { authorization: `Bearer ${await token}`, ...init.headers };
		return fetch(new URL(path, apiUrl), { ...init, headers });
	};

	const read = async <T>(path: string): Promise<T> => {
		const answer = await request(path);
		if (!answer.ok) throw new Error(`${agency}: GET ${path} was answered ${answer.status}`);
		return (await answer.json()) as T;
	};

	/** Writes an event around a draft. */
	const envelope = ({ type, subject, time, data, id = randomUUID() }: Draft) => ({
		specversion: "1.0",
		id,
		source: `/agencies/${agency}`,
		type,
		subject,
		time: japanese(time),
		datacontenttype: "application/json",
		data,
	});

	return {
		agency,
		request,
		envelope,
		/** Posts one event and gives the hub's whole answer. */
		post: (event: unknown): Promise<Response> =>
			request("/v1/events", {
				method: "POST",
				headers: { "content-type": "application/cloudevents+json" },
				body: JSON.stringify(event),
			}),
		/** Posts events as one batch. */
		postBatch: (events: readonly unknown[]): Promise<Response> =>
			request("/v1/events", {
				method: "POST",
				headers: { "content-type": "application/cloudevents-batch+json" },
				body: JSON.stringify(events),
			}),
		receipt: (id: string) => read<ReceiptAnswer>(`/v1/events/${id}`),
		/** Everything behind a sequence number of the inbox. */
		inbox: async (after = 0): Promise<InboxEntry[]> => {
			const entries: InboxEntry[] = [];
			for (;;) {
				const page = await read<{ entries: InboxEntry[]; next: number }>(`/v1/inbox?after=${after}&limit=200`);
				if (page.entries.length === 0) return entries;
				entries.push(...page.entries);
				after = page.next;
			}
		},
		/** A case's whole timeline, page by page. */
		timeline: async (caseToken: string): Promise<TimelineAnswer> => {
			const events: TimelineAnswer["events"][number][] = [];
			for (let after = ""; ; ) {
				const page = await read<TimelineAnswer>(`/v1/cases/${caseToken}/timeline?limit=200${after}`);
				events.push(...page.events);
				if (page.next === undefined) return { ...page, events };
				after = `&after=${page.next}`;
			}
		},
	};
};
