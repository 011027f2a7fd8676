import { AsyncLocalStorage } from "node:async_hooks";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TablesInMemory } from "./tables-in-memory.ts";

/**
 * A call to AWS that goes wrong, counted from 1 in one invocation of a function: it is refused, or the process dies
 * before the call reached AWS, or after (what it wrote stays, and nobody hears the answer).
 */
export type CallFault = { readonly call: number; readonly how: "is-refused" | "dies-before" | "dies-after" };

type Invocation = { calls: number; isDead: boolean; readonly fault: CallFault | undefined };

const invocations = new AsyncLocalStorage<Invocation>();

/** A call to AWS that a fault struck. */
class StruckCallError extends Error {
	override name = "StruckCallError";
}

/** Everything of AWS that the handlers call, in memory: tables, a bus and queues. */
export const aws = {
	tables: new TablesInMemory(),
	/** Events that were put on the bus. */
	bus: [] as { readonly type: string; readonly detail: string }[],
	/** Messages that were sent to queues, by the last part of the queue's URL. */
	messages: [] as { readonly queue: string; readonly body: string }[],
	/** How often a fault struck. */
	struck: 0,
};

/** Runs one invocation of a function, which a fault may strike. */
export const invoke = <T>(fault: CallFault | undefined, run: () => Promise<T>): Promise<T> =>
	invocations.run({ calls: 0, isDead: false, fault }, run);

const strike = (): StruckCallError => {
	aws.struck += 1;
	return new StruckCallError("a fault of a world");
};

/** Answers a call, or lets the fault of its invocation strike. What a dead process still tries does not happen. */
const answer = async <T>(apply: () => T): Promise<T> => {
	const invocation = invocations.getStore();
	if (invocation?.isDead) throw new StruckCallError("a process that died");
	if (invocation) invocation.calls += 1;
	if (!invocation?.fault || invocation.calls !== invocation.fault.call) return apply();
	const { how } = invocation.fault;
	invocation.isDead = how !== "is-refused";
	if (how === "dies-after") await apply();
	throw strike();
};

/** A call of one of the SDK's clients. */
export type Command = { readonly constructor: { readonly name: string }; readonly input: never };
type Sent = {
	readonly QueueUrl: string;
	readonly Entries: readonly Record<"Id" | "MessageBody" | "DetailType" | "Detail", string>[];
};

const toBus = ({ Entries }: Sent) => {
	aws.bus.push(...Entries.map(({ DetailType, Detail }) => ({ type: DetailType, detail: Detail })));
	return { FailedEntryCount: 0, Entries: Entries.map((_, index) => ({ EventId: String(index) })) };
};

const toQueue = ({ QueueUrl, Entries }: Sent) => {
	aws.messages.push(...Entries.map(({ MessageBody }) => ({ queue: QueueUrl.split("/").at(-1) ?? "", body: MessageBody })));
	return { Successful: Entries.map(({ Id }) => ({ Id, MessageId: Id })), Failed: [] };
};

const SETTINGS = {
	AWS_REGION: "ap-northeast-1",
	AWS_ACCESS_KEY_ID: "x",
	AWS_SECRET_ACCESS_KEY: "x",
	BUS_NAME: "hub",
	RATE_PER_MINUTE: "3333333",
	WEBHOOK_QUEUE_URL: "memory/webhook",
	RECONSIDER_QUEUE_URL: "memory/reconsider",
	...Object.fromEntries(
		["AGENCIES", "TIMELINE", "DOOR", "INBOX", "CLOCK", "KEYS", "ENVELOPES", "LIMITS"].map((name) => [`${name}_TABLE`, name]),
	),
};

type Send = (command: Command) => Promise<unknown>;

const setSend = (client: { readonly prototype: object }, send: Send): void => {
	Object.assign(client.prototype, { send });
};

/**
 * Puts AWS in memory in the place of the SDK's clients, for the rest of the process.
 * @param toTables how a call to a table is answered
 */
export const installAws = (toTables: (command: Command) => unknown = (command) => aws.tables.send(command)): void => {
	Object.assign(process.env, SETTINGS);
	setSend(DynamoDBDocumentClient, (command) => answer(() => toTables(command)));
	setSend(EventBridgeClient, (command) => answer(() => toBus(command.input)));
	setSend(SQSClient, (command) => answer(() => toQueue(command.input)));
};

/** Forgets everything that was sent and kept. */
export const clearAws = (): void => {
	aws.tables.clear();
	aws.bus.length = 0;
	aws.messages.length = 0;
};
