import type { Request } from "../middleware/api-route.ts";

type Headers = Request["headers"];

const PREFIX = "ce-";

/** Names of attributes (CloudEvents 1.0.2, Attribute Naming Convention) that travel as `ce-*`. */
const NAME = /^[a-z0-9]+$/;
/** `data` is the body, and `content-type` is its type: of these a header could only say something else (3.1.1). */
const NO_HEADERS: readonly string[] = ["data", "datacontenttype"];

const headersOf = (headers: Headers): readonly (readonly [name: string, value: string])[] =>
	Object.entries(headers).flatMap(([name, value = ""]) => (name.startsWith(PREFIX) ? [[name, value]] : []));

/** Whether a request has CloudEvents attributes in its headers. */
export const hasAttributes = (headers: Headers): boolean => headersOf(headers).length > 0;

/**
 * An event of CloudEvents' binary mode (HTTP Protocol Binding 1.0.2, 3.1) as structured mode has it. Nothing is checked
 * here. A header that can be no attribute keeps its prefix and is refused later: `ce-data` is never taken for the data.
 */
export const fromHeaders = (headers: Headers, data: unknown): unknown => ({
	...Object.fromEntries(headersOf(headers).map(([name, value]) => [attributeOf(name), decode(value)])),
	datacontenttype: "application/json",
	data,
});

/** Whether `ce-*` headers beside a structured event repeat what it says (3.2.3): they may, and must not say another thing. */
export const repeats = (headers: Headers, event: unknown): boolean => {
	const said = new Map(Object.entries(event ?? {}));
	return headersOf(headers).every(([name, value]) => {
		const attribute = said.get(name.slice(PREFIX.length));
		return ["string", "number", "boolean"].includes(typeof attribute) && String(attribute) === decode(value);
	});
};

const attributeOf = (header: string): string => {
	const name = header.slice(PREFIX.length);
	return NAME.test(name) && !NO_HEADERS.includes(name) ? name : header;
};

/** In the place of what is no text: no attribute may hold it. */
const UNREADABLE = "\ufffd";

const fromPercents = (bytes: string): string => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8");

/**
 * The value of an attribute in a header: quoted strings lose their quotes, then percent-encoding is undone once (3.1.3.2).
 * What is not printable ASCII, no percent-encoding, or none of UTF-8 leaves a sign that no attribute may hold.
 */
const decode = (value: string): string =>
	value
		.replace(/[^ -~]/g, UNREADABLE)
		.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inside: string) => inside.replace(/\\(.)/g, "$1"))
		.replace(/%(?![0-9a-f]{2})/gi, UNREADABLE)
		.replace(/(?:%[0-9a-f]{2})+/gi, fromPercents);
