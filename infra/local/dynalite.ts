import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";

type Callback = (error: Error | null, value?: unknown) => void;

/** The database under dynalite: LevelDB. */
export type Level = {
	readonly open: () => Promise<void>;
	readonly del: (key: string) => Promise<void>;
	readonly compactRange: (from: string, to: string) => Promise<void>;
	readonly getSync: (key: string) => unknown;
	get: (key: string, callback: Callback) => void;
	values: (options: object) => Iterator;
	keys: (options: object) => Iterator;
};

type Iterator = { readonly close: () => Promise<void> };

type Database = { create: (options: object) => { readonly db: Level } };

const load = createRequire(import.meta.url);

/**
 * Closes the iterators of calls once they are answered. Dynalite leaves them open, and as long as one is, LevelDB keeps
 * everything deleted since. An iterator does not tell which call it belongs to, so it is closed when all calls that were
 * being served when it was opened are over.
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
	/** Resolves when all reads begun before now are over. */
	return (): Promise<void> =>
		new Promise((resolve) => {
			waiting.push({ before: calls, resolve });
			settle().catch(() => undefined);
		});
};

/**
 * Reads single items synchronously. Dynalite reads two or three per call (the table's definition is one of them), and a read
 * from LevelDB's cache takes less time than a trip to the thread pool.
 */
const readAtOnce = (level: Level): void => {
	level.get = (key, callback) => {
		try {
			setImmediate(callback, null, level.getSync(key));
		} catch (error) {
			setImmediate(callback, error as Error);
		}
	};
};

export type Dynalite = Awaited<ReturnType<typeof openDynalite>>;

/** Opens dynalite, not yet listening, and the database under it, which dynalite does not expose. Neither has types. */
export const openDynalite = async (directory: string) => {
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
	await level.open();
	readAtOnce(level);
	return { server, level, allRead: closeIterators(server, level) };
};
