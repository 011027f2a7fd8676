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

const nameOf = (reason: unknown): string => {
	if (!(reason instanceof Error)) return typeof reason;
	return typeof reason.name === "string" && NAME.test(reason.name) ? reason.name : "Error";
};

/**
 * Logs that something failed, as a line of JSON: the function, what it was doing, the fault's name and its cause's, and where in
 * our own code. Never a message or a value, since both may quote what an event held. The one place that writes to the log.
 */
export const logFault = (reason: unknown, { requestId, routeKey, messageId }: Invocation): void => {
	const line = {
		level: "error",
		function: functionName(),
		requestId,
		routeKey,
		messageId,
		fault: nameOf(reason),
		...(reason instanceof Error && reason.cause !== undefined ? { cause: nameOf(reason.cause) } : {}),
		frames: reason instanceof Error ? ownFrames(reason) : [],
	};
	process.stderr.write(`${JSON.stringify(line)}\n`);
};
