import type { Request } from "../middleware/api-route.ts";

type Headers = Request["headers"];

const PREFIX = "ce-";

/** The attributes of this hub's events that travel as `ce-*`; `datacontenttype` is `content-type`, `data` the body. */
const ATTRIBUTES: readonly string[] = ["specversion", "id", "source", "type", "subject", "time"];

/** Whether a request has CloudEvents attributes in its headers. */
export const hasAttributes = (headers: Headers): boolean => Object.keys(headers).some((name) => name.startsWith(PREFIX));

/**
 * An event of CloudEvents' binary mode (HTTP Protocol Binding 1.0, 3.1) as structured mode has it.
 * Nothing is checked here. A header of no known attribute keeps its prefix, so that neither an extension
 * nor `ce-data` is ever taken for a part of the event: like every unknown key it is refused later.
 */
export const fromHeaders = (headers: Headers, data: unknown): unknown => ({
	...Object.fromEntries(
		Object.entries(headers)
			.filter(([name]) => name.startsWith(PREFIX))
			.map(([name, value = ""]) => [attributeOf(name), decode(value)]),
	),
	datacontenttype: "application/json",
	data,
});

const attributeOf = (header: string): string => {
	const name = header.slice(PREFIX.length);
	return ATTRIBUTES.includes(name) ? name : header;
};

/** Quoted strings lose their quotes, then percent-encoding is undone once (3.1.3.2). */
const decode = (value: string): string => {
	const unquoted = value.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inside: string) => inside.replace(/\\(.)/g, "$1"));
	try {
		return decodeURIComponent(unquoted);
	} catch {
		// What is no percent-encoded UTF-8 keeps its percent sign, and no attribute here may hold one.
		return unquoted;
	}
};
