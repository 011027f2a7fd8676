import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { CreateTableCommand, DeleteItemCommand, DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, vi } from "vitest";
import type { Agency } from "../../schemas/agency.ts";
import type { Fact } from "../../schemas/fact.ts";

const dynalite = createRequire(import.meta.url)("dynalite") as (options: object) => Server;

/** Calls that reached the database: the operation and the table, `Query Timeline3`. */
export const tableCalls: string[] = [];
/** Bytes that the database answered, by table, since a test emptied it. */
export const tableBytes = new Map<string, number>();
/** Messages that were sent to queues, with their delay. */
export const messages: { readonly queue: string; readonly body: string; readonly seconds: number }[] = [];
/** Events that were put on the bus, as they travel. */
export const published: { readonly type: string; readonly detail: string }[] = [];

const withRecordedCalls = (server: Server): Server => {
	server.prependListener("request", (request, response) => {
		const chunks: Buffer[] = [];
		const end = response.end.bind(response) as (body?: unknown) => typeof response;
		let table = "";
		response.end = ((body?: string | Buffer) => {
			tableBytes.set(table, (tableBytes.get(table) ?? 0) + Buffer.byteLength(body ?? ""));
			return end(body);
		}) as typeof response.end;
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const { TableName = "" } = JSON.parse(Buffer.concat(chunks).toString()) as { TableName?: string };
			table = TableName;
			tableCalls.push(`${String(request.headers["x-amz-target"]).split(".")[1]} ${TableName}`);
		});
	});
	return server;
};

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

type Sent = {
	QueueUrl: string;
	Entries: { Id: string; MessageBody: string; DelaySeconds?: number; DetailType: string; Detail: string }[];
};

/** Queues and a bus that accept everything that is sent. */
const queuesAndBus = createServer(async (request, response) => {
	const { QueueUrl, Entries } = (await json(request)) as Sent;
	const isBus = String(request.headers["x-amz-target"]).includes("PutEvents");
	if (isBus) published.push(...Entries.map(({ DetailType, Detail }) => ({ type: DetailType, detail: Detail })));
	else
		messages.push(
			...Entries.map(({ MessageBody, DelaySeconds = 0 }) => ({ queue: QueueUrl, body: MessageBody, seconds: DelaySeconds })),
		);
	const taken = isBus
		? { FailedEntryCount: 0, Entries: Entries.map((_, index) => ({ EventId: String(index) })) }
		: {
				Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
				Failed: [],
			};
	response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(taken));
});

const listen = async (server: Server): Promise<string> => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export const TABLES = ["AGENCIES", "TIMELINE", "DOOR", "INBOX", "CLOCK", "KEYS", "ENVELOPES", "LIMITS"] as const;
export type TableOfHub = (typeof TABLES)[number];

/** The door's index of receipts, as the template has it. */
const BY_SENDER = {
	IndexName: "by-sender",
	KeySchema: [
		{ AttributeName: "sender", KeyType: "HASH" as const },
		{ AttributeName: "accepted", KeyType: "RANGE" as const },
	],
	Projection: { ProjectionType: "ALL" as const },
};

let database: Server;
let client: DynamoDBClient;
let hubs = 0;

/** Gives a test file a database in memory, and queues and a bus that accept everything, over real HTTP. */
export const useStores = (): void => {
	beforeAll(async () => {
		database = withRecordedCalls(dynalite({ createTableMs: 0 }));
		const [databaseUrl, queuesUrl] = await Promise.all([listen(database), listen(queuesAndBus)]);
		const settings = { AWS_REGION: "ap-northeast-1", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" };
		const rest = {
			BUS_NAME: "hub",
			MAIL_FROM: "hub@tsunagi.example",
			MAIL_CONFIGURATION_SET: "hub",
			MAIL_UNSUBSCRIBE: "mailto:hub@tsunagi.example?subject=unsubscribe",
			WEBHOOK_BACKOFF_SECONDS: "1",
			RATE_PER_MINUTE: "3333333",
		};
		const urls = { AWS_ENDPOINT_URL: queuesUrl, AWS_ENDPOINT_URL_DYNAMODB: databaseUrl };
		const queues = {
			WEBHOOK_QUEUE_URL: `${queuesUrl}/0/webhook`,
			CATCHUP_QUEUE_URL: `${queuesUrl}/0/catchup`,
			RECONSIDER_QUEUE_URL: `${queuesUrl}/0/reconsider`,
			WEBHOOK_SECONDS: "10",
			DIGEST_QUEUE_URL: `${queuesUrl}/0/digest`,
			WEBHOOK_TARGETS: "any",
		};
		for (const [name, value] of Object.entries({ ...settings, ...rest, ...urls, ...queues })) vi.stubEnv(name, value);
		client = new DynamoDBClient({});
	});

	afterAll(async () => {
		vi.unstubAllEnvs();
		client.destroy();
		for (const server of [database, queuesAndBus]) {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	});
};

/** A profile of a test; in one area with the others unless it says otherwise. */
export type InTown = Partial<Pick<Agency, "area" | "serves" | "contracts" | "readsLedger">> & {
	readonly id: string;
	readonly kind: string;
	readonly channels?: object;
};

const put = (table: string, item: object) =>
	client.send(new PutItemCommand({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) }));

/** The endpoint of an agency that has one: verified and up to date. */
const putEndpoint = async ({ id, channels }: InTown): Promise<void> => {
	const { webhook } = (channels ?? {}) as Agency["channels"];
	if (!webhook) return;
	const upToDate = { status: "up-to-date", url: webhook.url, isSlow: false, version: 1 };
	await put(`INBOX${hubs}`, { pk: "#endpoints", sk: id, ...upToDate });
};

/**
 * A new hub with empty tables and these agencies, for a process that has just started: nothing is cached yet.
 * Import what is under test after it.
 */
export const freshHub = async (agencies: readonly InTown[]): Promise<void> => {
	hubs += 1;
	for (const name of TABLES) {
		const [hash, range] = [name === "TIMELINE" ? "case" : "pk", "sk"];
		vi.stubEnv(`${name}_TABLE`, `${name}${hubs}`);
		const isDoor = name === "DOOR";
		await client.send(
			new CreateTableCommand({
				TableName: `${name}${hubs}`,
				BillingMode: "PAY_PER_REQUEST",
				AttributeDefinitions: [hash, range, ...(isDoor ? ["sender", "accepted"] : [])].map((AttributeName) => ({
					AttributeName,
					AttributeType: "S" as const,
				})),
				...(isDoor ? { GlobalSecondaryIndexes: [BY_SENDER] } : {}),
				KeySchema: [
					{ AttributeName: hash, KeyType: "HASH" },
					{ AttributeName: range, KeyType: "RANGE" },
				],
			}),
		);
	}
	const registry = `AGENCIES${hubs}`;
	await put(registry, { pk: "hub", sk: "pairwise-key", key: Buffer.alloc(32, 7) });
	for (const { id, ...profile } of agencies) {
		const agency = { id, ja: "港見市の機関", area: "142999", keys: [], channels: {}, ...profile, client: { id: `client-${id}` } };
		await Promise.all([
			put(registry, { pk: `agency#${id}`, sk: "profile", agency }),
			put(registry, { pk: `client#client-${id}`, sk: "agency", agency: id }),
		]);
	}
	await Promise.all(agencies.map(putEndpoint));
	messages.length = 0;
	published.length = 0;
	vi.resetModules();
};

/** Gives the cases of these facts their keys, as the door does when they are opened. */
export const openCases = async (facts: readonly Fact[]): Promise<void> => {
	const { openCaseKey } = await import("../../functions/stores/case/case-keys.ts");
	const ids = new Set(facts.map((fact) => fact.case));
	await Promise.all([...ids].map((id) => openCaseKey(id, { tenant: "14299", since: "2026-04-01" })));
};

/** An event of the bus as the fact it was. @throws when its case was erased */
export const factIn = async ({ type, detail }: { readonly type: string; readonly detail: string }): Promise<Fact> => {
	const { decryptEvent } = await import("../../functions/stores/case/encrypted-facts.ts");
	const fact = await decryptEvent(type, JSON.parse(detail));
	if (fact === "erased") throw new RangeError("an event of a case that was erased");
	return fact;
};

/** Every item of a table. */
export const itemsOf = async (table: TableOfHub): Promise<readonly Record<string, unknown>[]> => {
	const { Items } = await client.send(new ScanCommand({ TableName: `${table}${hubs}` }));
	return (Items ?? []).map((item) => unmarshall(item));
};

/** Puts items into a table, as a restore does. */
export const restore = async (table: TableOfHub, items: readonly object[]): Promise<void> => {
	await Promise.all(items.map((item) => put(`${table}${hubs}`, item)));
};

/** Removes an item from a table, as a loss does. @param key its partition and sort key */
export const lose = async (table: TableOfHub, key: Readonly<Record<string, string>>): Promise<void> => {
	await client.send(new DeleteItemCommand({ TableName: `${table}${hubs}`, Key: marshall(key) }));
};

/** A request of an agency as API Gateway hands it to a function. */
export const requestOf = (agency: string, more: object = {}) => ({
	headers: {},
	requestContext: { authorizer: { jwt: { claims: { client_id: `client-${agency}` } } } },
	...more,
});
