import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Outputs } from "../../functions/commands/outputs.ts";

/** What a hub in a process of its own says when it is ready. */
export type Ready = {
	readonly apiUrl: string;
	readonly awsUrl: string;
	readonly tokenUrl: string;
	readonly outputs: Outputs;
	readonly env: Readonly<Record<string, string>>;
};

const START = join(import.meta.dirname, "..", "..", "infra", "local", "start.ts");

const readyLine = async (child: ChildProcess): Promise<Ready> => {
	if (!child.stdout) throw new Error("the hub has no output");
	for await (const line of createInterface(child.stdout))
		if (line.startsWith("ready ")) return JSON.parse(line.slice("ready ".length)) as Ready;
	throw new Error("the hub ended before it was ready");
};

/** A hub in a process of its own, that can be killed and started again on the same data and ports. */
export const hubProcess = (data: string, port: number, context: Readonly<Record<string, string>> = {}) => {
	let child: ChildProcess | undefined;
	const options = [
		"--data",
		data,
		"--port",
		String(port),
		"--clock",
		"simulated",
		"--context",
		JSON.stringify({ ratePerMinute: "3333333", ...context }),
		"--json",
	];
	return {
		/** Starts it. @returns when it says it is ready */
		start: async (): Promise<Ready> => {
			child = spawn(process.execPath, [START, ...options], { stdio: ["ignore", "pipe", "inherit"] });
			return readyLine(child);
		},
		/** Ends it as a power cut would. */
		kill: async (): Promise<void> => {
			if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
			child.kill("SIGKILL");
			await once(child, "exit");
		},
	};
};

export type HubProcess = ReturnType<typeof hubProcess>;

/** An SDK client's configuration for the endpoints a hub named. */
const clientConfig = ({ env, awsUrl }: Ready) => ({
	endpoint: awsUrl,
	region: env["AWS_REGION"] ?? "",
	credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

/** The queue of the fast lane, by the name that the template gives it. */
const SECOND_MESSAGES = /Webhook/i;

/** The queues of a hub as an operator sees them. */
export const queuesOf = (ready: Ready) => {
	const sqs = new SQSClient(clientConfig(ready));
	const lookAt = async (url: string) => {
		const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }));
		const name = url.split("/").at(-1) ?? "";
		// Every delivery has a second message, up to a quarter of an hour later; for one that was made it does nothing.
		const delayed = SECOND_MESSAGES.test(name) ? 0 : Number(Attributes["ApproximateNumberOfMessagesDelayed"]);
		return {
			name,
			visible: Number(Attributes["ApproximateNumberOfMessages"]),
			hidden: Number(Attributes["ApproximateNumberOfMessagesNotVisible"]) + delayed,
		};
	};
	const look = async () => {
		const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
		return Promise.all(QueueUrls.map(lookAt));
	};
	const deadLetters = ready.outputs.DeadLetterQueues;
	return {
		look,
		/** How many messages are dead letters, and how many are still on their way, tried again later included. */
		counts: async (): Promise<{ dead: number; underWay: number }> => {
			const all = await look();
			const sum = (some: typeof all): number => some.reduce((total, { visible, hidden }) => total + visible + hidden, 0);
			const isDead = ({ name }: { name: string }): boolean => deadLetters.includes(name);
			return { dead: sum(all.filter(isDead)), underWay: sum(all.filter((one) => !isDead(one))) };
		},
	};
};

/** Resolves when nothing is left to be done, messages that wait for another try included. @returns how many are dead letters */
export const settled = async (ready: Ready): Promise<number> => {
	const queues = queuesOf(ready);
	for (;;) {
		await fetch(`${ready.awsUrl}/_local/idle`);
		const { dead, underWay } = await queues.counts();
		if (underWay === 0) return dead;
		// Hidden until their visibility ends: the hub is idle meanwhile, and nothing tells the time but the time.
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
};
