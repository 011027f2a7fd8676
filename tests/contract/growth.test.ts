import { describe, expect, it } from "vitest";
import { nameCodeLists } from "../../schemas/contract/code-lists.ts";
import { openApiOf } from "../../schemas/contract/openapi.ts";
import { operations } from "../../schemas/operations.gen.ts";
import { grownDocument, grownPage, LATER, withFields } from "./grown.ts";
import { compilerOf } from "./json-schemas.ts";

type Json = Readonly<Record<string, unknown>>;
type Content = { readonly schema: unknown; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> };
type Described = { readonly content?: Readonly<Record<string, Content>> };
type Method = { readonly requestBody?: Described; readonly responses: Readonly<Record<string, Described>> };

nameCodeLists();
const forReaders = openApiOf(operations, "en") as Json;
const toTheField = openApiOf(operations, "en", false) as Json;

const methodsIn = (document: Json): readonly Method[] =>
	Object.values(document["paths"] as Readonly<Record<string, Readonly<Record<string, Method>>>>).flatMap((path) =>
		Object.values(path),
	);

/** JSON bodies with an example, of answers or of requests. */
const bodiesIn = (document: Json, side: "answers" | "requests"): readonly (readonly [unknown, unknown])[] =>
	methodsIn(document)
		.flatMap(({ requestBody, responses }): readonly (Described | undefined)[] =>
			side === "answers" ? Object.values(responses) : [requestBody],
		)
		.flatMap((one) => Object.entries(one?.content ?? {}))
		.filter(([mediaType]) => mediaType.endsWith("json"))
		.flatMap(([, { schema, examples = {} }]) => Object.values(examples).map(({ value }) => [schema, value] as const));

const inbox = (document: Json): unknown =>
	(document as { paths: Record<string, { get: Method }> }).paths["/v1/inbox"]?.get.responses["200"]?.content?.["application/json"]
		?.schema;

describe("what the hub sends may grow", () => {
	it("a field in every object of every answer breaks nothing", () => {
		const compile = compilerOf(forReaders);
		const answers = bodiesIn(forReaders, "answers");
		expect(answers.length).toBeGreaterThan(50);
		expect(answers.filter(([schema, value]) => !compile(schema)(withFields(value)))).toEqual([]);
	});

	it("a code and a type too", () => {
		expect(compilerOf(forReaders)(inbox(forReaders))(grownPage)).toBe(true);
		expect(compilerOf(grownDocument(forReaders))(inbox(forReaders))(grownPage)).toBe(true);
	});

	it("would break those who take answers to the last field", () => {
		const compile = compilerOf(toTheField);
		expect(compile(inbox(toTheField))(grownPage)).toBe(false);
		const closed = bodiesIn(toTheField, "answers").filter(([schema, value]) => !compile(schema)(withFields(value)));
		expect(closed.length).toBe(bodiesIn(toTheField, "answers").length);
	});

	it("says so where a code may be added, and nowhere else", () => {
		const compile = compilerOf(forReaders);
		const page = JSON.stringify(grownPage);
		const isTaken = (text: string): boolean => compile(inbox(forReaders))(JSON.parse(text));
		expect(isTaken(page)).toBe(true);
		expect(isTaken(page.replace('"withheld":true', '"withheld":"maybe"'))).toBe(false);
		expect(isTaken(page.replaceAll(`"${LATER.type}"`, "7"))).toBe(false);
	});
});

describe("what agencies send stays closed", () => {
	it("in every body", () => {
		const compile = compilerOf(forReaders);
		const bodies = bodiesIn(forReaders, "requests");
		expect(bodies.length).toBeGreaterThan(5);
		expect(bodies.filter(([schema, value]) => !compile(schema)(value))).toEqual([]);
		expect(bodies.filter(([schema, value]) => compile(schema)(withFields(value)))).toEqual([]);
	});
});

describe("variants", () => {
	const unionsIn = (node: unknown): readonly Json[] => {
		if (typeof node !== "object" || node === null) return [];
		const own = "oneOf" in node ? [node as Json] : [];
		return [...own, ...Object.values(node).flatMap(unionsIn)];
	};
	const schemas = (forReaders["components"] as { schemas: Readonly<Record<string, Json>> }).schemas;
	const unions = unionsIn(forReaders).filter(({ oneOf }) => (oneOf as readonly Json[]).every((one) => "$ref" in one));

	it("that are schemas of their own are told apart by a field, with a schema for each of its values", () => {
		expect(unions.length).toBeGreaterThan(10);
		for (const { oneOf, discriminator } of unions) {
			const { propertyName, mapping } = discriminator as { propertyName: string; mapping: Readonly<Record<string, string>> };
			expect(Object.values(mapping)).toEqual((oneOf as readonly { $ref: string }[]).map(({ $ref }) => $ref));
			for (const [value, ref] of Object.entries(mapping)) {
				const { properties } = schemas[ref.slice("#/components/schemas/".length)] as { properties: Record<string, Json> };
				expect(properties[propertyName]?.["const"]).toBe(value);
			}
		}
	});
});
