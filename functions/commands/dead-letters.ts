import { parseArgs } from "node:util";
import {
	ChangeMessageVisibilityCommand,
	GetQueueAttributesCommand,
	ListDeadLetterSourceQueuesCommand,
	type Message,
	ReceiveMessageCommand,
	SQSClient,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { misuseIn } from "./misuse.ts";
import { DEFAULT_OUTPUTS, readOutputs } from "./outputs.ts";

const USAGE = `dead letters of the hub

  npm run ops:dead-letters -- list              how many are in each queue
  npm run ops:dead-letters -- show <queue>      type, tries and age of each; never its content
  npm run ops:dead-letters -- redrive <queue>   moves them back to their queue (or: redrive all)

  --outputs <file>   names of the deployed resources, as \`cdk deploy --outputs-file\` writes them (default .tsunagi/outputs.json)

Exit codes: 0 done, 2 refused and nothing changed, 1 a fault.`;

const sqs = new SQSClient({});

type DeadLetterQueue = { readonly url: string; readonly name: string; readonly arn: string; readonly waiting: number };

const look = async (url: string): Promise<DeadLetterQueue> => {
	const { Attributes } = await sqs.send(
		new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn", "ApproximateNumberOfMessages"] }),
	);
	return {
		url,
		name: url.split("/").at(-1) ?? url,
		arn: Attributes?.["QueueArn"] ?? "",
		waiting: Number(Attributes?.["ApproximateNumberOfMessages"] ?? 0),
	};
};

/** The kind of a dead letter: the event's type, or a delivery and its agency. Nothing of its content. */
const kindOf = (body: string): string => {
	try {
		const letter = JSON.parse(body) as Record<string, unknown>;
		if (typeof letter["detail-type"] === "string") return letter["detail-type"];
		if (typeof letter["agency"] === "string") return `to ${letter["agency"]}`;
		if (typeof letter["catchUp"] === "string") return `endpoint of ${letter["catchUp"]}`;
		return "unknown";
	} catch {
		return "unreadable";
	}
};

const MAX_SHOWN = 100;

const receive = async (url: string): Promise<Message[]> => {
	const { Messages } = await sqs.send(
		new ReceiveMessageCommand({
			QueueUrl: url,
			MaxNumberOfMessages: 10,
			VisibilityTimeout: 30,
			MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount"],
		}),
	);
	return Messages ?? [];
};

const describe = ({ Body, Attributes }: Message): string => {
	const since = new Date(Number(Attributes?.["SentTimestamp"])).toISOString();
	return `  ${kindOf(Body ?? "")}  since ${since}  tries ${Attributes?.["ApproximateReceiveCount"] ?? "?"}`;
};

const show = async ({ url, waiting }: DeadLetterQueue): Promise<void> => {
	const seen: Message[] = [];
	while (seen.length < Math.min(waiting, MAX_SHOWN)) {
		const messages = await receive(url);
		if (messages.length === 0) break;
		seen.push(...messages);
	}
	for (const message of seen) {
		console.log(describe(message));
		await sqs.send(
			new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle, VisibilityTimeout: 0 }),
		);
	}
};

/** The ARN of the queue behind a dead-letter queue; messages that came from a rule of the bus do not name it themselves. */
const sourceOf = async (url: string): Promise<string | undefined> => {
	const { queueUrls } = await sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: url }));
	return queueUrls?.[0] === undefined ? undefined : (await look(queueUrls[0])).arn;
};

const redrive = async ({ url, arn, name, waiting }: DeadLetterQueue): Promise<void> => {
	if (waiting === 0) return;
	const source = await sourceOf(url);
	if (source === undefined) return console.error(`${name}: no queue feeds it; invoke again what failed, then purge it`);
	await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn: source }));
	console.log(`${name}: ${waiting} moving back`);
};

const list = (queues: readonly DeadLetterQueue[]): undefined => {
	for (const { name, waiting } of queues) console.log(`${String(waiting).padStart(6)}  ${name}`);
};

const SUBCOMMANDS: Readonly<Record<string, (queue: DeadLetterQueue) => Promise<void>>> = { show, redrive };

const FLAGS = {
	outputs: { type: "string", default: DEFAULT_OUTPUTS },
	help: { type: "boolean", default: false },
} as const;

/** @returns what is wrong with the arguments, in one line; undefined when it is done */
const run = async (args: readonly string[]): Promise<string | undefined> => {
	const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: FLAGS });
	if (values.help) return void console.log(USAGE);
	const [name = "", wanted] = positionals;
	const act = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
	if (name !== "list" && !act) return "unknown subcommand; npm run ops:dead-letters -- --help lists them";
	const queues = await Promise.all((await readOutputs(values.outputs)).DeadLetterQueues.split(",").map(look));
	if (!act) return list(queues);
	const chosen = queues.filter((queue) => wanted === "all" || queue.name === wanted);
	if (chosen.length === 0) return `no such queue; they are: all, ${queues.map((queue) => queue.name).join(", ")}`;
	for (const queue of chosen) await act(queue);
	return undefined;
};

const complain = (message: string): void => {
	console.error(message);
	process.exitCode = 2;
};

try {
	const complaint = await run(process.argv.slice(2));
	if (complaint !== undefined) complain(complaint);
} catch (error) {
	const misuse = misuseIn(error);
	if (misuse === undefined) throw error;
	complain(misuse);
}
