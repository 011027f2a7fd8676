import { catalogue } from "../catalogue.gen.ts";
import type { Definition } from "../event.ts";
import { postedEventOf, receivedEventOf, receivedTypes } from "../event-schemas.ts";
import { isObject } from "../is-object.ts";
import type { Operation } from "../operation.ts";
import { operations } from "../operations.gen.ts";
import { type Json, jsonSchemaOf } from "./json-schema.ts";
import { openApiOf } from "./openapi.ts";

/** What a type promises to its senders and to its recipients. Without texts, and with references resolved. */
export type TypeContract = { readonly posted?: Json; readonly received?: Json };

/** The contract without texts: the part whose changes can break a system. */
export type BareContract = { readonly openapi: Json; readonly events: Readonly<Record<string, TypeContract>> };

const WORDS = new Set([
	"description",
	"summary",
	"title",
	"example",
	"examples",
	"x-enumDescriptions",
	"x-en",
	"x-ja",
	"x-labels",
	"x-unknown",
]);

/** Below these, keys are names that the contract chose, and no keywords: a field may be called `title`. */
const NAMES = new Set(["properties", "paths", "schemas", "headers", "content", "responses"]);

const withoutWords = (node: unknown, isNames = false): unknown => {
	if (Array.isArray(node)) return node.map((one) => withoutWords(one));
	if (!isObject(node)) return node;
	const kept = Object.entries(node).filter(([key]) => isNames || !WORDS.has(key));
	return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value, !isNames && NAMES.has(key))]));
};

/** The part of a document that a reference such as `#/$defs/Needs` points to. */
const partAt = (root: Json, ref: string): unknown =>
	ref
		.slice(2)
		.split("/")
		.reduce<unknown>((node, step) => (node as Json | undefined)?.[step], root);

/** A part of a document with its references resolved; keywords beside a reference are kept. */
export const dereferenced = (node: unknown, root: Json): unknown => {
	if (Array.isArray(node)) return node.map((one) => dereferenced(one, root));
	if (!isObject(node)) return node;
	const { $ref, ...rest } = node;
	const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, dereferenced(value, root)]));
	return typeof $ref === "string" ? { ...(dereferenced(partAt(root, $ref), root) as Json), ...own } : own;
};

const bareSchema = (schema: Parameters<typeof jsonSchemaOf>[0]): Json => {
	const { schema: top, named } = jsonSchemaOf(schema, "#/$defs/");
	return withoutWords(dereferenced(top, { $defs: named })) as Json;
};

/** What one type promises. */
export const typeContract = (definition: Definition): TypeContract => ({
	...(definition.byHub ? {} : { posted: bareSchema(postedEventOf(definition)) }),
	...(receivedTypes([definition]).length > 0 ? { received: bareSchema(receivedEventOf(definition)) } : {}),
});

/** The operations without texts. */
export const bareOpenApi = (some: readonly Operation[]): Json => withoutWords(openApiOf(some, "en", false)) as Json;

/** The contract of the current schemas. */
export const bareContract = (): BareContract => ({
	openapi: bareOpenApi(operations),
	events: Object.fromEntries(Object.values(catalogue).map((one: Definition) => [one.type, typeContract(one)])),
});
