import * as z from "zod";
import { isObject } from "../is-object.ts";

/** A JSON document, or a part of one. */
export type Json = { readonly [key: string]: unknown };

export type Language = "en" | "ja";
export const LANGUAGES: readonly Language[] = ["ja", "en"];

/** A JSON Schema (2020-12), and apart from it the named schemas it refers to. */
export type Parts = { readonly schema: Json; readonly named: Readonly<Record<string, Json>> };

const DEFS = "#/$defs/";

/**
 * A zod schema as JSON Schema, of the input before any transformation.
 *
 * @param refersTo where the document has its named schemas: `#/components/schemas/`
 */
export const jsonSchemaOf = (schema: z.ZodType, refersTo: string): Parts => {
	const made = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json;
	const { $schema: _, $defs = {}, ...rest } = made;
	const moved = (node: unknown): unknown => mapRefs(node, (ref) => ref.replace(DEFS, refersTo));
	const own = typeof rest["id"] === "string" ? { [rest["id"]]: rest } : {};
	const named = Object.fromEntries(
		Object.entries({ ...($defs as Record<string, Json>), ...own }).map(([name, one]) => [name, moved(withoutId(one)) as Json]),
	);
	const isNamed = typeof rest["id"] === "string";
	return { schema: isNamed ? { $ref: `${refersTo}${rest["id"]}` } : (moved(rest) as Json), named };
};

const withoutId = ({ id: _, ...rest }: Json): Json => rest;

const mapRefs = (node: unknown, change: (ref: string) => string): unknown => {
	if (Array.isArray(node)) return node.map((one) => mapRefs(one, change));
	if (!isObject(node)) return node;
	return Object.fromEntries(
		Object.entries(node).map(([key, value]) => [
			key,
			key === "$ref" && typeof value === "string" ? change(value) : mapRefs(value, change),
		]),
	);
};

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * A schema in one language: `x-en` or `x-ja` becomes its description, `x-labels` the labels of a code list.
 * Examples and constants are left as they are.
 */
export const inLanguage = (node: unknown, language: Language): unknown => {
	if (Array.isArray(node)) return node.map((one) => inLanguage(one, language));
	if (!isObject(node)) return node;
	const { "x-en": en, "x-ja": ja, "x-labels": labels, "x-unknown": _, ...rest } = node;
	const inside = Object.entries(rest).map(([key, value]) => [key, VALUES.has(key) ? value : inLanguage(value, language)]);
	const words = language === "en" ? en : ja;
	return {
		...Object.fromEntries(inside),
		...(typeof words === "string" ? { description: describe(words, labels as Labels | undefined, language) } : {}),
		...(labels ? { "x-enumDescriptions": labelsIn(labels as Labels, language) } : {}),
	};
};

/** Keywords below which there are values and no schemas. */
export const VALUES: ReadonlySet<string> = new Set(["const", "enum", "example", "examples", "default"]);

const labelsIn = (labels: Labels, language: Language) =>
	Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, label[language]]));

const describe = (words: string, labels: Labels | undefined, language: Language): string => {
	if (!labels) return words;
	const list = Object.entries(labels).map(([code, label]) => `- \`${code}\`: ${label[language]}`);
	return [words, "", ...list].join("\n");
};
