import type { Json } from "./json-schema.ts";

/** Which way values go: agencies send what is posted, the hub sends what is received. */
export type Side = "posted" | "received";

/** A breaking change: where, and how it breaks. */
export type Break = { readonly where: string; readonly how: string };

type Check = (before: Json, after: Json, side: Side) => readonly string[];

/**
 * What breaks when one schema replaces another, with references resolved. Senders must be able to post what they posted
 * before. Receivers must get nothing that the old schema did not describe, except new fields, which they ignore.
 */
export const compareSchemas = (before: Json, after: Json, side: Side, where = ""): readonly Break[] => {
	if (variantsOf(before) || variantsOf(after)) return compareVariants(before, after, side, where);
	const own = CHECKS.flatMap((check) => check(before, after, side)).map((how) => ({ where, how }));
	return [...own, ...compareProperties(before, after, side, where), ...compareInside(before, after, side, where)];
};

const listed = (values: readonly unknown[]): string => values.map((one) => String(one)).join(", ");

/** One type or several: `["string", "null"]`. */
const typesOf = (type: unknown): readonly unknown[] => [type].flat();

const checkType: Check = ({ type: before }, { type: after }, side) => {
	const [narrow, wide] = (side === "posted" ? [before, after] : [after, before]).map(typesOf) as [unknown[], unknown[]];
	const isWithin = (type: unknown): boolean => wide.includes(type) || (type === "integer" && wide.includes("number"));
	return wide[0] === undefined || narrow.every(isWithin) ? [] : [`its type changed from ${before} to ${after}`];
};

const valuesOf = ({ enum: some, const: one }: Json): readonly unknown[] | undefined =>
	one === undefined ? (some as readonly unknown[] | undefined) : [one];

const checkValues: Check = (before, after, side) => {
	const [was, is] = [valuesOf(before), valuesOf(after)];
	return side === "posted" ? narrowed(was, is) : widened(was, is, before["x-may-grow"] === true);
};

type Values = readonly unknown[] | undefined;

const narrowed = (was: Values, is: Values): readonly string[] => {
	if (!is) return [];
	if (!was) return ["it takes listed values alone now"];
	const gone = was.filter((one) => !is.includes(one));
	return gone.length > 0 ? [`values are no longer taken: ${listed(gone)}`] : [];
};

const widened = (was: Values, is: Values, mayGrow: boolean): readonly string[] => {
	if (!was) return [];
	if (!is) return ["it may hold any value now"];
	const added = is.filter((one) => !was.includes(one));
	return added.length > 0 && !mayGrow ? [`values are new, and it was not said to grow: ${listed(added)}`] : [];
};

/** A schema with several patterns has them in `allOf`. */
const checkForm: Check = (before, after, side) =>
	["pattern", "format", "allOf"].flatMap((word) => {
		const [was, is] = [before[word], after[word]].map((one) => one && JSON.stringify(one));
		const isLooser = side === "posted" ? is === undefined : was === undefined;
		return was === is || isLooser ? [] : [`its ${word} changed`];
	});

const LEAST = ["minLength", "minimum", "minItems", "minProperties"];
const MOST = ["maxLength", "maximum", "maxItems", "maxProperties"];

const checkBounds: Check = (before, after, side) => {
	const [loose, tight] = side === "posted" ? [before, after] : [after, before];
	const least = LEAST.filter((word) => Number(tight[word] ?? -Infinity) > Number(loose[word] ?? -Infinity));
	const most = MOST.filter((word) => Number(tight[word] ?? Infinity) < Number(loose[word] ?? Infinity));
	const unique = tight["uniqueItems"] === true && loose["uniqueItems"] !== true ? ["uniqueItems"] : [];
	return [...least, ...most, ...unique].map((word) => `its ${word} is ${side === "posted" ? "tighter" : "looser"}`);
};

const isClosed = ({ additionalProperties }: Json): boolean => additionalProperties === false;

const checkClosed: Check = (before, after, side) => {
	const [loose, tight] = side === "posted" ? [before, after] : [after, before];
	if (before["properties"] === undefined || isClosed(loose) || !isClosed(tight)) return [];
	return [side === "posted" ? "it takes no other fields any more" : "it may hold fields that are not described"];
};

const CHECKS: readonly Check[] = [checkType, checkValues, checkForm, checkBounds, checkClosed];

const propertiesOf = ({ properties }: Json) => (properties ?? {}) as Readonly<Record<string, Json>>;
const requiredOf = ({ required }: Json) => (required ?? []) as readonly string[];

const compareProperties = (before: Json, after: Json, side: Side, where: string): readonly Break[] => {
	const [was, is] = [propertiesOf(before), propertiesOf(after)];
	const place = (name: string) => `${where}/${name}`;
	const shared = Object.entries(was).flatMap(([name, schema]): readonly Break[] => {
		const now = is[name];
		if (now) return compareSchemas(schema, now, side, place(name));
		return side === "received" || isClosed(after) ? [{ where: place(name), how: "it was removed" }] : [];
	});
	const [must, may] = side === "posted" ? [requiredOf(after), requiredOf(before)] : [requiredOf(before), requiredOf(after)];
	const how = side === "posted" ? "it is required now" : "it may be absent now";
	const turned = must.filter((name) => !may.includes(name) && name in is).map((name) => ({ where: place(name), how }));
	return [...shared, ...turned];
};

/** Compares the elements of arrays, and the values and names of open objects. */
const compareInside = (before: Json, after: Json, side: Side, where: string): readonly Break[] =>
	["items", "additionalProperties", "propertyNames"].flatMap((word): readonly Break[] => {
		const [was, is] = [before[word], after[word]];
		return typeof was === "object" && typeof is === "object"
			? compareSchemas(was as Json, is as Json, side, `${where}/${word === "items" ? "*" : word}`)
			: [];
	});

const variantsOf = ({ oneOf, anyOf }: Json) => (oneOf ?? anyOf) as readonly Json[] | undefined;

const constsOf = (variant: Json): readonly (readonly [string, unknown])[] =>
	Object.entries(propertiesOf(variant)).flatMap(([name, one]) =>
		"const" in one && requiredOf(variant).includes(name) ? [[name, one["const"]]] : [],
	);

/** The field that tells the variants of a union apart: a constant in each, and a different one. */
const tellingField = (variants: readonly Json[]): string | undefined => {
	const [first, ...rest] = variants.map((one) => new Map(constsOf(one)));
	const isTelling = (name: string) =>
		rest.every((one) => one.has(name)) && new Set([first, ...rest].map((one) => one?.get(name))).size === variants.length;
	return [...(first?.keys() ?? [])].find(isTelling);
};

/** The side that receives must know each variant that the other side can send. */
const compareVariants = (before: Json, after: Json, side: Side, where: string): readonly Break[] => {
	const [was, is] = [variantsOf(before) ?? [before], variantsOf(after) ?? [after]];
	const union: Union = { was, is, side, where, field: was.length > 1 ? tellingField(was) : undefined };
	const mayGrow = side === "received" && before["x-may-grow"] === true;
	return (side === "posted" ? was : is).flatMap((one) => compareVariant(one, union, mayGrow));
};

type Union = {
	readonly was: readonly Json[];
	readonly is: readonly Json[];
	readonly side: Side;
	readonly where: string;
	readonly field: string | undefined;
};

const compareVariant = (one: Json, { was, is, side, where, field }: Union, mayGrow: boolean): readonly Break[] => {
	const known = side === "posted" ? is : was;
	const compare = (other: Json, at: string) =>
		side === "posted" ? compareSchemas(one, other, side, at) : compareSchemas(other, one, side, at);
	const tag = field === undefined ? undefined : propertiesOf(one)[field]?.["const"];
	const twin = tag === undefined ? undefined : known.find((other) => propertiesOf(other)[field ?? ""]?.["const"] === tag);
	const at = tag === undefined ? where : `${where}[${field}=${tag}]`;
	if (twin) return compare(twin, at);
	if (mayGrow || known.some((other) => compare(other, where).length === 0)) return [];
	return [{ where: at, how: side === "posted" ? "a variant is no longer taken" : "a variant is new" }];
};
