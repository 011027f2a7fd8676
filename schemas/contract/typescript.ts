import type { Json } from "./json-schema.ts";

// Why not openapi-typescript or @hey-api/openapi-ts: both write TypeScript with the compiler's own factory, which
// TypeScript 7 no longer has. The shape is openapi-typescript's, so that openapi-fetch reads it.

const METHODS = ["get", "put", "post", "delete", "patch"] as const;
const PLACES = ["query", "header", "path", "cookie"] as const;

/** Says nothing of a type. */
const SILENT = new Set([
	...["description", "format", "pattern", "examples", "default", "title", "contentMediaType", "contentEncoding"],
	...["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
	...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "discriminator", "$comment"],
]);
const HEARD = [
	"$ref",
	"const",
	"enum",
	"anyOf",
	"oneOf",
	"allOf",
	"type",
	"items",
	"properties",
	"required",
	"additionalProperties",
];

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const keyOf = (name: string): string => (isIdentifier(name) ? name : JSON.stringify(name));

const indent = (text: string): string => text.replaceAll("\n", "\n\t");

const comment = (schema: Json): string => {
	const said = schema["description"];
	if (typeof said !== "string" || said === "") return "";
	const lines = said.replaceAll("*/", "*\\/").split("\n");
	const [first = ""] = lines;
	return lines.length === 1 ? `/** ${first} */\n` : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
};

const block = (members: readonly string[]): string =>
	members.length === 0 ? "Record<never, never>" : `{\n\t${members.map(indent).join("\n\t")}\n}`;

const joined = (types: readonly string[], by: " | " | " & "): string => {
	const different = [...new Set(types)];
	const [only = "never"] = different;
	return different.length < 2 ? only : `(${different.join(by)})`;
};

const objectOf = (schema: Json): string => {
	const {
		properties = {},
		required = [],
		additionalProperties,
	} = schema as {
		properties?: Readonly<Record<string, Json>>;
		required?: readonly string[];
		additionalProperties?: Json | boolean;
	};
	const members = Object.entries(properties).map(([name, one]) => {
		const isRequired = required.includes(name) ? "" : "?";
		return `${comment(one)}readonly ${keyOf(name)}${isRequired}: ${typeOf(one)};`;
	});
	if (members.length > 0) return block(members);
	if (additionalProperties === false) return "Record<string, never>";
	const value = typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown";
	return `{ readonly [key: string]: ${value} }`;
};

const PLAIN: Readonly<Record<string, string>> = {
	string: "string",
	number: "number",
	integer: "number",
	boolean: "boolean",
	null: "null",
};

const namedType = (schema: Json): string => {
	const { type, items } = schema as { type?: string | readonly string[]; items?: Json | false };
	if (Array.isArray(type))
		return joined(
			type.map((one: string) => namedType({ ...schema, type: one })),
			" | ",
		);
	// Not readonly: openapi-fetch takes a readonly array for an object.
	if (type === "array") return `${items ? grouped(typeOf(items)) : "unknown"}[]`;
	if (type === "object" || schema["properties"]) return objectOf(schema);
	return typeof type === "string" ? (PLAIN[type] ?? refuse(`type ${type}`)) : "unknown";
};

const grouped = (type: string): string => (/^[\w[\]".]+$|^[({]/.test(type) ? type : `(${type})`);

const refuse = (what: string): never => {
	throw new RangeError(`no TypeScript for ${what}`);
};

/** The type of a JSON Schema. @throws RangeError for a keyword that could change the type and is not known */
export const typeOf = (schema: Json | boolean): string => {
	if (typeof schema === "boolean") return schema ? "unknown" : "never";
	const unheard = Object.keys(schema).find((key) => !HEARD.includes(key) && !SILENT.has(key) && !key.startsWith("x-"));
	if (unheard !== undefined) refuse(unheard);
	const {
		$ref,
		const: only,
		enum: values,
		anyOf,
		oneOf,
		allOf,
	} = schema as {
		[key: string]: unknown;
		$ref?: string;
		enum?: readonly unknown[];
		anyOf?: readonly Json[];
		oneOf?: readonly Json[];
		allOf?: readonly Json[];
	};
	if ($ref !== undefined) return `components["schemas"][${JSON.stringify($ref.split("/").at(-1))}]`;
	if (only !== undefined) return JSON.stringify(only);
	if (values)
		return joined(
			values.map((value) => JSON.stringify(value)),
			" | ",
		);
	const parts = [
		namedType(schema),
		...(allOf ?? []).map(typeOf),
		...[anyOf, oneOf].map((some) => (some ? joined(some.map(typeOf), " | ") : "unknown")),
	];
	const said = parts.filter((part) => part !== "unknown");
	return said.length === 0 ? "unknown" : joined(said, " & ");
};

type Content = Readonly<Record<string, { readonly schema?: Json }>>;
type Operation = {
	readonly operationId: string;
	readonly summary?: string;
	readonly parameters?: readonly {
		readonly name: string;
		readonly in: string;
		readonly required?: boolean;
		readonly schema: Json;
		readonly description?: string;
	}[];
	readonly requestBody?: { readonly content: Content; readonly required?: boolean };
	readonly responses: Readonly<
		Record<
			string,
			{
				readonly description?: string;
				readonly content?: Content;
				readonly headers?: Readonly<Record<string, { readonly schema: Json }>>;
			}
		>
	>;
};

const contentOf = (content: Content | undefined): string =>
	content
		? block(
				Object.entries(content).map(([media, { schema }]) => `${JSON.stringify(media)}: ${schema ? typeOf(schema) : "unknown"};`),
			)
		: "never";

const parametersOf = ({ parameters = [] }: Operation): string =>
	block(
		PLACES.map((place) => {
			const some = parameters.filter((one) => one.in === place);
			if (some.length === 0) return `${place}?: never;`;
			const members = some.map(
				(one) =>
					`${comment({ description: one.description })}${keyOf(one.name)}${one.required ? "" : "?"}: ${typeOf(one.schema)};`,
			);
			return `${place}${some.some(({ required }) => required) ? "" : "?"}: ${block(members)};`;
		}),
	);

const headersOf = (headers: Readonly<Record<string, { readonly schema: Json }>> = {}): string =>
	block([
		...Object.entries(headers).map(([name, { schema }]) => `${keyOf(name)}?: ${typeOf(schema)};`),
		"[name: string]: unknown;",
	]);

const operationOf = (operation: Operation): string => {
	const { requestBody, responses } = operation;
	const answers = Object.entries(responses).map(
		([status, { description, headers, content }]) =>
			`${comment({ description })}${/^\d+$/.test(status) ? status : JSON.stringify(status)}: ${block([`headers: ${headersOf(headers)};`, `content${content ? "" : "?"}: ${contentOf(content)};`])};`,
	);
	return block([
		`parameters: ${parametersOf(operation)};`,
		requestBody
			? `requestBody${requestBody.required ? "" : "?"}: { content: ${contentOf(requestBody.content)} };`
			: "requestBody?: never;",
		`responses: ${block(answers)};`,
	]);
};

const pathOf = (methods: Readonly<Record<string, Operation>>): string =>
	block([
		"parameters: { query?: never; header?: never; path?: never; cookie?: never };",
		...METHODS.map((method) => {
			const operation = methods[method];
			return operation
				? `${comment({ description: operation.summary })}${method}: operations[${JSON.stringify(operation.operationId)}];`
				: `${method}?: never;`;
		}),
	]);

type Document = {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

/** An operation with the headers, parameters and answers it only refers to; schemas stay references. */
const inlined = (document: Json, part: unknown): unknown => {
	if (Array.isArray(part)) return part.map((one) => inlined(document, one));
	if (typeof part !== "object" || part === null) return part;
	const { $ref } = part as { $ref?: string };
	if ($ref !== undefined && !$ref.startsWith("#/components/schemas/"))
		return inlined(
			document,
			$ref
				.split("/")
				.slice(1)
				.reduce<unknown>((node, name) => (node as Json)[name], document),
		);
	return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, inlined(document, one)]));
};

/** Writes the types of an OpenAPI 3.1 document, in the shape that openapi-fetch reads. */
export const typescriptOf = (document: Json): string => {
	const { components } = document as unknown as Document;
	const paths = inlined(document, document["paths"]) as Document["paths"];
	const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
	const schemas = Object.entries(components.schemas).map(
		([name, schema]) => `${comment(schema)}${keyOf(name)}: ${typeOf(schema)};`,
	);
	return [
		"// Written by `npm run generate:contract` from the OpenAPI document; do not edit.",
		`export type paths = ${block(Object.entries(paths).map(([path, methods]) => `${JSON.stringify(path)}: ${pathOf(methods)};`))};`,
		`export type components = { schemas: ${block(schemas)} };`,
		`export type operations = ${block(operations.map((one) => `${JSON.stringify(one.operationId)}: ${operationOf(one)};`))};`,
		"",
	].join("\n\n");
};
