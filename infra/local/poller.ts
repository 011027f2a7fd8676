import type { LambdaHost } from "./lambda-host.ts";
import { isLoop, longestOf } from "./lineage.ts";
import type { Message, Queues } from "./queues.ts";

/** An event source mapping: which queue feeds which function, and how. */
export type Mapping = {
	readonly queue: string;
	readonly function: string;
	readonly batchSize: number;
	readonly reportsFailures: boolean;
	readonly mostAtOnce: number;
	/** Whether Lambda stops a chain in which the function invokes itself (`RecursiveLoop`). */
	readonly stopsLoops: boolean;
};

type BatchResponse = { readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[] };

const toRecord = (queue: string) => (message: Message) => ({
	messageId: message.id,
	receiptHandle: message.receipt,
	body: message.body,
	attributes: {
		ApproximateReceiveCount: String(message.receives),
		SentTimestamp: String(message.sentAt),
		ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
		SenderId: "local",
		...(message.trace === undefined ? {} : { AWSTraceHeader: message.trace }),
	},
	messageAttributes: {},
	eventSource: "aws:sqs",
	eventSourceARN: `arn:aws:sqs:ap-northeast-1:000000000000:${queue}`,
	awsRegion: "ap-northeast-1",
});

/** With more invocations than this per environment, the others would only wait for one. */
const INVOCATIONS_AN_ENVIRONMENT = 2;

/**
 * Feeds a function from its queue, as Lambda does: batches, up to a number at once; what succeeded is deleted, what
 * failed stays hidden until its visibility ends. Sleeps until there is something to do.
 *
 * @param afterWork called when an invocation has ended, and when what was visible became dead letters without one
 */
export const startPoller = (mapping: Mapping, queues: Queues, lambdas: LambdaHost, afterWork: () => void) => {
	let running = 0;
	let timer: NodeJS.Timeout | undefined;
	let isStopped = false;
	const isCut = (trace: string | undefined): boolean => mapping.stopsLoops && isLoop(trace, mapping.function);
	const mostAtOnce = Math.min(mapping.mostAtOnce, INVOCATIONS_AN_ENVIRONMENT * lambdas.environments(mapping.function));

	const work = async (messages: readonly Message[]): Promise<void> => {
		const Records = messages.map(toRecord(mapping.queue));
		const trace = longestOf(
			messages.map((one) => one.trace),
			mapping.function,
		);
		const answer = (await lambdas.invoke(mapping.function, { Records }, trace)) as BatchResponse | null;
		const failed = new Set(mapping.reportsFailures ? answer?.batchItemFailures?.map((one) => one.itemIdentifier) : []);
		if (!isStopped) queues.remove(messages.filter(({ id }) => !failed.has(id)).map(({ receipt }) => receipt));
	};

	const pump = (): void => {
		clearTimeout(timer);
		while (!isStopped && running < mostAtOnce) {
			const messages = queues.receive(mapping.queue, mapping.batchSize, undefined, isCut);
			if (messages.length === 0) {
				afterWork();
				break;
			}
			running += 1;
			// A batch that failed as a whole stays hidden until its visibility ends; Lambda logs it, and so does the function.
			work(messages).then(ended, ended);
		}
		sleep();
	};

	const ended = (): void => {
		running -= 1;
		pump();
		afterWork();
	};

	const sleep = (): void => {
		const at = isStopped || running >= mostAtOnce ? undefined : queues.nextAt(mapping.queue);
		if (at !== undefined) timer = setTimeout(pump, Math.min(Math.max(at - Date.now(), 1), 2 ** 31 - 1));
	};

	const listen = (queue: string): void => {
		if (queue === mapping.queue) setImmediate(pump);
	};
	queues.events.on("changed", listen);
	pump();
	return {
		/** Whether nothing of the queue is visible or being worked on. */
		isIdle: (): boolean => running === 0 && !queues.hasVisible(mapping.queue),
		stop: (): void => {
			isStopped = true;
			clearTimeout(timer);
			queues.events.off("changed", listen);
		},
	};
};
