import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "../contract/api.gen.ts";
import type { SignIn } from "./access-token.ts";
import { authorizedFetch, type FetchOptions } from "./authorized-fetch.ts";

/** Where a hub is, and what one agency signs in with. */
export type HubConnection = SignIn & { readonly apiUrl: string };

export type PostedEvent = components["schemas"]["PostedEvent"];
export type InboxEntry = components["schemas"]["InboxEntry"];
export type Timeline = components["schemas"]["Timeline"];
export type Receipt = components["schemas"]["Receipt"];

/** The hub answered something else than asked for; the path and the answer's body are not in it: both can hold tokens of cases. */
export class HubAnswerError extends Error {
	override name = "HubAnswerError";
	readonly status: number;
	constructor(what: string, status: number) {
		super(`${what} was answered ${status}`);
		this.status = status;
	}
}

/** The hub, as one agency's system calls it. */
export type HubClient = ReturnType<typeof hubClient>;

const LONGEST_PAGE = 200;

/**
 * The hub's API in the types of its contract: `client.api.GET("/v1/inbox", …)`. Signs in by itself, keeps the token, and
 * sends again what the hub could not do now.
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
		/** A request in one's own words, signed in. */
		request: (path: string, init?: RequestInit): Promise<Response> => send(new URL(path, apiUrl), init),
		/** What became of an event that was posted. @throws HubAnswerError */
		receipt: async (id: string): Promise<Receipt> => {
			const { data, response } = await api.GET("/v1/events/{id}", { params: { path: { id } } });
			return answered("the receipt", data, response);
		},
		/** Everything behind a sequence number of the inbox, page by page. @throws HubAnswerError */
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
	// As a sheet it comes only where that is asked for.
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
