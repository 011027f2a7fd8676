import * as z from "zod";
import { catalogue } from "./catalogue.gen.ts";
import { isValidOn } from "./code-list.ts";
import type { Definition } from "./event.ts";
import { AGENCY_ID } from "./field.ts";
import { type FieldProblem, fieldProblem } from "./problem.ts";
import { problemsOf } from "./zod-problems.ts";

/** An event as an agency posts it: CloudEvents 1.0, its `data` by its type, nothing else beside. */
export type PostedEvent = {
	readonly id: string;
	readonly source: string;
	readonly type: keyof typeof catalogue;
	/** The sender's own token for the case. */
	readonly subject: string;
	/** RFC 3339 with offset. */
	readonly time: string;
	readonly data: Readonly<Record<string, unknown>>;
};

const types = Object.keys(catalogue) as [keyof typeof catalogue, ...(keyof typeof catalogue)[]];

const envelope = z.strictObject({
	specversion: z.literal("1.0"),
	id: z.uuid({ version: "v4" }),
	source: z.string().refine((source) => source.startsWith("/agencies/") && AGENCY_ID.test(source.slice(10))),
	type: z.enum(types),
	subject: z.uuid({ version: "v4" }),
	time: z.iso.datetime({ offset: true }),
	datacontenttype: z.literal("application/json").optional(),
	data: z.record(z.string(), z.unknown()),
});

/** How far a sender's clock may be ahead. */
const MINUTES_AHEAD = 5;
/** The scheme's first day (平成26年4月1日, C0-2). */
const FIRST_TIME = "2014-04-01T00:00:00+09:00";

/**
 * Reads an event. All wrong fields are named, each by its place and never by its value.
 *
 * @param now for what is in the future
 */
export const parseEvent = (
	json: unknown,
	now: Date,
): { readonly event: PostedEvent } | { readonly refused: readonly FieldProblem[] } => {
	const outer = envelope.safeParse(json, { reportInput: false });
	const type = typeOf(json);
	const definition = type && definitions[type];
	const inner = definition ? definition.data.safeParse((json as { data?: unknown }).data) : undefined;
	const problems = [
		...(outer.success ? timeProblems(outer.data.time, now) : problemsOf(outer.error, "").filter(isOutside(inner))),
		...(inner?.error ? problemsOf(inner.error, "/data") : []),
	];
	if (outer.success && inner?.success && definition) problems.push(...codeProblems(definition, outer.data));
	return outer.success && problems.length === 0 ? { event: outer.data } : { refused: problems };
};

const definitions: Readonly<Record<string, Definition>> = catalogue;

const typeOf = (json: unknown): string | undefined => {
	const type = typeof json === "object" && json !== null && "type" in json ? json.type : undefined;
	return typeof type === "string" && Object.hasOwn(definitions, type) ? type : undefined;
};

/** What the schema of the type says of `data` is said once, and better than by the envelope. */
const isOutside = (inner: unknown) => (one: FieldProblem) => inner === undefined || !/^\/data(?:\/|$)/.test(one.pointer);

const timeProblems = (time: string, now: Date): FieldProblem[] => {
	const at = Date.parse(time);
	if (at > now.getTime() + MINUTES_AHEAD * 60_000) return [fieldProblem("/time", "in-the-future")];
	return at < Date.parse(FIRST_TIME) ? [fieldProblem("/time", "too-long-ago")] : [];
};

const codeProblems = (definition: Definition, { time, data }: PostedEvent): FieldProblem[] => {
	const day = new Date(Date.parse(time) + 9 * 3_600_000).toISOString().slice(0, 10);
	return Object.entries(definition.fields).flatMap(([name, { kind }]) => {
		if (kind.is !== "code" && kind.is !== "codes") return [];
		const used = [data[name]].flat().filter((code) => typeof code === "string");
		const isPast = used.some((code) => !isValidOn(kind.codes[code] ?? { ja: "" }, day));
		return isPast ? [fieldProblem(`/data/${name}`, "code-not-in-force")] : [];
	});
};
