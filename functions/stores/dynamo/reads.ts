import { GetCommand, paginateQuery, paginateScan, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { attributesOf, clientOf, expressionOf, type Key, type Range, type Table } from "./table.ts";

export type QueryOptions = {
	/** False: half the price, and an item written a moment ago may be missing or old. True unless set. */
	readonly isConsistent?: boolean;
	/** The attributes to return; all unless set. */
	readonly only?: readonly string[];
	/** Items a page at most; as many as fit into 1 MB unless set. */
	readonly limit?: number;
	/** In descending order of the sort key. */
	readonly isDescending?: boolean;
	/** The secondary index that is read; it is never consistent. */
	readonly index?: string;
};

const queryInput = (table: Table, range: Range<unknown>, options: QueryOptions) => {
	const { isConsistent = true, only = [], isDescending = false, index } = options;
	const { expression, names, values } = expressionOf(range);
	const projected = Object.fromEntries(only.map((name) => [`#${name}`, name]));
	return {
		TableName: table.name(),
		KeyConditionExpression: expression,
		...attributesOf({ names: { ...names, ...projected }, values }),
		...(only.length > 0 ? { ProjectionExpression: Object.keys(projected).join(", ") } : {}),
		...(isDescending ? { ScanIndexForward: false } : {}),
		...(index === undefined ? { ConsistentRead: isConsistent } : { IndexName: index }),
	};
};

/** One item, or undefined when there is none. Its key attributes are among its properties. */
export const getItem = async <Item>(
	table: Table,
	key: Key<Item>,
	{ isConsistent = true }: Pick<QueryOptions, "isConsistent"> = {},
): Promise<Item | undefined> => {
	const { Item: found } = await clientOf(table).send(
		new GetCommand({ TableName: table.name(), Key: key, ConsistentRead: isConsistent }),
	);
	return found as Item | undefined;
};

/** The items of a range, a page at a time. */
export async function* queryPages<Item>(table: Table, range: Range<Item>, options: QueryOptions = {}): AsyncGenerator<Item[]> {
	const { limit } = options;
	const paging = { client: clientOf(table), ...(limit === undefined ? {} : { pageSize: limit }) };
	for await (const { Items = [] } of paginateQuery(paging, queryInput(table, range, options))) yield Items as Item[];
}

/** All items of a range, in the order of their sort keys. */
export const queryAll = async <Item>(
	table: Table,
	range: Range<Item>,
	options: Omit<QueryOptions, "limit"> = {},
): Promise<Item[]> => {
	const items: Item[] = [];
	for await (const page of queryPages(table, range, options)) items.push(...page);
	return items;
};

/** The first page of a range, and whether there is more. */
export const queryPage = async <Item>(
	table: Table,
	range: Range<Item>,
	options: QueryOptions = {},
): Promise<{ readonly items: Item[]; readonly isMore: boolean }> => {
	const { limit } = options;
	const { Items = [], LastEvaluatedKey } = await clientOf(table).send(
		new QueryCommand({ ...queryInput(table, range, options), ...(limit === undefined ? {} : { Limit: limit }) }),
	);
	return { items: Items as Item[], isMore: LastEvaluatedKey !== undefined };
};

/** All items of a table that meet a condition. It reads the whole table: for commands, not for Lambdas. */
export const scanAll = async <Item>(table: Table, filter: Range<Item>): Promise<Item[]> => {
	const { expression, ...placeholders } = expressionOf(filter);
	const input = { TableName: table.name(), FilterExpression: expression, ...attributesOf(placeholders), ConsistentRead: true };
	const items: Item[] = [];
	for await (const { Items = [] } of paginateScan({ client: clientOf(table) }, input)) items.push(...(Items as Item[]));
	return items;
};
