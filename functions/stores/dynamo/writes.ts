import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { attributesOf, clientOf, type Key, type Placeholders, type Table } from "./table.ts";

/** What the item must be like before it is written: `{ condition: "openedBy = :seen", values: { ":seen": id } }`. */
export type Condition = Placeholders & { readonly condition: string };

/** What changes in an item: `{ update: "SET done = :at", values: { ":at": at } }`. */
export type Update = Placeholders & { readonly update: string };

/** @returns whether the condition of a write was met */
const isMet = async (write: Promise<unknown>): Promise<boolean> => {
	try {
		await write;
		return true;
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false;
		throw error;
	}
};

const putInput = <Item>(table: Table, key: Key<Item>, content: Item) => ({
	TableName: table.name(),
	Item: { ...content, ...key },
});

/** Writes an item, and replaces what was there. */
export const putItem = async <Item>(table: Table, key: Key<Item>, content: NoInfer<Item>): Promise<void> => {
	await clientOf(table).send(new PutCommand(putInput(table, key, content)));
};

/** Writes an item when what is there meets a condition. */
export const putIf = async <Item>(
	table: Table,
	key: Key<Item>,
	content: NoInfer<Item>,
	{ condition, ...placeholders }: Condition,
): Promise<"put" | "condition-failed"> => {
	const input = { ...putInput(table, key, content), ConditionExpression: condition, ...attributesOf(placeholders) };
	return (await isMet(clientOf(table).send(new PutCommand(input)))) ? "put" : "condition-failed";
};

/** Writes an item when there is none: the first one stays. */
export const putIfAbsent = async <Item>(
	table: Table,
	key: Key<Item>,
	content: NoInfer<Item>,
): Promise<"put" | "already-there"> => {
	const names = { "#key": Object.keys(key)[0] ?? "" };
	const done = await putIf(table, key, content, { condition: "attribute_not_exists(#key)", names });
	return done === "put" ? "put" : "already-there";
};

/** Changes attributes of an item; makes the item when there is none. @returns the changed attributes */
export const updateItem = async <Item>(
	table: Table,
	key: Key<Item>,
	{ update, ...placeholders }: Update,
): Promise<Partial<Item>> => {
	const input = { TableName: table.name(), Key: key, UpdateExpression: update, ...attributesOf(placeholders) };
	const { Attributes = {} } = await clientOf(table).send(new UpdateCommand({ ...input, ReturnValues: "UPDATED_NEW" }));
	return Attributes as Partial<Item>;
};

/** Changes attributes of an item that meets a condition. */
export const updateIf = async <Item>(
	table: Table,
	key: Key<Item>,
	{ update, condition, ...placeholders }: Update & Condition,
): Promise<"updated" | "condition-failed"> => {
	const input = { TableName: table.name(), Key: key, UpdateExpression: update, ConditionExpression: condition };
	const write = clientOf(table).send(new UpdateCommand({ ...input, ...attributesOf(placeholders) }));
	return (await isMet(write)) ? "updated" : "condition-failed";
};

/** Deletes an item, if there is one. */
export const deleteItem = async <Item>(table: Table, key: Key<Item>): Promise<void> => {
	await clientOf(table).send(new DeleteCommand({ TableName: table.name(), Key: key }));
};

/** Deletes an item that meets a condition. */
export const deleteIf = async <Item>(
	table: Table,
	key: Key<Item>,
	{ condition, ...placeholders }: Condition,
): Promise<"deleted" | "condition-failed"> => {
	const input = { TableName: table.name(), Key: key, ConditionExpression: condition, ...attributesOf(placeholders) };
	return (await isMet(clientOf(table).send(new DeleteCommand(input)))) ? "deleted" : "condition-failed";
};
