import type { IncomingMessage, Server } from "node:http";
import { createRequire } from "node:module";
import { DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { TableDefinition } from "./tables.ts";

/** The database under dynalite: LevelDB, which writes what is deleted out of its files when it gets round to it. */
type Level = { readonly compactRange: (from: string, to: string) => Promise<void> };

type Database = { create: (options: object) => { readonly db: Level } };

const load = createRequire(import.meta.url);

/** Starts dynalite and gets hold of the database under it, which it does not show. Neither carries types. */
export const openDynalite = (directory: string): { readonly server: Server; readonly level: Level } => {
	const database = load("dynalite/db") as Database;
	const { create } = database;
	let level: Level | undefined;
	database.create = (options) => {
		const store = create(options);
		level = store.db;
		return store;
	};
	const server = (load("dynalite") as (options: object) => Server)({ path: directory, createTableMs: 0, deleteTableMs: 0 });
	database.create = create;
	if (!level) throw new Error("dynalite opened no database");
	return { server, level };
};

const DELETING = /\.(?:UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Calls back when a call that takes something out of one of the tables is over. */
const onDeletion = (server: Server, tables: readonly string[], callback: (table: string) => void): void => {
	server.on("request", (request: IncomingMessage, response) => {
		if (!DELETING.test(String(request.headers["x-amz-target"]))) return;
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		response.on("finish", () => {
			const body = Buffer.concat(chunks).toString();
			for (const table of tables) if (body.includes(`"${table}"`)) callback(table);
		});
	});
};

/** Writes a table's part of the files anew: once for what lies in memory still, once for what that left on a deeper level. */
const rewrite = async (level: Level, table: string): Promise<void> => {
	const [from, to] = [`item-${table}~`, `item-${table}~\uffff`];
	await level.compactRange(from, to);
	await level.compactRange(from, to);
};

const SWEEP_MILLISECONDS = 60_000;

const sweep = async (client: DynamoDBClient, { name, keys, endsBy = "" }: TableDefinition): Promise<void> => {
	const now = Math.floor(Date.now() / 1000);
	for await (const { Items = [] } of paginateScan({ client }, { TableName: name }))
		for (const item of Items.filter((one) => Number(one[endsBy]?.N ?? now) < now)) {
			const Key = Object.fromEntries(keys.map(({ AttributeName = "" }) => [AttributeName, item[AttributeName] ?? { S: "" }]));
			await client.send(new DeleteItemCommand({ TableName: name, Key }));
		}
};

/**
 * Tables whose items end (TimeToLive) are those that must forget: their items are deleted when their time is over, and
 * what is deleted from them, or taken out of an item, leaves the disk too.
 *
 * @returns what stops it
 */
export const keepForgetting = (
	{ server, level }: ReturnType<typeof openDynalite>,
	definitions: readonly TableDefinition[],
	client: DynamoDBClient,
) => {
	const tables = definitions.filter(({ endsBy }) => endsBy !== undefined);
	let work = Promise.resolve();
	let isStopped = false;
	onDeletion(
		server,
		tables.map(({ name }) => name),
		(table) => {
			work = work.then(() => (isStopped ? undefined : rewrite(level, table)));
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
