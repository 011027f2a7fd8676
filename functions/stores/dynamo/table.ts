import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** A client that takes and returns plain JavaScript values; properties that are undefined are left out. */
export const connect = (config: DynamoDBClientConfig): DynamoDBDocumentClient =>
	DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions: { removeUndefinedValues: true } });

/**
 * The client of a process, which every table uses unless it names another; its connections are kept alive between
 * invocations. Region, credentials and endpoint come from the `AWS_*` environment. A call that hangs is aborted after
 * five seconds and retried, well inside a function's timeout (the SDK by default waits for ever).
 */
export const documents = /* @__PURE__ */ connect({
	requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
});

/**
 * A table and the client that reaches it. Each table of the hub has a file in `tables/`: its kinds of item, their keys
 * and their types.
 *
 * A Lambda's rights are written from the calls found in its bundle (`infra/bundle-rights.ts`), so a store passes
 * a table as the first argument of a call, under the name it has in `tables/`: `getItem(keysTable, …)`.
 */
export type Table = { readonly name: () => string; readonly client?: DynamoDBDocumentClient };

/** The client that reaches a table. */
export const clientOf = ({ client = documents }: Table): DynamoDBDocumentClient => client;

declare const item: unique symbol;

/** The primary key of one item. `Item` is what the table keeps under it. */
export type Key<Item> = Readonly<Record<string, string>> & { readonly [item]?: Item };

/** A condition on one attribute. */
export type Comparison = {
	readonly expression: (attribute: string) => string;
	readonly values: Readonly<Record<string, string>>;
};

/**
 * Neighbouring items: a partition key, and a condition on the sort key unless the whole partition is meant.
 * `{ pk: agency, sk: startsWith("open#") }`
 */
export type Range<Item> = Readonly<Record<string, string | Comparison>> & { readonly [item]?: Item };

export const startsWith = (prefix: string): Comparison => ({
	expression: (attribute) => `begins_with(${attribute}, :prefix)`,
	values: { ":prefix": prefix },
});

/** Both ends included. */
export const between = (first: string, last: string): Comparison => ({
	expression: (attribute) => `${attribute} BETWEEN :first AND :last`,
	values: { ":first": first, ":last": last },
});

const compare =
	(operator: ">=" | ">" | "<") =>
	(bound: string): Comparison => ({
		expression: (attribute) => `${attribute} ${operator} :bound`,
		values: { ":bound": bound },
	});

export const atLeast = /* @__PURE__ */ compare(">=");
export const greaterThan = /* @__PURE__ */ compare(">");
export const lessThan = /* @__PURE__ */ compare("<");

/** The names and values of an expression, by their placeholders (`#name`, `:value`). */
export type Placeholders = {
	readonly names?: Readonly<Record<string, string>>;
	readonly values?: Readonly<Record<string, unknown>>;
};

/** Placeholders as the attributes of a call, which may not hold empty ones. */
export const attributesOf = ({ names = {}, values = {} }: Placeholders) => ({
	...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
	...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
});

/** A range as an expression. Attributes are named by placeholders, since some are reserved words (`case`). */
export const expressionOf = (range: Range<unknown>): Required<Placeholders> & { readonly expression: string } => {
	const parts = Object.entries(range).map(([name, value]) =>
		typeof value === "string"
			? { name, expression: `#${name} = :${name}`, values: { [`:${name}`]: value } }
			: { name, expression: value.expression(`#${name}`), values: value.values },
	);
	return {
		expression: parts.map(({ expression }) => expression).join(" AND "),
		names: Object.fromEntries(parts.map(({ name }) => [`#${name}`, name])),
		values: Object.assign({}, ...parts.map(({ values }) => values)),
	};
};
