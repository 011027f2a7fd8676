import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import type { Canary } from "./canary.ts";
import { csvAttempts } from "./csv-attempts.ts";

/** Something that an agency's system sends by mistake, with a value in it that the hub must never take nor repeat. */
export type Attempt = {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
};

const EVENT = { "content-type": "application/cloudevents+json" };
const JSON_BODY = { "content-type": "application/json" };

const posts = (event: unknown): Attempt => ({ method: "POST", path: "/v1/events", headers: EVENT, body: JSON.stringify(event) });

/** The value in the place of every field of every type, as a key of it, and around it. */
const inEveryField = ({ value }: Canary, source: string): Attempt[] =>
	(Object.keys(catalogue) as EventType[]).flatMap((type) => {
		const event = { ...exampleEvent(type), source };
		const spoiled = Object.keys(event.data).map((name) => posts({ ...event, data: { ...event.data, [name]: value } }));
		return [...spoiled, posts({ ...event, data: { ...event.data, [value]: true, note: value } })];
	});

/** The value in every attribute of CloudEvents' binary mode, percent-encoded and as bytes. */
const inHeaders = (event: object, url: string, header: string): Record<string, string> => ({
	...Object.fromEntries(Object.keys(event).map((name) => [`ce-${name}`, url])),
	"ce-note": header,
});

/** The value in the envelope, in headers, paths and queries, and where there is nothing but it. */
const inEveryOtherPlace = ({ value }: Canary, source: string): Attempt[] => {
	const event = { ...exampleEvent("referral.requested"), source };
	const url = encodeURIComponent(value);
	const header = Buffer.from(value)
		.toString("latin1")
		.replaceAll(/[^\x20-\xff]/g, "?");
	const named = { traceparent: header, "x-amzn-trace-id": `Root=${header}`, "idempotency-key": header, "user-agent": header };
	return [
		...Object.keys(event).map((name) => posts({ ...event, [name]: value })),
		posts({ ...event, [value]: value }),
		posts({ ...event, data: { ...event.data, sealed: { [value]: value, "support-center": value } } }),
		posts({ ...event, data: { ...event.data, sealed: value } }),
		posts(value),
		{ method: "POST", path: "/v1/events", headers: EVENT, body: `{"id": "${value}", ` },
		{
			method: "POST",
			path: "/v1/events",
			headers: { "content-type": `application/cloudevents+json; charset=${url}` },
			body: value,
		},
		{ method: "POST", path: "/v1/events", headers: { ...EVENT, ...named }, body: JSON.stringify({ ...event, type: value }) },
		{
			method: "POST",
			path: "/v1/events",
			headers: { ...JSON_BODY, ...inHeaders(event, url, header) },
			body: JSON.stringify(event.data),
		},
		{ method: "POST", path: "/v1/events", headers: { ...EVENT, ...inHeaders(event, url, header) }, body: JSON.stringify(event) },
		{ method: "GET", path: `/v1/cases/${url}/timeline?after=${url}&limit=${url}`, headers: {} },
		{ method: "GET", path: `/v1/inbox?after=${url}&name=${url}`, headers: {} },
		{ method: "GET", path: `/v1/inbox?from=${url}&to=${url}&wait=${url}`, headers: {} },
		{ method: "GET", path: `/v1/events/${url}`, headers: {} },
		{ method: "GET", path: `/v1/events?since=${url}&limit=${url}`, headers: {} },
		{ method: "GET", path: `/v1/agencies/${url}/jwks`, headers: {} },
		{ method: "GET", path: `/v1/ledger?case=${url}&of=${url}&agency=${url}&from=${url}`, headers: {} },
		{ method: "GET", path: `/${url}`, headers: {} },
		{ method: "POST", path: `/v1/cases/${url}/events/${url}/acknowledgement`, headers: {} },
		{
			method: "POST",
			path: `/v1/cases/${url}/protection`,
			headers: JSON_BODY,
			body: JSON.stringify({ does: value, basis: value }),
		},
		{
			method: "POST",
			path: `/v1/cases/${event.subject}/protection`,
			headers: JSON_BODY,
			body: JSON.stringify({ does: "set", basis: "evacuated", pinned: [value], reviewBy: value, note: value }),
		},
	];
};

/** Everywhere an agency could put a value that does not belong to the hub. */
export const attemptsWith = (canary: Canary, source: string): Attempt[] => [
	...inEveryField(canary, source),
	...inEveryOtherPlace(canary, source),
	...csvAttempts(canary),
];
