import { createHash } from "node:crypto";

/**
 * How Lambda tells a loop. The SDK in a function passes on the trace header that the function was invoked with
 * (`_X_AMZN_TRACE_ID`), SQS keeps it with the message (`AWSTraceHeader`), and Lambda adds to its `Lineage` how often each
 * function has been invoked in the chain: `Root=1-…;Lineage=a87bd80c:1|68fd508a:5`. EventBridge and DynamoDB do not keep it.
 */
type Trace = string | undefined;

/** A function that may not loop is not invoked any more once it has been so often in a chain. AWS says: about 16 times. */
const MAX_HOPS = 16;

const LINEAGE = /(?:^|;)Lineage=([^;]*)/;

const nameOf = (functionName: string): string => createHash("sha256").update(functionName).digest("hex").slice(0, 8);

const timesIn = (trace: Trace): Map<string, number> => {
	const [, lineage = ""] = LINEAGE.exec(trace ?? "") ?? [];
	const parts = lineage.split("|").filter((part) => part !== "");
	return new Map(parts.map((part) => [part.split(":")[0] ?? "", Number(part.split(":")[1])]));
};

/** How often a function has been invoked in a chain. */
const hopsOf = (trace: Trace, functionName: string): number => timesIn(trace).get(nameOf(functionName)) ?? 0;

/** Whether Lambda stops a chain before a function that may not loop. */
export const isLoop = (trace: Trace, functionName: string): boolean => hopsOf(trace, functionName) >= MAX_HOPS;

/** Of the messages of a batch, the trace that the function went through most often. */
export const longestOf = (traces: readonly Trace[], functionName: string): Trace =>
	traces.reduce((one, other) => (hopsOf(other, functionName) > hopsOf(one, functionName) ? other : one), traces[0]);

/** The trace header of an invocation. @param trace of what invoked it, if that has one */
export const withHop = (trace: Trace, functionName: string): string => {
	const times = timesIn(trace).set(nameOf(functionName), hopsOf(trace, functionName) + 1);
	const root = /(?:^|;)(Root=[^;]*)/.exec(trace ?? "")?.[1] ?? `Root=1-${Date.now().toString(16).slice(0, 8)}-${"0".repeat(24)}`;
	return `${root};Sampled=0;Lineage=${[...times].map((part) => part.join(":")).join("|")}`;
};
