import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type AttributeValue, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { readMail } from "../handlers/sent-mails.ts";
import type { Sink } from "./scan.ts";
import { KINDS, type TappedTown } from "./town.ts";
import type { Call } from "./wiretap.ts";

const local = { region: "ap-northeast-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

type Item = Readonly<Record<string, AttributeValue>>;

const itemSinks = (part: string, item: Item): Sink[] => {
	const { pk, sk, case: id, ...rest } = item;
	const binary = Object.values(item).flatMap(({ B }) => (B ? [{ sink: "S5 table items", part, bytes: Buffer.from(B) }] : []));
	return [
		{ sink: "S5 table items", part, bytes: Buffer.from(JSON.stringify(rest)) },
		{ sink: "S6 table keys", part, bytes: Buffer.from(JSON.stringify({ pk, sk, id })) },
		...binary,
	];
};

const tables = async ({ hub, outputs }: TappedTown): Promise<Sink[]> => {
	const client = new DynamoDBClient({ ...local, endpoint: hub.env.AWS_ENDPOINT_URL_DYNAMODB });
	const sinks: Sink[] = [];
	const ofCases = Object.entries(outputs).filter(([name]) => name.endsWith("Table") && name !== "AgenciesTable");
	for (const [output, name] of ofCases)
		for await (const { Items = [] } of paginateScan({ client }, { TableName: String(name) }))
			sinks.push(...Items.flatMap((item) => itemSinks(output, item)));
	client.destroy();
	return sinks;
};

type BusEntry = { readonly Detail: string };

const busSinks = ({ body }: Call): Sink[] => {
	const { Entries = [] } = JSON.parse(body.toString()) as { Entries?: BusEntry[] };
	return Entries.flatMap(({ Detail, ...metadata }) => [
		{ sink: "S7 bus metadata", part: "PutEvents", bytes: Buffer.from(JSON.stringify(metadata)) },
		{ sink: "S8 bus detail", part: "PutEvents", bytes: Buffer.from(Detail) },
		{
			sink: "S18 archive",
			part: "PutEvents",
			bytes: Buffer.from(JSON.stringify({ ...metadata, detail: JSON.parse(Detail) as unknown })),
		},
	]);
};

/** A mail as it is sent, and as it reads: it lies encoded in what is encoded. */
const mailIn = (body: Buffer): Buffer => {
	const raw = Buffer.from(new URLSearchParams(body.toString()).get("RawMessage.Data") ?? "", "base64").toString();
	const { subject, text, html } = readMail(raw);
	return Buffer.from([body.toString(), raw, subject, text, html].join("\n"));
};

const wire = ({ taps }: TappedTown): Sink[] => [
	...taps.aws.calls.flatMap((call) =>
		call.operation.includes("PutEvents") ? busSinks(call) : [{ sink: "S9 queues", part: call.operation, bytes: call.body }],
	),
	...[...taps.aws.calls, ...taps.tables.calls, ...taps.mail.calls].map(({ headers, url }) => ({
		sink: "S17 traces",
		part: "headers of calls",
		bytes: Buffer.concat([Buffer.from(url), headers]),
	})),
	...taps.mail.calls.map(({ body }) => ({ sink: "S14 mail body", part: "SendRawEmail", bytes: mailIn(body) })),
];

/** A queue tries a message so often at the most. */
const MAX_ATTEMPTS = 10;

const deadLetters = async ({ hub, outputs }: TappedTown): Promise<Sink[]> => {
	const sqs = new SQSClient({ ...local, endpoint: hub.awsUrl });
	for (let tries = 0; tries < MAX_ATTEMPTS; tries++) await hub.retryNow();
	const sinks: Sink[] = [];
	for (const url of outputs.DeadLetterQueues.split(",")) {
		for (;;) {
			const { Messages = [] } = await sqs.send(
				new ReceiveMessageCommand({
					QueueUrl: url,
					MaxNumberOfMessages: 10,
					VisibilityTimeout: 600,
					MessageSystemAttributeNames: ["All"],
				}),
			);
			if (Messages.length === 0) break;
			sinks.push(...Messages.map((one) => ({ sink: "S10 dead letters", part: url, bytes: Buffer.from(JSON.stringify(one)) })));
		}
	}
	sqs.destroy();
	return sinks;
};

const webhooks = (town: TappedTown): Sink[] =>
	town.webhooks.flatMap(({ agency, url, headers, body }) => {
		const agencyKind = KINDS[agency] ?? "";
		return [
			{ sink: "S11 webhook body", agencyKind, part: agency, bytes: body },
			{ sink: "S12 webhook URL, headers", agencyKind, part: agency, bytes: Buffer.concat([Buffer.from(url), headers]) },
		];
	});

const SINK_OF_FILE: readonly (readonly [pattern: RegExp, sink: string])[] = [
	[/\/tsunagi-leaks-[^/]+\/tmp\//, "S21 temporary files"],
	[/mails\/\d+\.txt$/, "S13 mail headers"],
	[/mails\/\d+\.eml$/, "S13 mail headers"],
	[/mails\/\d+\.html$/, "S14 mail body"],
	[/lambda\.log$/, "S15 logs"],
	[/outputs\.json$|hub\.env$/, "S22 template, outputs"],
	[/\.template\.json$|manifest\.json$/, "S22 template, outputs"],
];

const filesIn = async (folder: string): Promise<Sink[]> => {
	const sinks: Sink[] = [];
	for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(file.parentPath, file.name);
		if (!file.isFile()) continue;
		const sink = SINK_OF_FILE.find(([pattern]) => pattern.test(path))?.[1] ?? "S21 files on disk";
		sinks.push({ sink, part: path.slice(folder.length), bytes: await readFile(path).catch(() => Buffer.alloc(0)) });
	}
	return sinks;
};

/** What the hub wrote, and the template it was made from. */
const files = async ({ data, hub }: TappedTown): Promise<Sink[]> => [...(await filesIn(data)), ...(await filesIn(hub.assembly))];

/** Lines of the log that are metrics, and what alarms are called and say. */
const metrics = (all: readonly Sink[]): Sink[] =>
	all.flatMap(({ sink, bytes }) => {
		if (sink === "S15 logs")
			return bytes
				.toString()
				.split("\n")
				.filter((line) => line.includes("_aws"))
				.map((line) => ({ sink: "S16 metrics, alarms", part: "log", bytes: Buffer.from(line) }));
		if (sink !== "S22 template, outputs" || !bytes.includes("AWS::CloudWatch::Alarm")) return [];
		return [{ sink: "S16 metrics, alarms", part: "template", bytes }];
	});

const run = promisify(execFile);

/** Runs a command of operators. @returns what it printed */
const command = async ({ hub, data }: TappedTown, file: string, ...args: readonly string[]): Promise<string> => {
	const all = [`functions/commands/${file}`, ...args, "--outputs", join(data, "outputs.json")];
	const { stdout, stderr } = await run(process.execPath, all, { env: { ...process.env, ...hub.env } }).catch(
		(error: { stdout: string; stderr: string }) => error,
	);
	return stdout + stderr;
};

/** Sets how long a tenant keeps its cases, as an operator does. */
export const setRetention = async (town: TappedTown, settings: object): Promise<void> => {
	const file = join(town.data, "tenant.json");
	await writeFile(file, JSON.stringify(settings));
	await command(town, "agencies.ts", "tenant", file);
};

/** What the commands of operators show. */
const commands = async (town: TappedTown): Promise<Sink[]> => {
	const said: Sink[] = [];
	for (const [file, ...args] of [
		["dead-letters.ts", "list"],
		["dead-letters.ts", "show", "all"],
		["agencies.ts", "list"],
	] as const)
		said.push({ sink: "S20 command output", part: args[0], bytes: Buffer.from(await command(town, file, ...args)) });
	return said;
};

const byNumber = (a: Sink, b: Sink): number => Number(a.sink.slice(1).split(" ")[0]) - Number(b.sink.slice(1).split(" ")[0]);

/** Every place that the hub put anything into, by the names of `docs/privacy.md`. */
export const collect = async (town: TappedTown): Promise<Sink[]> => {
	const onDisk = await files(town);
	const all = [
		...town.answers,
		...(await tables(town)),
		...wire(town),
		...(await commands(town)),
		...(await deadLetters(town)),
		...webhooks(town),
		...onDisk,
		...metrics(onDisk),
	];
	return all.sort(byNumber);
};
