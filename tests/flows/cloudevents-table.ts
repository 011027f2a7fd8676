import { randomUUID } from "node:crypto";
import { exampleEvent } from "../catalogue/example-event.ts";

/** A request, and what it is answered: a status, and each fault by its place and code. */
export type Row = readonly [
	says: string,
	request: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
	status: number,
	...faults: (readonly [pointer: string, code: string])[],
];

export const SINGLE = "application/cloudevents+json";
export const BATCH = "application/cloudevents-batch+json";

type Parts = Readonly<Record<string, unknown>>;

/** A case that is opened, with parts laid over it; `undefined` leaves one out. */
export const opening = (parts: Parts = {}): Parts => ({
	...exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() }),
	...parts,
});

const structured = (parts: Parts = {}, type = SINGLE) => ({
	headers: { "content-type": type },
	body: JSON.stringify(opening(parts)),
});

const raw = (body: string, type = SINGLE) => ({ headers: { "content-type": type }, body });

/** A good event with a piece of JSON in it, as it is. */
const withText = (text: string) => raw(JSON.stringify(opening()).replace("{", `{${text},`));

const binary = (headers: Readonly<Record<string, string | undefined>> = {}, parts: Parts = {}) => {
	const { data, ...attributes } = opening(parts);
	const own = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)] as const);
	const all = Object.entries({ ...Object.fromEntries(own), "content-type": "application/json", ...headers });
	return {
		headers: Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== undefined)),
		body: JSON.stringify(data),
	};
};

const batch = (...entries: readonly unknown[]) => raw(JSON.stringify(entries), BATCH);

/** CloudEvents 1.0.2, core: what is said of attributes and data. */
const CORE: readonly Row[] = [
	["names MUST consist of a-z and 0-9: a known one is taken", structured({ traceparent: "00-1-1-01", tracestate: "a=1" }), 202],
	["names MUST consist of a-z and 0-9: no capitals", structured({ Traceparent: "00-1-1-01" }), 422, ["", "unknown-field"]],
	["names MUST consist of a-z and 0-9: no other signs", structured({ trace_parent: "1" }), 422, ["", "unknown-field"]],
	["values MUST be of a type of the type system: Boolean", structured({ sampledrate: true }), 202],
	[
		"values MUST be of a type of the type system: Integer",
		structured({ sequence: -2_147_483_648, sampledrate: 2_147_483_647 }),
		202,
	],
	["Integer MUST only use its range", structured({ sequence: 2_147_483_648 }), 422, ["/sequence", "wrong-format"]],
	["Integer is a whole number", structured({ sequence: 0.5 }), 422, ["/sequence", "wrong-format"]],
	[
		"values MUST be of a type of the type system: no object",
		structured({ traceparent: {} }),
		422,
		["/traceparent", "wrong-format"],
	],
	[
		"values MUST be of a type of the type system: no list",
		structured({ traceparent: ["1"] }),
		422,
		["/traceparent", "wrong-format"],
	],
	["String: control characters are disallowed", withText('"tracestate":"a\\u0007"'), 400, ["", "not-plain-text"]],
	["String: C1 control characters are disallowed", withText('"tracestate":"a\\u0085"'), 400, ["", "not-plain-text"]],
	["String: noncharacters are disallowed", withText('"tracestate":"a\\ufdd0"'), 400, ["", "not-plain-text"]],
	["String: unpaired surrogates are disallowed", withText('"tracestate":"\\udead"'), 400, ["", "not-plain-text"]],
	["String: paired surrogates are allowed", withText('"tracestate":"\\ud842\\udfb7"'), 202],
	["id: REQUIRED", structured({ id: undefined }), 400, ["/id", "required"]],
	["id: MUST be non-empty", structured({ id: "" }), 422, ["/id", "wrong-format"]],
	["source: REQUIRED", structured({ source: undefined }), 422, ["/source", "required"]],
	["source: MUST be non-empty", structured({ source: "" }), 422, ["/source", "wrong-format"]],
	["source: MUST be a URI-reference", structured({ source: "/agencies/a b" }), 422, ["/source", "wrong-format"]],
	["specversion: REQUIRED", structured({ specversion: undefined }), 422, ["/specversion", "required"]],
	["specversion: MUST be 1.0", structured({ specversion: "1.0.2" }), 422, ["/specversion", "not-a-code"]],
	["type: REQUIRED", structured({ type: undefined }), 422, ["/type", "required"]],
	["type: MUST be non-empty", structured({ type: "" }), 422, ["/type", "unknown-type"]],
	["datacontenttype: OPTIONAL", structured({ datacontenttype: undefined }), 202],
	["datacontenttype: a media type of RFC 2046", structured({ datacontenttype: "application/json" }), 202],
	["datacontenttype: with a parameter", structured({ datacontenttype: "Application/JSON; charset=UTF-8" }), 202],
	[
		"datacontenttype: of what is not JSON",
		structured({ datacontenttype: "text/xml" }),
		422,
		["/datacontenttype", "wrong-format"],
	],
	[
		"datacontenttype: MUST be one of RFC 2046",
		structured({ datacontenttype: "json" }),
		422,
		["/datacontenttype", "wrong-format"],
	],
	["dataschema: a URI", structured({ dataschema: "https://tsunagi.example/schemas/case.opened.json" }), 202],
	["dataschema: a URN", structured({ dataschema: "urn:uuid:b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02" }), 202],
	["dataschema: MUST be non-empty", structured({ dataschema: "" }), 422, ["/dataschema", "wrong-format"]],
	["dataschema: MUST be a URI, not a reference", structured({ dataschema: "/a" }), 422, ["/dataschema", "wrong-format"]],
	["subject: OPTIONAL, and this hub's types need it", structured({ subject: undefined }), 422, ["/subject", "required"]],
	["subject: MUST be non-empty", structured({ subject: "" }), 422, ["/subject", "wrong-format"]],
	["time: OPTIONAL, and this hub's types need it", structured({ time: undefined }), 422, ["/time", "required"]],
	...["2026-04-01T10:15:00Z", "2026-04-01T10:15:00.123456789+09:00", "2026-04-01t10:15:00z", "2026-04-01T10:15:00-00:00"].map(
		(time): Row => [`time: MUST be RFC 3339, such as ${time}`, structured({ time }), 202],
	),
	...["2026-04-01", "2026-04-01T10:15:00", "2026-04-01 10:15:00Z", "20260401T101500Z", "Wed, 01 Apr 2026 10:15:00 GMT"].map(
		(time): Row => [`time: MUST be RFC 3339, unlike ${time}`, structured({ time }), 422, ["/time", "not-a-time"]],
	),
	[
		"extensions: known ones are taken",
		structured({ partitionkey: "1", recordedtime: "2026-04-01T10:15:00Z", correlationid: "1" }),
		202,
	],
	["extensions: others are named", structured({ expirytime: "2026-04-01T10:15:00Z" }), 422, ["/expirytime", "unknown-attribute"]],
	["data: OPTIONAL, and this hub's types need it", structured({ data: undefined }), 422, ["/data", "required"]],
	["size: SHOULD accept at least 64 KByte", raw(JSON.stringify(opening()).replace("{", `{${" ".repeat(65_000)}`)), 202],
];

/** JSON Event Format 1.0.2, and its batch format. */
const JSON_FORMAT: readonly Row[] = [
	["2.2 null MUST be unset: dataschema", structured({ dataschema: null }), 202],
	["2.2 null MUST be unset: datacontenttype", structured({ datacontenttype: null }), 202],
	["2.2 null MUST be unset: a known extension", structured({ traceparent: null }), 202],
	["2.2 null MUST be unset: any extension", structured({ unsetextension: null }), 202],
	["2.2 null MUST be unset: a required attribute is missing then", structured({ source: null }), 422, ["/source", "required"]],
	["2.2 null MUST be unset: so is the id", structured({ id: null }), 400, ["/id", "required"]],
	["2.2 null MUST be unset: so is the time", structured({ time: null }), 422, ["/time", "required"]],
	["2.2 String is a JSON string", structured({ subject: 1 }), 422, ["/subject", "wrong-type"]],
	["3 MUST use its media type", structured({}, "application/json"), 415],
	[
		"3 MUST use its media type, in any case and with its charset",
		structured({}, 'Application/CloudEvents+JSON; charset="utf-8"'),
		202,
	],
	["3 the event is an object", raw(JSON.stringify("canary")), 422, ["", "not-an-object"]],
	[
		"3.1.1 JSON MUST be a JSON value, not a document in a string",
		structured({ data: JSON.stringify(opening()["data"]) }),
		422,
		["/data", "not-an-object"],
	],
	["3.1.1 null is a payload of its own", structured({ data: null }), 422, ["/data", "not-an-object"]],
	[
		"3.1.2 data_base64 is named",
		structured({ data: undefined, data_base64: "e30=" }),
		422,
		["/data", "required"],
		["/data_base64", "unknown-attribute"],
	],
	[
		"3.1.1 data and data_base64 exclude each other",
		structured({ data_base64: "e30=" }),
		422,
		["/data_base64", "unknown-attribute"],
	],
	["4 a batch MUST NOT be sent as an event", raw(JSON.stringify([opening()])), 422, ["", "not-an-object"]],
	["4.1 a batch is an array", raw(JSON.stringify(opening()), BATCH), 400, ["", "not-a-batch"]],
	["4.2 a batch MUST use its media type", batch(opening(), opening()), 202],
	["4.3 a batch may be empty", batch(), 202],
];

/** HTTP Protocol Binding 1.0.2. */
const HTTP: readonly Row[] = [
	["3 known media types choose the mode: another format", structured({}, "application/cloudevents+avro"), 415],
	["3 known media types choose the mode: another batch format", structured({}, "application/cloudevents-batch+avro"), 415],
	["3 with all attributes in headers it is an event", binary(), 202],
	["3 without any it is none", raw(JSON.stringify(opening()["data"]), "application/json"), 415],
	["3.1.1 Content-Type is datacontenttype", binary({ "content-type": "application/json; charset=utf-8" }), 202],
	["3.1.1 Content-Type is datacontenttype: of what is not JSON", binary({ "content-type": "text/xml" }), 415],
	[
		"3.1.1 ce-datacontenttype MUST NOT be present",
		binary({ "ce-datacontenttype": "application/json" }),
		422,
		["/ce-datacontenttype", "unknown-attribute"],
	],
	["3.1.2 data is the body, no header", binary({ "ce-data": "{}" }), 422, ["/ce-data", "unknown-attribute"]],
	["3.1.3 all attributes MUST be headers: none is left out", binary({ "ce-subject": undefined }), 422, ["/subject", "required"]],
	["3.1.3.1 extensions too", binary({ "ce-traceparent": "00-1-1-01", "ce-sampledrate": "5" }), 202],
	["3.1.3.1 extensions too: others are named", binary({ "ce-expirytime": "canary" }), 422, ["/expirytime", "unknown-attribute"]],
	["3.1.3.1 without the prefix it is no attribute", binary({ traceparent: "00-1-1-01", tracestate: "canary" }), 202],
	["3.1.3.2 double quotes MUST be undone", binary({ "ce-source": '"/agencies/minato\\-desk"' }), 202],
	["3.1.3.2 percent-encoding MUST be undone", binary({ "ce-source": "/agencies/minato%2Ddesk" }), 202],
	["3.1.3.2 lower-case digits MUST be accepted", binary({ "ce-source": "%2fagencies%2fminato-desk" }), 202],
	["3.1.3.2 needless encoding MUST be accepted", binary({ "ce-type": "%63ase.opened" }), 202],
	["3.1.3.2 a single round", binary({ "ce-source": "/agencies/minato%252Ddesk" }), 422, ["/source", "wrong-format"]],
	["3.1.3.2 surrogate pairs are one character", binary({ "ce-tracestate": "%F0%A0%AE%B7" }), 202],
	[
		"3.1.3.2 invalid UTF-8 MUST be rejected: overlong",
		binary({ "ce-tracestate": "%C0%A0" }),
		422,
		["/tracestate", "wrong-format"],
	],
	[
		"3.1.3.2 invalid UTF-8 MUST be rejected: a surrogate",
		binary({ "ce-tracestate": "%ED%A0%80" }),
		422,
		["/tracestate", "wrong-format"],
	],
	[
		"3.1.3.2 invalid UTF-8 MUST be rejected: Shift_JIS",
		binary({ "ce-source": "/agencies/%8E%52" }),
		422,
		["/source", "wrong-format"],
	],
	["3.1.3.2 a percent sign MUST be encoded", binary({ "ce-tracestate": "100%" }), 422, ["/tracestate", "wrong-format"]],
	["3.2.3 MAY include the same headers", sameInHeaders(), 202],
	["3.2.3 MAY include the same headers, not others", sameInHeaders({ "ce-type": "case.closed" }), 400],
	["3.3.2 all batched MUST have the same specversion", batch(opening(), opening({ specversion: "0.3" })), 207],
];

/** A structured event with its attributes in headers besides. */
function sameInHeaders(more: Readonly<Record<string, string>> = {}) {
	const event = opening();
	const { headers } = binary({ "content-type": SINGLE, ...more }, event);
	return { headers, body: JSON.stringify(event) };
}

export const TABLE = { core: CORE, "JSON format": JSON_FORMAT, "HTTP binding": HTTP } as const;
