import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { DatabaseSync } from "node:sqlite";

/** A queue as the template describes it. */
export type QueueDefinition = {
	readonly name: string;
	readonly visibilitySeconds: number;
	readonly delaySeconds: number;
	/** Where messages go after so many receives. */
	readonly deadLetters?: { readonly queue: string; readonly mostReceives: number };
};

export type NewMessage = {
	readonly queue: string;
	readonly body: string;
	readonly delaySeconds?: number;
	/** The trace header it was sent with, see `lineage.ts`. */
	readonly trace?: string | undefined;
};

export type Message = {
	readonly id: string;
	readonly receipt: string;
	readonly body: string;
	readonly sentAt: number;
	readonly receives: number;
	readonly firstReceivedAt: number;
	readonly trace?: string;
};

type Row = {
	number: number;
	id: string;
	body: string;
	sent_at: number;
	receives: number;
	first_received_at: number | null;
	trace: string | null;
};

const SCHEMA = `
	PRAGMA journal_mode = WAL;
	PRAGMA synchronous = NORMAL;
	CREATE TABLE IF NOT EXISTS message (
		number INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
		origin TEXT, sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, receives INTEGER NOT NULL DEFAULT 0,
		first_received_at INTEGER, receipt TEXT, is_in_hand INTEGER NOT NULL DEFAULT 0, trace TEXT);
	CREATE INDEX IF NOT EXISTS waiting ON message (queue, visible_at);
	CREATE INDEX IF NOT EXISTS in_hand ON message (receipt);
	UPDATE message SET visible_at = 0, is_in_hand = 0 WHERE is_in_hand = 1;
`;

/** A file of an earlier version has no traces. */
const addTraces = (database: DatabaseSync): void => {
	const columns = database.prepare("PRAGMA table_info(message)").all() as { name: string }[];
	if (!columns.some(({ name }) => name === "trace")) database.exec("ALTER TABLE message ADD COLUMN trace TEXT");
};

/** Every statement the queues need, prepared once. */
const prepare = (database: DatabaseSync) => ({
	insert: database.prepare("INSERT INTO message (queue, id, body, sent_at, visible_at, trace) VALUES (?, ?, ?, ?, ?, ?)"),
	next: database.prepare(
		"SELECT number, id, body, sent_at, receives, first_received_at, trace FROM message WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, number LIMIT ?",
	),
	take: database.prepare(
		"UPDATE message SET receives = receives + 1, visible_at = ?, receipt = ?, first_received_at = ?, is_in_hand = 1 WHERE number = ?",
	),
	bury: database.prepare(
		"UPDATE message SET queue = ?, origin = ?, visible_at = ?, receipt = NULL, is_in_hand = 0, receives = 0, first_received_at = NULL WHERE number = ?",
	),
	drop: database.prepare("DELETE FROM message WHERE receipt = ?"),
	showAll: database.prepare("UPDATE message SET visible_at = 0 WHERE visible_at > ? AND receipt IS NOT NULL"),
	hide: database.prepare("UPDATE message SET visible_at = ?, is_in_hand = ? WHERE receipt = ?"),
	isVisible: database.prepare("SELECT EXISTS (SELECT 1 FROM message WHERE queue = ? AND visible_at <= ?) AS found"),
	soonest: database.prepare("SELECT min(visible_at) AS at FROM message WHERE queue = ?"),
	count: database.prepare(
		"SELECT sum(visible_at <= ?1) AS visible, sum(visible_at > ?1 AND receipt IS NOT NULL) AS hidden, sum(visible_at > ?1 AND receipt IS NULL) AS delayed FROM message WHERE queue = ?2",
	),
	unbury: database.prepare(
		"UPDATE message SET queue = coalesce(origin, ?1), origin = NULL, visible_at = 0, receipt = NULL, receives = 0, first_received_at = NULL, trace = NULL WHERE queue = ?2",
	),
});

/**
 * The queues of the hub on one SQLite file, with the semantics of SQS standard queues: visibility, receive counts,
 * delays, dead letters. A call that returned is on disk. Messages that were being
 * processed when the process died are visible again at once.
 */
export class Queues {
	readonly definitions: ReadonlyMap<string, QueueDefinition>;
	/** `changed`: messages came, or became visible earlier than expected. `buried`: messages became dead letters. */
	readonly events = new EventEmitter<{ changed: [queue: string]; buried: [queue: string, messages: number] }>();
	readonly #database: DatabaseSync;
	readonly #sql: ReturnType<typeof prepare>;

	constructor(file: string, definitions: readonly QueueDefinition[]) {
		this.definitions = new Map(definitions.map((one) => [one.name, one]));
		this.events.setMaxListeners(0);
		this.#database = new DatabaseSync(file);
		this.#database.exec(SCHEMA);
		addTraces(this.#database);
		this.#sql = prepare(this.#database);
	}

	/** Puts messages on their queues, all or none. @returns their ids */
	send(messages: readonly NewMessage[]): string[] {
		const now = Date.now();
		const ids = this.#transact(() =>
			messages.map(({ queue, body, delaySeconds, trace }) => {
				const id = randomUUID();
				const delay = (delaySeconds ?? this.definitions.get(queue)?.delaySeconds ?? 0) * 1000;
				this.#sql.insert.run(queue, id, body, now, now + delay, trace ?? null);
				return id;
			}),
		);
		for (const queue of new Set(messages.map((one) => one.queue))) this.events.emit("changed", queue);
		return ids;
	}

	/**
	 * Receives visible messages; those received too often become dead letters instead.
	 * @param isCut of which traces no message is handed out any more: it becomes a dead letter too
	 */
	receive(
		queue: string,
		most: number,
		visibilitySeconds = this.definitions.get(queue)?.visibilitySeconds ?? 30,
		isCut: (trace: string | undefined) => boolean = () => false,
	): Message[] {
		const now = Date.now();
		const rows = this.#sql.next.all(queue, now, most) as Row[];
		if (rows.length === 0) return [];
		const { deadLetters } = this.definitions.get(queue) ?? {};
		const isDead = (row: Row) =>
			deadLetters !== undefined && (row.receives >= deadLetters.mostReceives || isCut(row.trace ?? undefined));
		const messages = this.#transact(() => {
			for (const row of rows.filter(isDead)) this.#sql.bury.run(deadLetters?.queue ?? "", queue, now, row.number);
			return rows.filter((row) => !isDead(row)).map((row) => this.#hand(row, now, visibilitySeconds));
		});
		if (messages.length < rows.length) {
			this.events.emit("changed", deadLetters?.queue ?? "");
			this.events.emit("buried", queue, rows.length - messages.length);
		}
		return messages;
	}

	/** Deletes received messages. */
	remove(receipts: readonly string[]): void {
		this.#transact(() => {
			for (const receipt of receipts) this.#sql.drop.run(receipt);
		});
	}

	/** Changes the visibility of a received message; 0 seconds makes it visible now. */
	hide(queue: string, receipt: string, seconds: number): void {
		this.#sql.hide.run(Date.now() + seconds * 1000, 0, receipt);
		this.events.emit("changed", queue);
	}

	/** Makes visible all messages that failed and wait for their next try. No message may be in processing meanwhile. */
	showFailed(): void {
		this.#sql.showAll.run(Date.now());
		for (const queue of this.definitions.keys()) this.events.emit("changed", queue);
	}

	/** When the next message of a queue is visible, in milliseconds since 1970. */
	nextAt(queue: string): number | undefined {
		return (this.#sql.soonest.get(queue) as { at: number | null }).at ?? undefined;
	}

	/** Whether any message of a queue is visible. */
	hasVisible(queue: string): boolean {
		return (this.#sql.isVisible.get(queue, Date.now()) as { found: number }).found === 1;
	}

	counts(queue: string): { visible: number; hidden: number; delayed: number } {
		const { visible, hidden, delayed } = this.#sql.count.get(Date.now(), queue) as Record<string, number | null>;
		return { visible: visible ?? 0, hidden: hidden ?? 0, delayed: delayed ?? 0 };
	}

	/** Sends dead letters back to where they came from. @returns how many */
	redrive(deadLetters: string): number {
		const sources = [...this.definitions.values()].filter((one) => one.deadLetters?.queue === deadLetters);
		const moved = this.#sql.unbury.run(sources[0]?.name ?? deadLetters, deadLetters);
		for (const { name } of sources) this.events.emit("changed", name);
		return Number(moved.changes);
	}

	close(): void {
		this.#database.close();
	}

	#hand(row: Row, now: number, visibilitySeconds: number): Message {
		const receipt = randomUUID();
		const firstReceivedAt = row.first_received_at ?? now;
		this.#sql.take.run(now + visibilitySeconds * 1000, receipt, firstReceivedAt, row.number);
		const { id, body, sent_at: sentAt, receives, trace } = row;
		return { id, receipt, body, sentAt, receives: receives + 1, firstReceivedAt, ...(trace === null ? {} : { trace }) };
	}

	#transact<T>(work: () => T): T {
		this.#database.exec("BEGIN IMMEDIATE");
		try {
			const result = work();
			this.#database.exec("COMMIT");
			return result;
		} catch (error) {
			this.#database.exec("ROLLBACK");
			throw error;
		}
	}
}
