import type * as z from "zod";
import { type FaultCode, type FieldProblem, fieldProblem } from "./problem.ts";

/** A place in a document as a JSON pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
	path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const FORMATS: Readonly<Record<string, FaultCode>> = { date: "not-a-date", datetime: "not-a-time" };

/** Messages of the hub's own checks. */
const OWN: Readonly<Record<string, FaultCode>> = {
	rule: "does-not-fit",
	repeated: "repeated",
	"not-random": "not-random",
	"out-of-range": "out-of-range",
};

const typeFault = ({ expected, message }: z.core.$ZodIssueInvalidType): FaultCode => {
	if (message.endsWith("received undefined")) return "required";
	return expected === "object" || expected === "record" ? "not-an-object" : "wrong-type";
};

const codeOf = (issue: z.core.$ZodIssue): FaultCode => {
	switch (issue.code) {
		case "invalid_type":
			return typeFault(issue);
		case "invalid_value":
			return issue.path.join() === "type" ? "unknown-type" : "not-a-code";
		case "unrecognized_keys":
			return "unknown-field";
		case "too_big":
		case "too_small":
			return issue.message === "too-long" ? "too-long" : "out-of-range";
		case "invalid_format":
			return FORMATS[issue.format] ?? "wrong-format";
		default:
			return OWN[issue.message] ?? "wrong-format";
	}
};

/**
 * Zod's issues as problems of fields. An unknown key is reported at the object it is in, since the key itself could
 * hold a name; values are never read.
 *
 * @param base pointer to what was parsed
 */
export const problemsOf = (error: z.ZodError, base: string): FieldProblem[] =>
	error.issues.map((issue) => fieldProblem(`${base}${pointerOf(issue.path)}`, codeOf(issue)));
