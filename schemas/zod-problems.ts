import type * as z from "zod";
import type { FaultCode } from "./fault.ts";
import { type FieldProblem, fieldProblem } from "./problem.ts";

/** A place in a document as a JSON pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
	path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Whether nothing is at a place of a document. */
const isAbsent = (document: unknown, path: readonly PropertyKey[]): boolean =>
	path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], document) === undefined;

const FORMATS: Readonly<Record<string, FaultCode>> = { date: "not-a-date", datetime: "not-a-time" };

/** Messages of the hub's own checks. */
const OWN: Readonly<Record<string, FaultCode>> = {
	rule: "does-not-fit",
	repeated: "repeated",
	"not-random": "not-random",
	"out-of-range": "out-of-range",
};

const typeFault = ({ expected }: z.core.$ZodIssueInvalidType): FaultCode =>
	expected === "object" || expected === "record" ? "not-an-object" : "wrong-type";

const codeOf = (issue: z.core.$ZodIssue): FaultCode => {
	switch (issue.code) {
		case "invalid_type":
			return typeFault(issue);
		case "invalid_value":
			return issue.path.join() === "type" ? "unknown-type" : "not-a-code";
		case "invalid_union":
			return "not-a-code";
		case "unrecognized_keys":
			return "unknown-field";
		case "too_big":
		case "too_small":
			return issue.message === "too-long" ? "too-long" : "out-of-range";
		case "invalid_format":
			return FORMATS[issue.format] ?? "wrong-format";
		default:
			return OWN[issue.message] ?? "does-not-fit";
	}
};

/** A pattern without what is the same in all. */
const bare = (pattern: string): string => pattern.replace(/^\/(.*)\/[a-z]*$/s, "$1");

/** What the schema takes at the place of an issue, in the words of JSON Schema; undefined where the code says all. */
const expectedBy = (issue: z.core.$ZodIssue): string | undefined => {
	switch (issue.code) {
		case "invalid_type":
			return issue.expected;
		case "invalid_format":
			return issue.format === "regex" ? bare(issue.pattern ?? "") : issue.format;
		case "too_small":
			return `>= ${issue.minimum}`;
		case "too_big":
			return `<= ${issue.maximum}`;
		case "invalid_value":
			return issue.values.join(", ");
		default:
			return undefined;
	}
};

/** Faults whose words say all that the schema says, or where it says too much: there are some forty types. */
const SELF_EXPLAINING: ReadonlySet<FaultCode> = new Set(["not-a-date", "not-a-time", "not-an-object", "unknown-type"]);

const problemOf = (issue: z.core.$ZodIssue, base: string, document: unknown): FieldProblem => {
	const pointer = `${base}${pointerOf(issue.path)}`;
	// What a rule between fields asks for is absent for a reason of its own.
	if (issue.code !== "custom" && isAbsent(document, issue.path)) return fieldProblem(pointer, "required");
	const code = codeOf(issue);
	const expected = SELF_EXPLAINING.has(code) ? undefined : expectedBy(issue);
	return fieldProblem(pointer, code, expected);
};

/**
 * Zod's issues as problems of fields. An unknown key is reported at the object it is in, since the key itself could
 * hold a name. Of the document only whether something is there is asked, never what.
 *
 * @param base pointer to what was parsed
 * @param document what was parsed
 */
export const problemsOf = (error: z.ZodError, base: string, document: unknown): FieldProblem[] =>
	error.issues.map((issue) => problemOf(issue, base, document));
