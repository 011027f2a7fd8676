import { functionName } from "./environment.ts";
import { ownFrames } from "./own-frames.ts";

/**
 * What was being done when something failed, by ids that AWS gave. `requestContext` of a request, an SQS record and the
 * like are such: these three are taken of it, nothing else.
 */
export type Invocation = {
	readonly requestId?: string;
	readonly routeKey?: string;
	readonly messageId?: string;
};

/** Names of errors are identifiers; a text that is none could be a value. */
const NAME = /^[A-Za-z]\w{0,63}$/;

/** The name of a fault, which says nothing of what it quotes. */
export const nameOf = (reason: unknown): string => {
	if (!(reason instanceof Error)) return typeof reason;
	return typeof reason.name === "string" && NAME.test(reason.name) ? reason.name : "Error";
};

const lineOf = (reason: unknown, { requestId, routeKey, messageId }: Invocation) => ({
	level: "error",
	function: functionName(),
	requestId,
	routeKey,
	messageId,
	fault: nameOf(reason),
	...(reason instanceof Error && reason.cause !== undefined ? { cause: nameOf(reason.cause) } : {}),
	frames: reason instanceof Error ? ownFrames(reason) : [],
});

const write = (line: object): void => {
	process.stderr.write(`${JSON.stringify(line)}\n`);
};

/**
 * Logs that something failed, as a line of JSON: the function, what it was doing, the fault's name and its cause's, and where in
 * our own code. Never a message or a value, since both may quote what an event held. The one file that writes to the log.
 */
export const logFault = (reason: unknown, during: Invocation): void => write(lineOf(reason, during));

/** The metric by which ops are alarmed, in CloudWatch's embedded metric format: CloudWatch makes it from the line. */
const PARKED = {
	Namespace: "Tsunagi",
	Dimensions: [[]],
	Metrics: [{ Name: "Parked", Unit: "Count" }],
};

/** Logs how many cases' work is parked, or that one more is and why. */
export const logParked = (count: number, reason?: unknown): void =>
	write({
		...(reason === undefined ? { level: "error", function: functionName() } : lineOf(reason, {})),
		Parked: count,
		_aws: { Timestamp: Date.now(), CloudWatchMetrics: [PARKED] },
	});
