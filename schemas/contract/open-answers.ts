import { isObject } from "../is-object.ts";
import { type Json, VALUES } from "./json-schema.ts";

/** Named schemas, and how a document refers to them: `#/components/schemas/`. */
export type Named = { readonly schemas: Readonly<Record<string, Json>>; readonly refersTo: string };

const targetOf = (node: Json, { schemas, refersTo }: Named): Json | undefined =>
	typeof node["$ref"] === "string" ? schemas[node["$ref"].slice(refersTo.length)] : undefined;

const variantsOf = ({ oneOf, anyOf }: Json) => (oneOf ?? anyOf) as readonly Json[] | undefined;

const isGrowing = (node: Json): boolean => node["x-may-grow"] === true;

/** A list of codes that may get more: in a schema of its own, or as it stands. */
const isGrowingList = (node: Json, named: Named): boolean => {
	const list = targetOf(node, named) ?? node;
	return isGrowing(list) && list["enum"] !== undefined;
};

/** Words about a schema stay where it is used. */
const WORDS = ["description", "x-en", "x-ja", "x-may-grow", "x-unknown"];

const apart = (node: Json): { readonly words: Json; readonly rest: Json } => ({
	words: Object.fromEntries(Object.entries(node).filter(([key]) => WORDS.includes(key))),
	rest: Object.fromEntries(Object.entries(node).filter(([key]) => !WORDS.includes(key))),
});

/** What a list or a union is, or else something that will be added. */
const withUnknown = (node: Json, unknown: Json): Json => {
	const { words, rest } = apart(node);
	const { "x-unknown": _, ...said } = words;
	const { anyOf, ...more } = rest as { anyOf?: readonly Json[] };
	return { ...said, anyOf: [...(anyOf && Object.keys(more).length === 0 ? anyOf : [rest]), unknown] };
};

/**
 * A schema of what the hub sends, as readers are to take it: fields, and where it says so codes and variants, may be
 * added. Validators and generated clients that follow it go on when they are.
 */
export const openForReaders = (node: unknown, named: Named): unknown => {
	if (Array.isArray(node)) return node.map((one) => openForReaders(one, named));
	if (!isObject(node)) return node;
	if (isGrowingList(node, named)) return withUnknown(node, { type: "string" });
	const { additionalProperties, ...rest } = node as Json;
	const inside = Object.fromEntries(
		Object.entries(rest).map(([key, value]) => [key, VALUES.has(key) ? value : openForReaders(value, named)]),
	) as Json;
	const kept = additionalProperties === false || additionalProperties === undefined ? {} : { additionalProperties };
	const opened: Json = { ...inside, ...kept };
	const other = opened["x-unknown"];
	return typeof other === "string" && variantsOf(opened) ? withUnknown(opened, { $ref: `${named.refersTo}${other}` }) : opened;
};

/** The field that tells variants apart: in each a constant, and another one. */
const tellingField = (variants: readonly Json[]): string | undefined => {
	const constants = variants.map(({ properties = {} }) =>
		Object.entries(properties as Readonly<Record<string, Json>>).filter(([, one]) => "const" in one),
	);
	return constants[0]
		?.map(([name]) => name)
		.find((name) => {
			const values = constants.map((some) => some.find(([other]) => other === name)?.[1]["const"]);
			return values.every((one) => typeof one === "string") && new Set(values).size === variants.length;
		});
};

/** Names the field that tells the variants of a union apart, and the schema for each of its values (OpenAPI 3.1.1, 4.8.25). */
export const discriminated = (node: unknown, named: Named): unknown => {
	if (Array.isArray(node)) return node.map((one) => discriminated(one, named));
	if (!isObject(node)) return node;
	const inside = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, discriminated(value, named)])) as Json;
	const { oneOf } = inside as { oneOf?: readonly Json[] };
	const variants = oneOf?.map((one) => targetOf(one, named));
	if (!oneOf || oneOf.length < 2 || !variants?.every((one) => one !== undefined)) return inside;
	const propertyName = tellingField(variants);
	if (propertyName === undefined) return inside;
	const mapping = Object.fromEntries(
		variants.map((one, index) => [
			(one["properties"] as Readonly<Record<string, Json>>)[propertyName]?.["const"],
			oneOf[index]?.["$ref"],
		]),
	);
	return { ...inside, discriminator: { propertyName, mapping } };
};
