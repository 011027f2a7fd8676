import { fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import type { Request } from "../middleware/endpoint.ts";
import { readJson } from "../rules/strict-json.ts";

/** The longest body the hub reads, in bytes. */
const MOST_BYTES = 262_144;
/** The longest event with its envelopes, in bytes of JSON: some recipients, some pages each. */
const MOST_BYTES_AN_EVENT = 98_304;
const MOST_EVENTS = 100;

export type Posted = { readonly event: unknown } | { readonly batch: readonly unknown[] } | { readonly problem: Problem };

const refuse = (...what: Parameters<typeof problem>): Posted => ({ problem: problem(...what) });

/** The events of a request: one (`application/cloudevents+json`) or a batch (`application/cloudevents-batch+json`). */
export const readBody = ({ headers, body, isBase64Encoded }: Request): Posted => {
	const [mediaType = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
	const isUtf8 = parameters.every((one) => !one.trim().startsWith("charset=") || /^charset="?utf-8"?$/.test(one.trim()));
	const isBatch = mediaType.trim() === "application/cloudevents-batch+json";
	if (!isUtf8 || headers["content-encoding"] || !(isBatch || mediaType.trim() === "application/cloudevents+json"))
		return refuse("unsupported-media-type");
	const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
	if (bytes.length > MOST_BYTES) return refuse("too-large");
	const text = decode(bytes);
	const read = text === undefined ? ({ fault: "not-json" } as const) : readJson(text);
	if ("fault" in read) return refuse("malformed", [fieldProblem("", read.fault)]);
	return isBatch ? readBatch(read.value) : readOne(read.value, bytes.length);
};

const decode = (bytes: Buffer): string | undefined => {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
};

const readOne = (event: unknown, length: number): Posted => (length > MOST_BYTES_AN_EVENT ? refuse("too-large") : { event });

const readBatch = (events: unknown): Posted => {
	if (!Array.isArray(events) || events.length === 0) return refuse("malformed", [fieldProblem("", "not-a-batch")]);
	if (events.length > MOST_EVENTS || events.some((one) => JSON.stringify(one).length > MOST_BYTES_AN_EVENT))
		return refuse("too-large");
	return { batch: events };
};
