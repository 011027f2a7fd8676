import { setTimeout as sleep } from "node:timers/promises";
import { BatchGetCommand, BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { clientOf, type Key, type Table } from "./table.ts";

/** DynamoDB left a part of a batch undone, call after call. The caller may send the whole batch again. */
export class UnfinishedBatchError extends Error {
	override name = "UnfinishedBatchError";
}

/** Limits of BatchGetItem and BatchWriteItem. */
const READS_PER_CALL = 100;
const WRITES_PER_CALL = 25;

/** Calls in a row that may achieve nothing, and the wait after a call that left something undone, in milliseconds; it doubles. */
const MAX_IDLE_CALLS = 5;
const FIRST_WAIT = 20;

/** Calls until everything is done; what a call leaves undone goes first in the next. */
const inBatches = async <T>(all: readonly T[], size: number, call: (some: readonly T[]) => Promise<readonly T[]>) => {
	let left = all;
	for (let idle = 0; left.length > 0; ) {
		const some = left.slice(0, size);
		const undone = await call(some);
		idle = undone.length < some.length ? 0 : idle + 1;
		if (idle === MAX_IDLE_CALLS) throw new UnfinishedBatchError("a part of a batch was left undone");
		if (undone.length > 0) await sleep(FIRST_WAIT * 2 ** idle);
		left = [...undone, ...left.slice(size)];
	}
};

/** The items that are there, a hundred a call, in no order. The keys must differ from each other. */
export const batchGet = async <Item>(table: Table, keys: readonly Key<Item>[]): Promise<Item[]> => {
	const name = table.name();
	const found: Item[] = [];
	await inBatches(keys, READS_PER_CALL, async (some) => {
		const { Responses, UnprocessedKeys } = await clientOf(table).send(
			new BatchGetCommand({ RequestItems: { [name]: { Keys: [...some], ConsistentRead: true } } }),
		);
		found.push(...((Responses?.[name] ?? []) as Item[]));
		return (UnprocessedKeys?.[name]?.Keys ?? []) as Key<Item>[];
	});
	return found;
};

/** One write of a batch; see `toPut` and `toDelete`. */
export type BatchedWrite = NonNullable<BatchWriteCommand["input"]["RequestItems"]>[string][number];

/** Writes an item, and replaces what was there. */
export const toPut = <Item>(key: Key<Item>, content: NoInfer<Item>): BatchedWrite => ({
	PutRequest: { Item: { ...content, ...key } },
});

/** Deletes an item, if there is one. */
export const toDelete = (key: Key<unknown>): BatchedWrite => ({ DeleteRequest: { Key: key } });

/**
 * Writes without a condition, 25 a call. No item may be in it twice.
 * @throws UnfinishedBatchError
 */
export const batchWrite = async (table: Table, writes: readonly BatchedWrite[]): Promise<void> => {
	const name = table.name();
	await inBatches(writes, WRITES_PER_CALL, async (some) => {
		const { UnprocessedItems } = await clientOf(table).send(new BatchWriteCommand({ RequestItems: { [name]: [...some] } }));
		return UnprocessedItems?.[name] ?? [];
	});
};
