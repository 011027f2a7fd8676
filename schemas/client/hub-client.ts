import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "../contract/api.gen.ts";
import type { SignIn } from "./access-token.ts";
import { authorizedFetch, type FetchOptions } from "./authorized-fetch.ts";

/** The address of a hub, and the credentials of one agency. */
export type HubConnection = SignIn & { readonly apiUrl: string };

export type PostedEvent = components["schemas"]["PostedEvent"];
export type InboxEntry = components["schemas"]["InboxEntry"];
export type Timeline = components["schemas"]["Timeline"];
export type Receipt = components["schemas"]["Receipt"];

/** The hub refused or failed. Neither the path nor the answer's body is part of it: both can hold case tokens. */
export class HubAnswerError extends Error {
	override name = "HubAnswerError";
	readonly status: number;
	constructor(what: string, status: number) {
		super(`${what} was answered ${status}`);
		this.status = status;
	}
}

/** A client of the hub for one agency. */
export type HubClient = ReturnType<typeof hubClient>;

const LONGEST_PAGE = 200;

/**
 * The hub's API in the types of its contract: `hub.api.GET("/v1/inbox", …)`. Signs in, caches the token, and retries 429
 * and 503.
 *
 * @example
 * const hub = hubClient({ apiUrl, tokenUrl, clientId, clientSecret });
 * const { data, error } = await hub.api.POST("/v1/events", { headers: STRUCTURED, body: event });
 */
export const hubClient = ({ apiUrl, ...signIn }: HubConnection, options: FetchOptions = {}) => {
	const send = authorizedFetch(signIn, options);
	const api: Client<paths> = createClient<paths>({ baseUrl: apiUrl.replace(/\/$/, ""), fetch: send });
	return {
		api,
		/** Any request, with the access token. */
		request: (path: string, init?: RequestInit): Promise<Response> => send(new URL(path, apiUrl), init),
		/** The receipt of a posted event: recorded or not, and delivered to whom. @throws HubAnswerError */
		receipt: async (id: string): Promise<Receipt> => {
			const { data, response } = await api.GET("/v1/events/{id}", { params: { path: { id } } });
			return answered("the receipt", data, response);
		},
		/** All inbox entries after a sequence number, page by page. @throws HubAnswerError */
		inbox: async (after = 0, limit = LONGEST_PAGE): Promise<InboxEntry[]> => {
			const entries: InboxEntry[] = [];
			for (let next: number | undefined = after; next !== undefined; ) {
				const page = await inboxPage(api, next, limit);
				entries.push(...page.entries);
				next = page.next;
			}
			return entries;
		},
		/** A case as the agency may see it, page by page. @throws HubAnswerError */
		timeline: async (token: string): Promise<Timeline> => {
			let page = await timelinePage(api, token);
			const events = [...page.events];
			while (page.next !== undefined) {
				page = await timelinePage(api, token, page.next);
				events.push(...page.events);
			}
			return { ...page, events };
		},
	};
};

/** The media types of CloudEvents' modes, as `headers` of a request (HTTP Protocol Binding 1.0.2, 3). */
export const STRUCTURED = { "content-type": "application/cloudevents+json" } as const;
export const BATCH = { "content-type": "application/cloudevents-batch+json" } as const;

const inboxPage = async (api: Client<paths>, after: number, limit: number) => {
	const { data, response } = await api.GET("/v1/inbox", { params: { query: { after, limit } } });
	// A string is a CSV, which comes only when `accept` asks for it.
	return answered("the inbox", typeof data === "string" ? undefined : data, response);
};

const timelinePage = async (api: Client<paths>, token: string, after?: string): Promise<Timeline> => {
	const query = { limit: LONGEST_PAGE, ...(after === undefined ? {} : { after }) };
	const { data, response } = await api.GET("/v1/cases/{token}/timeline", { params: { path: { token }, query } });
	return answered("the timeline", data, response);
};

const answered = <T>(what: string, data: T | undefined, { status }: Response): T => {
	if (data === undefined) throw new HubAnswerError(what, status);
	return data;
};
