import type { LambdaHost } from "./lambda-host.ts";
import type { Queues } from "./queues.ts";

/** Takes the lines of a trace, e.g. `console.log`. */
export type Print = (line: string) => void;

/** `CaseLambdaFunction692C92A9`, `CaseQueueEAEFC2A6` and `CaseDeadLettersEC881A22` as `case`. */
const shortName = (logicalId: string): string =>
	(/^(.+?)(?:Lambda)?(?:Function|Queue|DeadLetters)[0-9A-F]{8}$/.exec(logicalId)?.[1] ?? logicalId)
		.replace(/(?<=[a-z])(?=[A-Z])/g, "-")
		.toLowerCase();

const countOf = (messages: number): string => `${messages} ${messages === 1 ? "message" : "messages"}`;

type QueueRecord = { readonly body: string; readonly eventSourceARN: string };
type Event = { readonly routeKey?: string; readonly scheduledTime?: string; readonly Records?: readonly QueueRecord[] };

/** The type of the event of the bus that a message holds; undefined when it holds something else. */
const typeIn = ({ body }: QueueRecord): string | undefined => {
	try {
		return (JSON.parse(body) as { readonly "detail-type"?: string })["detail-type"];
	} catch {
		return undefined;
	}
};

/** What a function is invoked with: a route, the types of events of the bus, a queue, or a schedule's time. Nothing else of it. */
const causeOf = ({ routeKey, scheduledTime, Records: records = [] }: Event): string => {
	if (routeKey !== undefined) return `route ${routeKey}`;
	if (scheduledTime !== undefined) return `schedule ${scheduledTime}`;
	const types = new Set(records.flatMap((record) => typeIn(record) ?? []));
	return types.size > 0
		? `bus ${[...types].join(",")}`
		: `queue ${shortName(records[0]?.eventSourceARN.split(":").at(-1) ?? "")}`;
};

type Result = { readonly statusCode?: number; readonly batchItemFailures?: readonly unknown[] } | null;

const outcomeOf = (result: Result): string => {
	if (result?.statusCode !== undefined) return String(result.statusCode);
	const failures = result?.batchItemFailures?.length ?? 0;
	return failures === 0 ? "ok" : `${failures} failed`;
};

/**
 * Prints a line for each invocation when it has ended: what invoked it, the function, how long it took, and its outcome, which is
 * a status, `ok`, a number of failed messages, or `failed` for all.
 *
 *     route POST /v1/events → intake 12ms 202
 *     bus case.opened → case 1 message 8ms ok
 *     queue webhook → webhook 3 messages 30ms 1 failed
 *     schedule 2026-03-31T21:00:00Z → follow-up-clock 20ms ok
 */
export const traceInvocations = (lambdas: LambdaHost, print: Print): LambdaHost => ({
	...lambdas,
	invoke: async (name, event, header) => {
		const began = performance.now();
		let outcome = "failed";
		try {
			const result = await lambdas.invoke(name, event, header);
			outcome = outcomeOf(result as Result);
			return result;
		} finally {
			const { Records: records } = event as Event;
			const messages = records ? `${countOf(records.length)} ` : "";
			const milliseconds = Math.round(performance.now() - began);
			print(`${causeOf(event as Event)} → ${shortName(name)} ${messages}${milliseconds}ms ${outcome}`);
		}
	},
});

/** Prints a line when messages become dead letters: `dead-letters case 1 message`. */
export const traceDeadLetters = (queues: Queues, print: Print): void => {
	queues.events.on("buried", (queue, messages) => print(`dead-letters ${shortName(queue)} ${countOf(messages)}`));
};
