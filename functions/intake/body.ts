import { fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import type { Request } from "../middleware/api-route.ts";
import { entriesIn } from "../rules/request/json-entries.ts";
import { isInUtf8, mediaTypeIn } from "../rules/request/media-type.ts";
import { readJson, readJsonBytes } from "../rules/request/strict-json.ts";
import { fromHeaders, hasAttributes, repeats } from "./binary-mode.ts";

/** The longest body the hub reads, in bytes. */
const MAX_BYTES = 262_144;
/** The longest event with its envelopes, in bytes of JSON: some recipients, some pages each. */
const MAX_EVENT_BYTES = 98_304;
const MAX_EVENTS = 100;

/** An entry of a batch: an event, or why none can be read. */
export type Entry = { readonly event: unknown } | { readonly problem: Problem };

export type Posted = Entry | { readonly batch: readonly Entry[] };

const refuse = (...what: Parameters<typeof problem>): { readonly problem: Problem } => ({ problem: problem(...what) });

/** How the media type says that events are sent (CloudEvents HTTP Protocol Binding 1.0.2, 3). */
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
 * Headers may repeat the attributes of a structured event: one told twice must not tell two things.
 */
export const readBody = ({ headers, body, isBase64Encoded }: Request): Posted => {
	const mode = modeOf(headers);
	if (!mode) return refuse("unsupported-media-type");
	if (mode === "batch" && hasAttributes(headers)) return refuse("mixed-modes");
	const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
	if (bytes.length > MAX_BYTES) return refuse("too-large");
	return mode === "batch" ? readBatch(bytes) : readOne(mode, headers, bytes);
};

const readOne = (mode: "structured" | "binary", headers: Request["headers"], bytes: Buffer): Entry => {
	const read = readJsonBytes(bytes);
	if ("fault" in read) return refuse("malformed", [fieldProblem("", read.fault)]);
	if (mode === "structured" && !repeats(headers, read.value)) return refuse("mixed-modes");
	if (bytes.length > MAX_EVENT_BYTES) return refuse("event-too-large");
	return { event: mode === "binary" ? fromHeaders(headers, read.value) : read.value };
};

/** A list whose entries are read one by one: what is wrong with one is answered at its place, and costs no other. */
const readBatch = (bytes: Buffer): Posted => {
	const entries = entriesIn(bytes.toString("utf8").replace(/^\ufeff/, ""));
	if (!entries) {
		const read = readJsonBytes(bytes);
		if ("fault" in read) return refuse("malformed", [fieldProblem("", read.fault)]);
		return refuse("not-a-batch", [fieldProblem("", "not-a-batch")]);
	}
	return entries.length > MAX_EVENTS ? refuse("too-many-events") : { batch: entries.map(readEntry) };
};

const readEntry = (text: string): Entry => {
	if (Buffer.byteLength(text.trim()) > MAX_EVENT_BYTES) return refuse("invalid-event", [fieldProblem("", "too-long")]);
	const read = readJson(text);
	return "fault" in read ? refuse("invalid-event", [fieldProblem("", read.fault)]) : { event: read.value };
};
