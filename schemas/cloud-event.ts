import * as z from "zod";
import { catalogue } from "./catalogue.gen.ts";
import { ownAttributes } from "./ce-attributes.ts";
import { isValidOn } from "./code-list.ts";
import { windowFault } from "./date-window.ts";
import type { Definition } from "./event.ts";
import { AGENCY_ID, randomId } from "./field.ts";
import type { CaseToken, EventToken } from "./ids.ts";
import { isObject } from "./is-object.ts";
import { dayInJapan } from "./japan-time.ts";
import { namingMyNumbers } from "./my-number.ts";
import { type FieldProblem, fieldProblem } from "./problem.ts";
import { type Sealed, sealedSchema } from "./sealed.ts";
import { problemsOf } from "./zod-problems.ts";

/** An event as an agency posts it: CloudEvents 1.0 without extensions, `data` by its type. */
export type ParsedEvent = {
	readonly id: EventToken;
	readonly source: string;
	readonly type: keyof typeof catalogue;
	/** The sender's own token for the case. */
	readonly subject: CaseToken;
	/** RFC 3339 with offset. */
	readonly time: string;
	/** The fields of its type. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly sealed?: Sealed;
};

const types = Object.keys(catalogue) as [keyof typeof catalogue, ...(keyof typeof catalogue)[]];

/** What the data of an event can be sent as: the media type of JSON, in UTF-8. */
const JSON_CONTENT = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?$/i;

/** `/agencies/` and an agency's id. */
const AGENCY_SOURCE = new RegExp(AGENCY_ID.source.replace("^", "^/agencies/"));

const envelope = z.strictObject({
	specversion: z.literal("1.0"),
	id: randomId.brand<"token of an event">(),
	source: z.string().regex(AGENCY_SOURCE),
	type: z.enum(types),
	subject: randomId.brand<"token of a case">(),
	time: z.iso.datetime({ offset: true }),
	datacontenttype: z.string().regex(JSON_CONTENT).optional(),
	data: z.record(z.string(), z.unknown()),
});

/** Minutes a sender's clock may be ahead. */
const MINUTES_AHEAD = 5;
/** The scheme's first day (平成26年4月1日, C0-2). */
const FIRST_TIME = "2014-04-01T00:00:00+09:00";

/**
 * Reads an event.
 *
 * @param now decides what is in the future
 * @returns the event, or all wrong fields, each by its JSON pointer and never with its value
 */
export const parseEvent = (
	json: unknown,
	now: Date,
): { readonly event: ParsedEvent } | { readonly refused: readonly FieldProblem[] } => {
	const { open, sealed: sealedJson, problems: ofAttributes } = partsOf(json);
	const outer = envelope.safeParse(open, { reportInput: false });
	const type = typeOf(open);
	const definition = type && definitions[type];
	const inner = definition ? definition.data.safeParse(dataIn(open)) : undefined;
	const sealed = sealedSchema.optional().safeParse(sealedJson);
	const problems = [
		...ofAttributes,
		...(outer.success ? timeProblems(outer.data.time, now) : problemsOf(outer.error, "", open).filter(isOutside(inner))),
		...(inner?.error ? problemsOf(inner.error, "/data", dataIn(open)) : []),
		...(sealed.error ? [sealedProblem(sealed.error, sealedJson)] : []),
	];
	if (outer.success && inner?.success && definition) problems.push(...problemsOnItsDay(definition, outer.data, now));
	if (!outer.success || problems.length > 0) return { refused: namingMyNumbers(problems, json) };
	return { event: { ...outer.data, ...(sealed.data ? { sealed: sealed.data } : {}) } };
};

/** RFC 3339 lets T and Z be written small (5.6). */
const inCapitals = (attributes: Readonly<Record<string, unknown>>) =>
	typeof attributes["time"] === "string" ? { ...attributes, time: attributes["time"].toUpperCase() } : attributes;

type Parts = { readonly open: unknown; readonly sealed?: unknown; readonly problems: readonly FieldProblem[] };

/** The event without `data.sealed`, `data.sealed`, and what is wrong with attributes that the hub does not read. */
const partsOf = (json: unknown): Parts => {
	if (!isObject(json)) return { open: json, problems: [] };
	const { attributes, problems } = ownAttributes(json, Object.keys(envelope.shape));
	const open = inCapitals(attributes);
	if (!isObject(open["data"])) return { open, problems };
	const { sealed, ...data } = open["data"];
	return { open: { ...open, data }, sealed, problems };
};

const dataIn = (open: unknown): unknown => (isObject(open) ? open["data"] : undefined);

/** One problem for all of `sealed`: its keys are the sender's own text and must not be repeated. */
const sealedProblem = (error: z.ZodError, sealed: unknown): FieldProblem => {
	const found = problemsOf(error, "", sealed);
	const { code, expected } = found.find((one) => one.code === "too-long") ?? found[0] ?? fieldProblem("", "not-sealed");
	return fieldProblem("/data/sealed", code, expected);
};

const definitions: Readonly<Record<string, Definition>> = catalogue;

const typeOf = (json: unknown): string | undefined => {
	const type = typeof json === "object" && json !== null && "type" in json ? json.type : undefined;
	return typeof type === "string" && Object.hasOwn(definitions, type) ? type : undefined;
};

/** Problems of `data` come from the schema of the type, not from the envelope. */
const isOutside = (inner: unknown) => (one: FieldProblem) => inner === undefined || !/^\/data(?:\/|$)/.test(one.pointer);

const timeProblems = (time: string, now: Date): FieldProblem[] => {
	const milliseconds = Date.parse(time);
	if (milliseconds > now.getTime() + MINUTES_AHEAD * 60_000) return [fieldProblem("/time", "in-the-future")];
	return milliseconds < Date.parse(FIRST_TIME) ? [fieldProblem("/time", "too-long-ago")] : [];
};

/** Codes and days that are wrong on the day of the event. When its time is wrong, no day is counted from it. */
const problemsOnItsDay = (definition: Definition, { time, data }: ParsedEvent, now: Date): FieldProblem[] => {
	const day = dayInJapan(time);
	const isDayRight = timeProblems(time, now).length === 0;
	return [...codeProblems(definition, day, data), ...(isDayRight ? windowProblems(definition, day, data) : [])];
};

type Data = ParsedEvent["data"];

const codeProblems = (definition: Definition, day: string, data: Data): FieldProblem[] =>
	Object.entries(definition.fields).flatMap(([name, { kind }]) => {
		if (kind.is !== "code" && kind.is !== "codes") return [];
		const used = [data[name]].flat().filter((code) => typeof code === "string");
		const isPast = used.some((code) => !isValidOn(kind.codes[code] ?? { ja: "" }, day));
		return isPast ? [fieldProblem(`/data/${name}`, "code-not-in-force")] : [];
	});

/** Days that lie outside of what their field can mean on the day of the event. */
const windowProblems = (definition: Definition, eventDay: string, data: Data): FieldProblem[] =>
	Object.entries(definition.fields).flatMap(([name, { kind, within }]) => {
		const value = data[name];
		if (within === undefined || typeof value !== "string") return [];
		const fault = windowFault(within, kind.is === "slot" ? dayInJapan(value) : value, eventDay, data);
		return fault ? [fieldProblem(`/data/${name}`, fault)] : [];
	});
