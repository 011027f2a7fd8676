import { fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import type { Request } from "../middleware/api-route.ts";
import { isInUtf8, mediaTypeIn } from "../rules/request/media-type.ts";
import { readJsonBytes } from "../rules/request/strict-json.ts";
import { fromHeaders, hasAttributes } from "./binary-mode.ts";

/** The longest body the hub reads, in bytes. */
const MAX_BYTES = 262_144;
/** The longest event with its envelopes, in bytes of JSON: some recipients, some pages each. */
const MAX_EVENT_BYTES = 98_304;
const MAX_EVENTS = 100;

export type Posted = { readonly event: unknown } | { readonly batch: readonly unknown[] } | { readonly problem: Problem };

const refuse = (...what: Parameters<typeof problem>): Posted => ({ problem: problem(...what) });

/** How the media type says that events are sent (CloudEvents HTTP Protocol Binding 1.0, 3). */
const MODES: ReadonlyMap<string, "structured" | "batch" | "binary"> = new Map([
	["application/cloudevents+json", "structured"],
	["application/cloudevents-batch+json", "batch"],
	["application/json", "binary"],
]);

/** The mode of a request that can be read. JSON without attributes is no event. */
const modeOf = (headers: Request["headers"]) => {
	const mediaType = mediaTypeIn(headers["content-type"]);
	const mode = mediaType && isInUtf8(mediaType) && !headers["content-encoding"] ? MODES.get(mediaType.name) : undefined;
	return mode === "binary" && !hasAttributes(headers) ? undefined : mode;
};

/**
 * The events of a request: one as a whole (structured), a list (batch), or one with its attributes in headers (binary).
 * A request has one mode: an event told twice could tell two things.
 */
export const readBody = ({ headers, body, isBase64Encoded }: Request): Posted => {
	const mode = modeOf(headers);
	if (!mode) return refuse("unsupported-media-type");
	if (mode !== "binary" && hasAttributes(headers)) return refuse("mixed-modes");
	const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
	if (bytes.length > MAX_BYTES) return refuse("too-large");
	const read = readJsonBytes(bytes);
	if ("fault" in read) return refuse("malformed", [fieldProblem("", read.fault)]);
	if (mode === "batch") return readBatch(read.value);
	return readOne(mode === "binary" ? fromHeaders(headers, read.value) : read.value, bytes.length);
};

const readOne = (event: unknown, length: number): Posted => (length > MAX_EVENT_BYTES ? refuse("event-too-large") : { event });

const readBatch = (events: unknown): Posted => {
	if (!Array.isArray(events) || events.length === 0) return refuse("malformed", [fieldProblem("", "not-a-batch")]);
	if (events.length > MAX_EVENTS) return refuse("too-many-events");
	const isTooLarge = (one: unknown): boolean => Buffer.byteLength(JSON.stringify(one)) > MAX_EVENT_BYTES;
	const tooLarge = events.flatMap((one, index) => (isTooLarge(one) ? [fieldProblem(`/${index}`, "too-long")] : []));
	return tooLarge.length > 0 ? refuse("event-too-large", tooLarge) : { batch: events };
};
