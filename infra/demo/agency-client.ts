import { randomUUID } from "node:crypto";
import type { SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import type { FetchOptions } from "../../schemas/client/authorized-fetch.ts";
import { BATCH, type HubConnection, hubClient, STRUCTURED } from "../../schemas/client/hub-client.ts";
import { inJapan } from "../../schemas/japan-time.ts";

/** How to reach a hub, and as which agency. */
export type Connection = HubConnection & { readonly agency: string };

/** An event as an agency's system reads it: to it, its tokens are plain text. */
export type ReceivedEvent = Omit<SeenEvent, "id" | "subject"> & { readonly id: string; readonly subject: string };

export type InboxEntry = { readonly sequence: number; readonly event?: ReceivedEvent; readonly withheld?: true };

export type TimelineAnswer = {
	readonly case: string;
	readonly events: readonly (ReceivedEvent & { readonly unfitting?: true })[];
	readonly standing: readonly { readonly family: string; readonly id: string; readonly state: string; readonly ja: string }[];
	readonly next?: string;
};

/** An event before its envelope. */
export type Draft = {
	readonly type: string;
	/** The agency's own token for the case. */
	readonly subject: string;
	readonly time: Date;
	readonly data: Readonly<Record<string, unknown>>;
	readonly id?: string;
};

/** The system of an agency: it signs in, posts events and reads its inbox, receipts and timelines. */
export type AgencyClient = ReturnType<typeof connect>;

/** The client of one agency. By default a request is not retried. */
export const connect = ({ agency, ...connection }: Connection, options: FetchOptions = { tries: 1 }) => {
	const { request, receipt, inbox, timeline } = hubClient(connection, options);

	const send = (headers: Record<string, string>, body: unknown): Promise<Response> =>
		request("/v1/events", { method: "POST", headers, body: JSON.stringify(body) });

	return {
		agency,
		request,
		/** Completes a draft to a CloudEvent. */
		envelope: ({ type, subject, time, data, id = randomUUID() }: Draft) => ({
			specversion: "1.0",
			id,
			source: `/agencies/${agency}`,
			type,
			subject,
			time: inJapan(time),
			datacontenttype: "application/json",
			data,
		}),
		/** Posts one event as it is. @returns the hub's answer */
		post: (event: unknown): Promise<Response> => send(STRUCTURED, event),
		/** Posts events as one batch. */
		postBatch: (events: readonly unknown[]): Promise<Response> => send(BATCH, events),
		receipt,
		/** All inbox entries after a sequence number. */
		inbox: (after = 0): Promise<InboxEntry[]> => inbox(after),
		/** A case's whole timeline, page by page. */
		timeline: (caseToken: string): Promise<TimelineAnswer> => timeline(caseToken),
	};
};
