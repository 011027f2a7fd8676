import { hasMyNumber } from "./my-number.ts";
import { NOT_PLAIN } from "./plain-text.ts";
import { type FieldProblem, fieldProblem } from "./problem.ts";

/**
 * Extension attributes of CloudEvents that the hub takes and does not keep: they say how an event travelled, not what
 * happened. Others are refused by name: what they ask for (`expirytime`), or whom they name (`authid`), would be lost.
 */
export const IGNORED_EXTENSIONS = [
	"traceparent",
	"tracestate",
	"partitionkey",
	"sampledrate",
	"sequence",
	"sequencetype",
	"recordedtime",
	"correlationid",
	"causationid",
] as const;

type Json = Readonly<Record<string, unknown>>;

const MAX_INTEGER = 2_147_483_648;

/** Whether a value has a type of attributes (CloudEvents 1.0.2, Type System). */
const isAttributeValue = (value: unknown): boolean =>
	typeof value === "boolean" ||
	(typeof value === "string" && !NOT_PLAIN.test(value)) ||
	(Number.isInteger(value) && Number(value) >= -MAX_INTEGER && Number(value) < MAX_INTEGER);

/** An absolute URI (RFC 3986, 4.3). */
const ABSOLUTE_URI = /^[a-z][a-z\d+.-]*:(?:[\w.~!$&'()*+,;=:@/?[\]-]|%[\da-f]{2})+$/i;

const isUri = (value: unknown): boolean => typeof value === "string" && ABSOLUTE_URI.test(value);

type Check = { readonly isRight: (value: unknown) => boolean; readonly expected: string };

const CHECKS: ReadonlyMap<string, Check> = new Map([
	["dataschema", { isRight: isUri, expected: "absolute URI (RFC 3986)" }],
	...IGNORED_EXTENSIONS.map(
		(name) => [name, { isRight: isAttributeValue, expected: "text, boolean or 32-bit integer (CloudEvents 1.0.2)" }] as const,
	),
]);

/** Names that say nothing of a person: those of attributes, and of headers and members that the specifications have. */
const isNameable = (name: string): boolean =>
	/^(?:ce-)?(?:[a-z0-9]{1,20}|data_base64)$/.test(name) && !/\d{5}/.test(name) && !hasMyNumber(name);

/** What is wrong with an attribute that the hub does not read. */
const problemOf = (name: string, value: unknown): FieldProblem | undefined => {
	const check = CHECKS.get(name);
	if (check) return check.isRight(value) ? undefined : fieldProblem(`/${name}`, "wrong-format", check.expected);
	return isNameable(name) ? fieldProblem(`/${name}`, "unknown-attribute") : fieldProblem("", "unknown-field");
};

/**
 * The attributes of an event that are its own, without what is unset and what is taken and not kept (CloudEvents 1.0.2,
 * JSON Event Format 2.2), and every other attribute by its name. A name that can be none is not repeated: it may be a
 * person's.
 *
 * @param own names of the attributes that the hub reads
 */
export const ownAttributes = (
	event: Json,
	own: readonly string[],
): { readonly attributes: Json; readonly problems: readonly FieldProblem[] } => {
	// A payload of null is one; an attribute of null is unset.
	const set = Object.entries(event).filter(([name, value]) => value !== null || name === "data" || !isNameable(name));
	const problems = set.filter(([name]) => !own.includes(name)).flatMap(([name, value]) => problemOf(name, value) ?? []);
	return {
		attributes: Object.fromEntries(set.filter(([name]) => own.includes(name))),
		problems: [...new Map(problems.map((one) => [one.pointer, one])).values()],
	};
};
