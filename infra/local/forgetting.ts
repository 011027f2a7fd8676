import type { IncomingMessage, Server } from "node:http";
import { DeleteItemCommand, type DynamoDBClient, type KeySchemaElement, paginateScan } from "@aws-sdk/client-dynamodb";
import type { Dynalite, Level } from "./dynalite.ts";

/** A table whose items end. */
type ForgettingTable = {
	readonly name: string;
	readonly keys: readonly KeySchemaElement[];
	/** The attribute that says when an item ends, in seconds since 1970; without one its items stay. */
	readonly endsBy?: string;
};

const DELETING = /\.(?:UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Calls back after each call that deletes something from one of the tables. */
const onDeletion = (server: Server, tables: readonly string[], callback: (table: string) => void): void => {
	server.on("request", (request: IncomingMessage, response) => {
		if (!DELETING.test(String(request.headers["x-amz-target"]))) return;
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		response.on("close", () => {
			const body = Buffer.concat(chunks).toString();
			for (const table of tables) if (body.includes(`"${table}"`)) callback(table);
		});
	});
};

/**
 * Rewrites the table's part of LevelDB's files without what was deleted. The first compaction writes out what is in memory.
 * A level is only merged with the next where their keys overlap, so tombstones are written at both ends of the table's range
 * (no item has these keys) before the second.
 */
const rewrite = async (level: Level, table: string): Promise<void> => {
	const [from, to] = [`item-${table}~`, `item-${table}~\uffff`];
	await level.compactRange(from, to);
	await Promise.all([level.del(from), level.del(to)]);
	await level.compactRange(from, to);
};

const SWEEP_MILLISECONDS = 60_000;

const sweep = async (client: DynamoDBClient, { name, keys, endsBy = "" }: ForgettingTable): Promise<void> => {
	const now = Math.floor(Date.now() / 1000);
	for await (const { Items = [] } of paginateScan({ client }, { TableName: name }))
		for (const item of Items.filter((one) => Number(one[endsBy]?.N ?? now) < now)) {
			const Key = Object.fromEntries(keys.map(({ AttributeName = "" }) => [AttributeName, item[AttributeName] ?? { S: "" }]));
			await client.send(new DeleteItemCommand({ TableName: name, Key }));
		}
};

/**
 * Makes tables with a TimeToLive forget: items are deleted when their time is over, and what is deleted from these tables,
 * or removed from an item, leaves the disk too.
 *
 * @returns what stops it
 */
export const keepForgetting = (
	{ server, level, allRead }: Dynalite,
	definitions: readonly ForgettingTable[],
	client: DynamoDBClient,
) => {
	const tables = definitions.filter(({ endsBy }) => endsBy !== undefined);
	let work = Promise.resolve();
	let isStopped = false;
	onDeletion(
		server,
		tables.map(({ name }) => name),
		(table) => {
			work = work.then(allRead).then(() => (isStopped ? undefined : rewrite(level, table)));
		},
	);
	const timer = setInterval(() => {
		for (const table of tables) sweep(client, table).catch(() => undefined);
	}, SWEEP_MILLISECONDS).unref();
	return async (): Promise<void> => {
		isStopped = true;
		clearInterval(timer);
		await work;
	};
};
