import { describe, expect, it } from "vitest";
import { readBody } from "../../functions/intake/body.ts";
import type { Request } from "../../functions/middleware/api-route.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { CANARIES, CANARY } from "../catalogue/bad-input.ts";
import { exampleEvent } from "../catalogue/example-event.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const SINGLE = "application/cloudevents+json";
const BATCH = "application/cloudevents-batch+json";

const { data, ...attributes } = exampleEvent("referral.requested");
const good = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)]));

type Headers = Readonly<Record<string, string | undefined>>;

/** The headers of a good event with these beside or instead; `undefined` leaves one out. */
const read = (headers: Headers, body: string | undefined = JSON.stringify(data)) => {
	const given = Object.entries({ "content-type": "application/json", ...good, ...headers });
	const kept = Object.fromEntries(given.filter(([, value]) => value !== undefined));
	return readBody({ headers: kept, body, isBase64Encoded: false } as unknown as Request);
};

/** Place and code of each wrong field, in the order of their places. */
const faults = (headers: Headers, body?: string): readonly unknown[] => {
	const posted = read(headers, body);
	if (!("event" in posted)) throw new RangeError("it was not read as one event");
	const parsed = parseEvent(posted.event, NOW);
	expect(JSON.stringify("refused" in parsed ? parsed : "")).not.toMatch(CANARIES);
	return "refused" in parsed ? parsed.refused.map(({ pointer, code }) => [pointer, code]).sort() : [];
};

const refusal = (headers: Headers, body?: string): readonly unknown[] => {
	const posted = read(headers, body);
	if (!("problem" in posted)) throw new RangeError("it was read");
	expect(JSON.stringify(posted)).not.toMatch(CANARIES);
	return [
		posted.problem.status,
		posted.problem.type.split("problem-").at(-1),
		...(posted.problem.errors ?? []).map(({ code }) => code),
	];
};

describe("attributes in headers", () => {
	it("are the event that structured mode has", () =>
		expect(read({})).toEqual({ event: { ...attributes, datacontenttype: "application/json", data } }));

	it("stand beside headers that are none", () =>
		expect(read({ traceparent: CANARY, "user-agent": CANARY, "x-ce-id": CANARY })).toEqual(read({})));

	it.each([
		["percent-encoded", { "ce-source": "%2Fagencies%2fminato%2Ddesk" }],
		["a quoted string", { "ce-source": '"/agencies/minato-desk"' }],
		["a quoted string with backslashes", { "ce-source": '"\\/agencies\\/minato-desk"' }],
		["with its charset", { "content-type": "Application/JSON; charset=UTF-8" }],
	])("are decoded: %s", (_, headers) => expect(read(headers)).toEqual(read({})));

	it.each<[string, Headers, ...(readonly [string, string])[]]>([
		["no version", { "ce-specversion": undefined }, ["/specversion", "required"]],
		["another version", { "ce-specversion": "0.3" }, ["/specversion", "not-a-code"]],
		["no id", { "ce-id": undefined }, ["/id", "required"]],
		["an empty id", { "ce-id": "" }, ["/id", "wrong-format"]],
		["no source", { "ce-source": undefined }, ["/source", "required"]],
		["no type", { "ce-type": undefined }, ["/type", "required"]],
		["no subject", { "ce-subject": undefined }, ["/subject", "required"]],
		["no time", { "ce-time": undefined }, ["/time", "required"]],
		["an id twice, as API Gateway joins them", { "ce-id": `${good["ce-id"]},${good["ce-id"]}` }, ["/id", "wrong-format"]],
		["a source twice", { "ce-source": `${good["ce-source"]},/agencies/canary` }, ["/source", "wrong-format"]],
		["a type in capitals", { "ce-type": "Referral.Requested" }, ["/type", "unknown-type"]],
		["a source in capitals", { "ce-source": "/agencies/Minato-desk" }, ["/source", "wrong-format"]],
		["a name that is no ASCII", { "ce-source": `/agencies/${CANARY}` }, ["/source", "wrong-format"]],
		["the same, percent-encoded", { "ce-source": encodeURI(`/agencies/${CANARY}`) }, ["/source", "wrong-format"]],
		["encoded twice", { "ce-source": "%252Fagencies%252Fminato-desk" }, ["/source", "wrong-format"]],
		["a line break, percent-encoded", { "ce-subject": `${good["ce-subject"]}%0D%0Acanary: 1` }, ["/subject", "wrong-format"]],
		["a line break at the end", { "ce-source": "/agencies/minato-desk%0A" }, ["/source", "wrong-format"]],
		["a zero byte", { "ce-id": `${good["ce-id"]}%00` }, ["/id", "wrong-format"]],
		["a percent sign alone", { "ce-source": "/agencies/canary%" }, ["/source", "wrong-format"]],
		["percent-encoded bytes that are no UTF-8", { "ce-time": "%8E%52" }, ["/time", "not-a-time"]],
		["half a character", { "ce-type": "%ED%A0%80" }, ["/type", "unknown-type"]],
		["a quotation that does not end", { "ce-source": '"/agencies/minato-desk' }, ["/source", "wrong-format"]],
		["a comment in brackets", { "ce-id": `${good["ce-id"]} (canary)` }, ["/id", "wrong-format"]],
		["an id of 9,000 characters", { "ce-id": "canary".repeat(1_500) }, ["/id", "wrong-format"]],
		["a source of 9,000 backslashes", { "ce-source": `"${"\\".repeat(9_000)}` }, ["/source", "wrong-format"]],
		["a time that does not exist", { "ce-time": "2026-02-30T10:00:00%2B09:00" }, ["/time", "not-a-time"]],
		["an extension", { "ce-note": CANARY }, ["/note", "unknown-attribute"]],
		["a name as an extension", { [`ce-${CANARY}`]: CANARY }, ["", "unknown-field"]],
		["a schema that is no address", { "ce-dataschema": "canary" }, ["/dataschema", "wrong-format"]],
		["a trace in bytes that are no ASCII", { "ce-traceparent": "ç" }, ["/traceparent", "wrong-format"]],
		["a trace with an overlong space", { "ce-traceparent": "00%C0%A0" }, ["/traceparent", "wrong-format"]],
		["a trace with a percent sign alone", { "ce-traceparent": "100%" }, ["/traceparent", "wrong-format"]],
		["a trace with a line break", { "ce-tracestate": "a=1%0Db=2" }, ["/tracestate", "wrong-format"]],
		["data in a header", { "ce-data": CANARY }, ["/ce-data", "unknown-attribute"]],
		["data in base64 in a header", { "ce-data_base64": "Y2FuYXJ5" }, ["/ce-data_base64", "unknown-attribute"]],
		["a media type in two headers", { "ce-datacontenttype": "application/json" }, ["/ce-datacontenttype", "unknown-attribute"]],
		["a header that is the prefix alone", { "ce-": CANARY }, ["", "unknown-field"]],
		[
			"every object's own name",
			{ "ce-__proto__": CANARY, "ce-constructor": CANARY },
			["", "unknown-field"],
			["/constructor", "unknown-attribute"],
		],
		[
			"several",
			{ "ce-id": "", "ce-time": "canary", "ce-x": "" },
			["/id", "wrong-format"],
			["/time", "not-a-time"],
			["/x", "unknown-attribute"],
		],
	])("%s", (_, headers, ...errors) => expect(faults(headers)).toEqual(errors));

	it("do not keep what is wrong with the data from being named too", () =>
		expect(faults({ "ce-id": "" }, JSON.stringify({ ...data, to: CANARY }))).toEqual([
			["/data/to", "wrong-format"],
			["/id", "wrong-format"],
		]));

	it.each(["[]", "null", '"canary"', "4444"])("go with data that is an object, not %s", (body) =>
		expect(faults({}, body)).toEqual([["/data", "not-an-object"]]),
	);
});

describe("a structured event with attributes in headers", () => {
	const event = { ...attributes, data };
	const structured = (headers: Headers, body: unknown = event) =>
		[{ "content-type": SINGLE, ...headers }, JSON.stringify(body)] as const;

	it("is read when they repeat it, in whatever form a header has", () => {
		expect(read(...structured({}))).toEqual({ event });
		expect(read(...structured({ "ce-source": '"/agencies/minato%2Ddesk"' }))).toEqual({ event });
		const traced = { ...event, sequence: 7, sampledrate: true };
		expect(read(...structured({ "ce-sequence": "7", "ce-sampledrate": "true" }, traced))).toEqual({ event: traced });
	});

	it.each<[string, Headers]>([
		["another value", { "ce-id": "c0ffee00-dead-4eef-beef-c0ffeec0ffee" }],
		["an attribute that it has not", { "ce-note": CANARY }],
		["its data", { "ce-data": JSON.stringify(data) }],
		["a header that is the prefix alone", { "ce-": "" }],
		["an object's own name", { "ce-constructor": CANARY }],
	])("is in two modes when they say %s", (_, headers) => expect(refusal(...structured(headers))).toEqual([400, "mixed-modes"]));

	it("and a batch always is", () =>
		expect(refusal({ "content-type": BATCH }, JSON.stringify([event]))).toEqual([400, "mixed-modes"]));
});

describe("a request that is not read", () => {
	it("is JSON without attributes", () => {
		const none = Object.fromEntries(Object.keys(good).map((name) => [name, undefined]));
		expect(refusal({ ...none })).toEqual([415, "unsupported-media-type"]);
	});

	it.each([
		"text/plain",
		"application/xml",
		"application/octet-stream",
		"application/vnd.canary+json",
		"constructor",
		"",
		undefined,
	])("data as %s has no door", (type) => expect(refusal({ "content-type": type })).toEqual([415, "unsupported-media-type"]));

	it.each<[string, Headers]>([
		["another charset", { "content-type": "application/json; charset=shift_jis" }],
		["a compressed body", { "content-encoding": "gzip" }],
	])("nor has %s", (_, headers) => expect(refusal(headers)).toEqual([415, "unsupported-media-type"]));

	it.each([
		["nothing", "not-json", ""],
		["half an object", "not-json", '{"to":'],
		["a key twice", "repeated-key", '{"to":"canary","to":"canary"}'],
		["seventeen levels", "too-deep", "[".repeat(17) + "]".repeat(17)],
		["characters that do not show", "not-plain-text", '{"to":"\\u202e"}'],
	])("a body of %s: %s", (_, code, body) => expect(refusal({}, body)).toEqual([400, "malformed", code]));

	it.each([
		[99_000, "event-too-large"],
		[300_000, "too-large"],
	])("a body of %i bytes: %s", (length, kind) => expect(refusal({}, `{${" ".repeat(length)}}`)).toEqual([413, kind]));
});
