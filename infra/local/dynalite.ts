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

/**
 * Has single items read on this thread. Dynalite reads two or three a call (the table's definition is one), and what LevelDB
 * has in memory is there in less time than another thread is woken in.
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

/** Opens dynalite, not yet listening, and gets hold of the database under it, which it does not show. Neither carries types. */
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
