import { createHash } from "node:crypto";
import { idOfUrl, type Operations, RefusedError } from "./operations.ts";
import type { Message, NewMessage, Queues } from "./queues.ts";

type BatchEntry = { readonly Id: string; readonly MessageBody: string; readonly DelaySeconds?: number };
type Request = {
	readonly QueueUrl: string;
	readonly QueueName?: string;
	readonly QueueNamePrefix?: string;
	readonly MessageBody?: string;
	readonly DelaySeconds?: number;
	readonly MaxNumberOfMessages?: number;
	readonly VisibilityTimeout?: number;
	readonly ReceiptHandle?: string;
	readonly SourceArn?: string;
	readonly Entries?: readonly (BatchEntry & { readonly ReceiptHandle?: string; readonly VisibilityTimeout?: number })[];
};

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

const toMessage = (message: Message) => ({
	MessageId: message.id,
	ReceiptHandle: message.receipt,
	Body: message.body,
	MD5OfBody: md5(message.body),
	Attributes: {
		SentTimestamp: String(message.sentAt),
		ApproximateReceiveCount: String(message.receives),
		ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
		...(message.trace === undefined ? {} : { AWSTraceHeader: message.trace }),
	},
});

type Draft = Omit<BatchEntry, "Id">;

const newMessage = (queue: string, { MessageBody, DelaySeconds }: Draft, trace: string | undefined): NewMessage => ({
	queue,
	body: MessageBody,
	trace,
	...(DelaySeconds === undefined ? {} : { delaySeconds: DelaySeconds }),
});

/** The operations of SQS that the hub and its commands use. */
export const sqsOperations = (queues: Queues, awsUrl: () => string): Operations => {
	const nameOf = ({ QueueUrl }: Request): string => {
		const name = idOfUrl(QueueUrl);
		if (!queues.definitions.has(name))
			throw new RefusedError("com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
		return name;
	};
	const urlOf = (name: string): string => `${awsUrl()}/000000000000/${name}`;
	const send = (queue: string, entries: readonly Draft[], trace: string | undefined): string[] =>
		queues.send(entries.map((entry) => newMessage(queue, entry, trace)));
	const operations: Readonly<Record<string, (request: Request, trace?: string) => unknown>> = {
		SendMessage: (request, trace) => {
			const { MessageBody = "", DelaySeconds } = request;
			const [MessageId] = send(
				nameOf(request),
				[{ MessageBody, ...(DelaySeconds === undefined ? {} : { DelaySeconds }) }],
				trace,
			);
			return { MessageId, MD5OfMessageBody: md5(MessageBody) };
		},
		SendMessageBatch: (request, trace) => {
			const entries = request.Entries ?? [];
			const ids = send(nameOf(request), entries, trace);
			return {
				Successful: entries.map(({ Id, MessageBody }, index) => ({
					Id,
					MessageId: ids[index],
					MD5OfMessageBody: md5(MessageBody),
				})),
				Failed: [],
			};
		},
		ReceiveMessage: (request) => ({
			Messages: queues.receive(nameOf(request), request.MaxNumberOfMessages ?? 1, request.VisibilityTimeout).map(toMessage),
		}),
		DeleteMessage: (request) => {
			queues.remove([request.ReceiptHandle ?? ""]);
			return {};
		},
		DeleteMessageBatch: ({ Entries = [] }) => {
			queues.remove(Entries.map((one) => one.ReceiptHandle ?? ""));
			return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
		},
		ChangeMessageVisibility: (request) => {
			queues.hide(nameOf(request), request.ReceiptHandle ?? "", request.VisibilityTimeout ?? 0);
			return {};
		},
		GetQueueUrl: ({ QueueName = "" }) => ({ QueueUrl: urlOf(nameOf({ QueueUrl: QueueName })) }),
		ListQueues: () => ({ QueueUrls: [...queues.definitions.keys()].map(urlOf) }),
		GetQueueAttributes: (request) => {
			const name = nameOf(request);
			const { visible, hidden, delayed } = queues.counts(name);
			return {
				Attributes: {
					QueueArn: `arn:aws:sqs:ap-northeast-1:000000000000:${name}`,
					ApproximateNumberOfMessages: String(visible),
					ApproximateNumberOfMessagesNotVisible: String(hidden),
					ApproximateNumberOfMessagesDelayed: String(delayed),
				},
			};
		},
		ListDeadLetterSourceQueues: (request) => {
			const name = nameOf(request);
			return {
				queueUrls: [...queues.definitions.values()]
					.filter((one) => one.deadLetters?.queue === name)
					.map((one) => urlOf(one.name)),
			};
		},
		StartMessageMoveTask: ({ SourceArn = "" }) => {
			queues.redrive(SourceArn.split(":").at(-1) ?? "");
			return { TaskHandle: "done" };
		},
	};
	return operations as Operations;
};
