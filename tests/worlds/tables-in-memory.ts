import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { changesOf, meets, type Placeholders } from "./expressions.ts";

type Item = Record<string, unknown>;
type Call = { readonly constructor: { readonly name: string }; readonly input: unknown };
type Input = Placeholders & {
	readonly TableName: string;
	readonly Key: Readonly<Record<string, string>>;
	readonly Item: Item;
	readonly ConditionExpression?: string;
	readonly UpdateExpression: string;
	readonly KeyConditionExpression: string;
	readonly FilterExpression?: string;
	readonly ProjectionExpression?: string;
	readonly ScanIndexForward?: boolean;
	readonly IndexName?: string;
	readonly Limit?: number;
	readonly ExclusiveStartKey?: Readonly<Record<string, string>>;
	readonly ReturnValues?: string;
};
type Batch = { readonly RequestItems: Readonly<Record<string, unknown>> };
type Write = { readonly PutRequest?: { readonly Item: Item }; readonly DeleteRequest?: { readonly Key: Input["Key"] } };

/** A value as DynamoDB returns it: a copy, without what is undefined. */
const copy = (value: unknown): unknown => {
	if (value instanceof Uint8Array) return new Uint8Array(value);
	if (Array.isArray(value)) return value.map(copy);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([name, of]) => (of === undefined ? [] : [[name, copy(of)]])));
};

const copyOf = (item: Item): Item => copy(item) as Item;

/** The attributes of a table's partition key. */
const PARTITION_KEYS = ["pk", "case"] as const;

const placeOf = (of: Readonly<Record<string, unknown>>, hash: string) => [String(of[hash]), String(of["sk"])] as const;

/** Items by partition, each partition by sort key. */
class TableInMemory {
	readonly hash: string;
	readonly partitions = new Map<string, Map<string, Item>>();

	constructor(hash: string) {
		this.hash = hash;
	}

	get(key: Input["Key"]): Item | undefined {
		const [partition, sort] = placeOf(key, this.hash);
		return this.partitions.get(partition)?.get(sort);
	}

	put(item: Item): void {
		const [partition, sort] = placeOf(item, this.hash);
		const items = this.partitions.get(partition) ?? new Map<string, Item>();
		this.partitions.set(partition, items.set(sort, copyOf(item)));
	}

	delete(key: Input["Key"]): void {
		const [partition, sort] = placeOf(key, this.hash);
		this.partitions.get(partition)?.delete(sort);
	}

	all(): Item[] {
		return [...this.partitions.values()].flatMap((items) => [...items.values()]);
	}

	/** Items of one partition, or, for an index, of all. */
	candidates({ KeyConditionExpression, IndexName, ...placeholders }: Input): Item[] {
		const [name = "", value = ""] = /^(\S+) = (\S+)/.exec(KeyConditionExpression)?.slice(1) ?? [];
		const isOfPartition = IndexName === undefined && placeholders.ExpressionAttributeNames?.[name] === this.hash;
		if (!isOfPartition) return this.all();
		return [...(this.partitions.get(String(placeholders.ExpressionAttributeValues?.[value]))?.values() ?? [])];
	}
}

const check = (item: Item | undefined, { ConditionExpression, ...placeholders }: Input): void => {
	if (ConditionExpression === undefined || meets(item, ConditionExpression, placeholders)) return;
	throw new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {} });
};

const projected = (item: Item, { ProjectionExpression, ExpressionAttributeNames = {} }: Input): Item => {
	if (ProjectionExpression === undefined) return copyOf(item);
	const names = ProjectionExpression.split(", ").map((name) => ExpressionAttributeNames[name] ?? name);
	return copyOf(Object.fromEntries(names.filter((name) => name in item).map((name) => [name, item[name]])));
};

const compare = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : Number(String(a) > String(b)));

/**
 * The operations of DynamoDB that the hub's stores call, in memory, for as many worlds as one likes. What they answer is
 * held against dynalite, call by call (`tables-in-memory.test.ts`).
 */
export class TablesInMemory {
	#tables = new Map<string, TableInMemory>();

	#table(name: string): TableInMemory {
		const table =
			this.#tables.get(name) ?? new TableInMemory(name.startsWith("TIMELINE") ? PARTITION_KEYS[1] : PARTITION_KEYS[0]);
		this.#tables.set(name, table);
		return table;
	}

	/** Forgets all items. */
	clear(): void {
		this.#tables.clear();
	}

	/** Answers a call of the document client. @throws ConditionalCheckFailedException */
	send(call: Call): object {
		const operation = this.#operations[call.constructor.name];
		if (!operation) throw new RangeError(`${call.constructor.name} is not an operation that the tables in memory have`);
		return operation(call.input as never);
	}

	readonly #operations: Readonly<Record<string, (input: Input & Batch) => object>> = {
		GetCommand: ({ TableName, Key }) => {
			const item = this.#table(TableName).get(Key);
			return item ? { Item: copyOf(item) } : {};
		},
		PutCommand: (input) => {
			const table = this.#table(input.TableName);
			check(table.get(input.Item as Input["Key"]), input);
			table.put(input.Item);
			return {};
		},
		DeleteCommand: (input) => {
			const table = this.#table(input.TableName);
			check(table.get(input.Key), input);
			table.delete(input.Key);
			return {};
		},
		UpdateCommand: (input) => {
			const table = this.#table(input.TableName);
			const before = table.get(input.Key);
			check(before, input);
			const changes = changesOf(input.UpdateExpression, before ?? {}, input);
			table.put({ ...before, ...input.Key, ...changes });
			return input.ReturnValues === "UPDATED_NEW" ? { Attributes: copyOf(changes) } : {};
		},
		QueryCommand: (input) => {
			const table = this.#table(input.TableName);
			const sort = input.IndexName === undefined ? "sk" : "accepted";
			const found = table
				.candidates(input)
				.filter((item) => meets(item, input.KeyConditionExpression, input))
				.sort((a, b) => compare(a[sort], b[sort]));
			if (input.ScanIndexForward === false) found.reverse();
			const start = input.ExclusiveStartKey;
			const rest = start ? found.slice(found.findIndex((item) => item[sort] === start[sort]) + 1) : found;
			const page = input.Limit === undefined ? rest : rest.slice(0, input.Limit);
			const last = input.Limit !== undefined && page.length === input.Limit ? page.at(-1) : undefined;
			const end =
				last &&
				Object.fromEntries([table.hash, "sk", ...(sort === "sk" ? [] : ["sender", sort])].map((name) => [name, last[name]]));
			return {
				Items: page.map((item) => projected(item, input)),
				Count: page.length,
				ScannedCount: page.length,
				...(end ? { LastEvaluatedKey: end } : {}),
			};
		},
		ScanCommand: (input) => {
			const all = this.#table(input.TableName).all();
			const found = all.filter((item) => input.FilterExpression === undefined || meets(item, input.FilterExpression, input));
			return { Items: found.map(copyOf), Count: found.length, ScannedCount: all.length };
		},
		BatchGetCommand: ({ RequestItems }) => {
			const answers = Object.entries(RequestItems).map(([name, wanted]) => {
				const found = (wanted as { Keys: Input["Key"][] }).Keys.map((key) => this.#table(name).get(key));
				return [name, found.filter((item) => item !== undefined).map(copyOf)] as const;
			});
			return { Responses: Object.fromEntries(answers), UnprocessedKeys: {} };
		},
		BatchWriteCommand: ({ RequestItems }) => {
			for (const [name, writes] of Object.entries(RequestItems))
				for (const { PutRequest, DeleteRequest } of writes as Write[]) {
					if (PutRequest) this.#table(name).put(PutRequest.Item);
					if (DeleteRequest) this.#table(name).delete(DeleteRequest.Key);
				}
			return { UnprocessedItems: {} };
		},
	};
}
