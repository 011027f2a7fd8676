import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { TableDefinition } from "./tables.ts";

/** The database under dynalite: LevelDB, which writes what is deleted out of its files when it gets round to it. */
type Level = {
	readonly del: (key: string) => Promise<void>;
	readonly compactRange: (from: string, to: string) => Promise<void>;
	values: (options: object) => Iterator;
	keys: (options: object) => Iterator;
};

type Iterator = { readonly close: () => Promise<void> };

type Database = { create: (options: object) => { readonly db: Level } };

const load = createRequire(import.meta.url);

/**
 * Closes what calls read with when they are answered. Dynalite leaves it open, and LevelDB keeps all that was deleted
 * since for whoever might read on. What is opened does not say for which call, so it is closed when all calls that were
 * under way then are over.
 */
const closeIterators = (server: Server, level: Level) => {
	let calls = 0;
	const underWay = new Set<number>();
	const opened: { readonly before: number; readonly iterator: Iterator }[] = [];
	const waiting: { readonly before: number; readonly resolve: () => void }[] = [];
	const oldest = (): number => Math.min(calls, ...underWay);
	const settle = async (): Promise<void> => {
		const over = opened.filter(({ before }) => before <= oldest());
		for (const one of over) opened.splice(opened.indexOf(one), 1);
		await Promise.allSettled(over.map(({ iterator }) => iterator.close()));
		const free = waiting.filter(({ before }) => before <= oldest());
		for (const one of free) waiting.splice(waiting.indexOf(one), 1)[0]?.resolve();
	};
	for (const name of ["values", "keys"] as const) {
		const open = level[name].bind(level);
		level[name] = (options) => {
			const iterator = open(options);
			opened.push({ before: calls, iterator });
			return iterator;
		};
	}
	server.prependListener("request", (_: IncomingMessage, response: ServerResponse) => {
		const call = calls;
		calls += 1;
		underWay.add(call);
		response.on("close", () => {
			underWay.delete(call);
			settle().catch(() => undefined);
		});
	});
	/** Resolves when nothing is read any more that was begun before now. */
	return (): Promise<void> =>
		new Promise((resolve) => {
			waiting.push({ before: calls, resolve });
			settle().catch(() => undefined);
		});
};

/** Starts dynalite and gets hold of the database under it, which it does not show. Neither carries types. */
export const openDynalite = (directory: string) => {
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
	return { server, level, allRead: closeIterators(server, level) };
};

const DELETING = /\.(?:UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Calls back when a call that takes something out of one of the tables is over. */
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
 * Writes a table's part of the files anew. First what lies in memory still is written out, old beside new; then, since a
 * level is only merged with the next when something in it meets it, the ends of the table are deleted, which nothing has.
 */
const rewrite = async (level: Level, table: string): Promise<void> => {
	const [from, to] = [`item-${table}~`, `item-${table}~\uffff`];
	await level.compactRange(from, to);
	await Promise.all([level.del(from), level.del(to)]);
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
	{ server, level, allRead }: ReturnType<typeof openDynalite>,
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
