import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { isObject } from "../../schemas/is-object.ts";
import { BATCH, EVENT, type Given, JSON_TYPE, type Made, posting } from "./bad-request.ts";
import { disguised } from "./draw.ts";
import { goodEvent, NO_TIMES, SPOILERS } from "./spoiled-fields.ts";

const MAX_BYTES = 262_144;
const MAX_EVENT_BYTES = 98_304;
const MAX_GATEWAY_BYTES = 10 * 1024 * 1024;

/** A text as a header's value may carry it: percent-encoded, or its bytes. */
export const inHeader = (text: string, isEncoded: boolean): string =>
	isEncoded
		? encodeURIComponent(text.toWellFormed())
		: Buffer.from(text)
				.toString("latin1")
				.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?");

type Attributes = Readonly<Record<string, unknown>>;

const inAttributes = ({ draw }: Given, { data: _, ...attributes }: Attributes): Record<string, string> =>
	Object.fromEntries(
		Object.entries(attributes).flatMap(([name, value]) => {
			const text = typeof value === "string" ? value : JSON.stringify(value);
			const isToken = /^[a-z\d]+$/.test(name);
			return [[isToken ? `ce-${name}` : "ce-note", inHeader(text, draw.isOnce(2)).slice(0, 2_000)]];
		}),
	);

/** A spoiled event, in one of the three modes; a batch has several, each with a fault of its own. */
export const spoiledEvent = (given: Given): Made => {
	const { draw } = given;
	const { name, event, pointer } = draw.pick(SPOILERS)(given);
	const where = pointer === undefined ? {} : { pointer };
	if (draw.isOnce(4)) {
		const others = Array.from({ length: draw.below(4) }, () => draw.pick(SPOILERS)(given).event);
		return posting(name, JSON.stringify([event, ...others]), { type: BATCH, statuses: [207, 400, 413] });
	}
	if (draw.isOnce(4) && isObject(event))
		return posting(name, JSON.stringify(event["data"] ?? null), { type: JSON_TYPE, headers: inAttributes(given, event) });
	return posting(name, JSON.stringify(event), { ...where, type: draw.isOnce(8) ? `${EVENT}; charset=utf-8` : EVENT });
};

const TYPES: readonly ((given: Given) => string)[] = [
	() => "",
	() => "text/plain",
	() => "text/xml",
	() => "multipart/form-data; boundary=x",
	() => "application/x-www-form-urlencoded",
	() => "application/json",
	() => "application/json; charset=shift_jis",
	() => `${EVENT}; charset=shift_jis`,
	() => `${EVENT}; charset=utf-16`,
	() => `${EVENT}; charset="utf-8`,
	() => "application/cloudevents",
	() => "application/cloudevents+xml",
	() => "application/cloudevents+json2",
	() => "*/*",
	() => `${EVENT}, ${EVENT}`,
	({ canary }) => inHeader(`application/${canary.value}`, false),
	({ canary }) => `${EVENT}; charset=${inHeader(canary.value, true)}`,
];

const wrongType = (given: Given): Made =>
	posting("a media type", JSON.stringify(goodEvent(given, "referral.received")), {
		type: given.draw.pick(TYPES)(given),
		statuses: [415],
	});

const ENCODINGS: readonly (readonly [name: string, encode: (body: string) => Buffer | string])[] = [
	["gzip", gzipSync],
	["br", brotliCompressSync],
	["deflate", deflateSync],
	["zstd", (body) => body],
	["identity", (body) => body],
	["x-unknown", (body) => body],
	["gzip", () => gzipSync(Buffer.alloc(8_000_000))],
	["gzip, gzip", (body) => gzipSync(gzipSync(body))],
];

const compressed = (given: Given): Made => {
	const [name, encode] = given.draw.pick(ENCODINGS);
	return posting("an encoding", encode(JSON.stringify(goodEvent(given, "referral.received"))), {
		headers: { "content-encoding": name },
		statuses: [415],
	});
};

/** A stranger's event of just so many bytes. */
const ofLength = (given: Given, length: number): string => {
	const good = JSON.stringify({ ...goodEvent(given, "referral.received"), subject: given.draw.uuid() });
	return good.replace("{", `{${" ".repeat(length - good.length)}`);
};

const SIZES: readonly (readonly [name: string, bytes: number, statuses: readonly number[]])[] = [
	["the longest event", MAX_EVENT_BYTES, [404]],
	["one byte more than the longest event", MAX_EVENT_BYTES + 1, [413]],
	["one byte less than the longest body", MAX_BYTES - 1, [413]],
	["the longest body", MAX_BYTES, [413]],
	["one byte more than the longest body", MAX_BYTES + 1, [413]],
];

/** Bodies at the limits, a byte below and a byte above. */
export const spoiledSize = (given: Given): Made => {
	if (given.draw.isOnce(60)) return posting("more than 10 MB", Buffer.alloc(MAX_GATEWAY_BYTES + 1, 32), { statuses: [413] });
	const [name, bytes, statuses] = given.draw.pick(SIZES);
	const body = ofLength(given, bytes);
	if (bytes <= MAX_EVENT_BYTES) return posting(name, body, { statuses });
	return given.draw.isOnce(2)
		? posting(name, body, { statuses })
		: posting(name, `[${body}]`, { type: BATCH, statuses: [207, 413] });
};

const ORDERS: readonly ((given: Given) => unknown)[] = [
	({ canary }) => ({ does: canary.value }),
	({ canary }) => ({ does: "set", basis: canary.value, pinned: [], reviewBy: "2027-01-01" }),
	({ canary }) => ({ does: "set", basis: "evacuated", pinned: [canary.value], reviewBy: "2027-01-01" }),
	({ canary }) => ({ does: "set", basis: "evacuated", pinned: [], reviewBy: canary.value }),
	({ draw }) => ({ does: "set", basis: "evacuated", pinned: [], reviewBy: draw.pick(NO_TIMES) }),
	({ canary }) => ({ does: "set", basis: "evacuated", pinned: [], reviewBy: "2027-01-01", [canary.value]: 1 }),
	() => ({ does: "set", basis: "evacuated", pinned: [], reviewBy: "2999-01-01" }),
	() => ({
		does: "set",
		basis: "evacuated",
		pinned: Array.from({ length: 21 }, (_, index) => `desk-${index}`),
		reviewBy: "2027-01-01",
	}),
	({ canary }) => ({ does: "lift", reason: canary.value }),
	() => ({ does: "lift" }),
	({ canary, draw }) => disguised(canary, draw),
	() => null,
	() => [],
];

/** An order to protect a case, which is spoiled. */
export const spoiledProtection = (given: Given): Made => {
	const { draw, known } = given;
	const body = JSON.stringify(draw.pick(ORDERS)(given));
	const path = `/v1/cases/${draw.isOnce(3) ? draw.uuid() : known.caseToken}/protection`;
	const type = draw.isOnce(6) ? draw.pick(["text/plain", EVENT, "application/json; charset=shift_jis"]) : JSON_TYPE;
	return posting("an order", body, { path, type, pointer: "" });
};

const NAMED = [
	"traceparent",
	"x-amzn-trace-id",
	"idempotency-key",
	"user-agent",
	"referer",
	"origin",
	"cookie",
	"x-forwarded-for",
	"x-forwarded-host",
	"forwarded",
	"accept",
	"accept-language",
	"if-none-match",
	"range",
	"te",
	"via",
	"x-http-method-override",
	"x-original-url",
];

/** A value in headers that mean nothing here, or attributes where there must be none, beside a spoiled event. */
const strangeHeaders = (given: Given): Made => {
	const { draw, canary } = given;
	const value = inHeader(disguised(canary, draw), draw.isOnce(2)).slice(0, 3_000);
	const names = draw.isOnce(3) ? ["ce-id", "ce-note", "ce-data"] : [draw.pick(NAMED), draw.pick(NAMED)];
	const { name, event } = draw.pick(SPOILERS)(given);
	return posting(`${name}, and headers`, JSON.stringify(event), {
		headers: Object.fromEntries(names.map((one) => [one, value])),
	});
};

/** Requests to post events that are wrong as requests. */
export const spoiledPost = (given: Given): Made => {
	const maker = given.draw.pick([wrongType, compressed, strangeHeaders, strangeHeaders]);
	return maker(given);
};
