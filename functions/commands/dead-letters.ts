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
import { DEFAULT_OUTPUTS, readOutputs } from "./outputs.ts";

const USAGE = `dead letters of the hub

  npm run ops:dead-letters -- list              how many lie in each queue
  npm run ops:dead-letters -- show <queue>      what they are: type, tries and age; never what they say
  npm run ops:dead-letters -- redrive <queue>   back to the queue they came from (or: redrive all)

  --outputs <file>   names of what is deployed, as \`cdk deploy --outputs-file\` writes them (default .tsunagi/outputs.json)`;

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

/** What kind of thing a dead letter is: the event's type, or a delivery and to whom. Nothing of what it says. */
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

/** The queue that a dead-letter queue stands behind: letters that came from a rule of the bus do not say so themselves. */
const sourceOf = async (url: string): Promise<string | undefined> => {
	const { queueUrls } = await sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: url }));
	return queueUrls?.[0] === undefined ? undefined : (await look(queueUrls[0])).arn;
};

const redrive = async ({ url, arn, name, waiting }: DeadLetterQueue): Promise<void> => {
	if (waiting === 0) return;
	const source = await sourceOf(url);
	if (source === undefined) return console.error(`${name}: no queue feeds it; run again what failed, then purge it`);
	await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn: source }));
	console.log(`${name}: ${waiting} on their way back`);
};

const list = (queues: readonly DeadLetterQueue[]): void => {
	for (const { name, waiting } of queues) console.log(`${String(waiting).padStart(6)}  ${name}`);
};

const VERBS: Readonly<Record<string, (queue: DeadLetterQueue) => Promise<void>>> = { show, redrive };

const main = async (): Promise<number> => {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { outputs: { type: "string", default: DEFAULT_OUTPUTS } },
	});
	const [verb = "", wanted] = positionals;
	const queues = await Promise.all((await readOutputs(values.outputs)).DeadLetterQueues.split(",").map(look));
	const chosen = queues.filter(({ name }) => wanted === "all" || name === wanted);
	const act = VERBS[verb];
	if (verb === "list") list(queues);
	else if (act && chosen.length > 0) for (const queue of chosen) await act(queue);
	else {
		console.error(act ? `no such queue; they are: ${queues.map(({ name }) => name).join(", ")}` : USAGE);
		return 2;
	}
	return 0;
};

process.exitCode = await main();
