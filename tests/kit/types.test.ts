import { describe, expect, it } from "vitest";
import type { PostedEvent } from "../../schemas/client/hub-client.ts";
import type { Json } from "../../schemas/contract/json-schema.ts";
import { typeOf, typescriptOf } from "../../schemas/contract/typescript.ts";

describe("TypeScript of a JSON Schema", () => {
	it.each<[Json, string]>([
		[{ type: "string", pattern: "x" }, "string"],
		[{ type: "integer", minimum: 1 }, "number"],
		[{ type: ["string", "null"] }, "(string | null)"],
		[{ const: "1.0", type: "string" }, '"1.0"'],
		[{ enum: ["a", "b", 1] }, '("a" | "b" | 1)'],
		[{ $ref: "#/components/schemas/Inbox" }, 'components["schemas"]["Inbox"]'],
		[{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
		[{ type: "string", allOf: [{ pattern: "a" }, { pattern: "b" }] }, "string"],
		[{ anyOf: [{ type: "string" }, { type: "boolean" }] }, "(string | boolean)"],
		[{ type: "object", additionalProperties: { type: "string" } }, "{ readonly [key: string]: string }"],
		[{ type: "object", additionalProperties: false }, "Record<string, never>"],
		[{}, "unknown"],
	])("%j", (schema, type) => expect(typeOf(schema)).toBe(type));

	it("marks what may be left out, and quotes names that are no identifiers", () => {
		const schema = { type: "object", properties: { a: { type: "string" }, "b-c": { type: "null" } }, required: ["a"] };
		expect(typeOf(schema)).toBe('{\n\treadonly a: string;\n\treadonly "b-c"?: null;\n}');
	});

	it("refuses what could change the type and is not known", () => {
		expect(() => typeOf({ type: "object", patternProperties: {} })).toThrow("no TypeScript for patternProperties");
		expect(() => typeOf({ type: "decimal" })).toThrow("no TypeScript for type decimal");
	});

	it("keeps comments from ending early", () => {
		const document = { paths: {}, components: { schemas: { A: { type: "string", description: "a */ b" } } } };
		expect(typescriptOf(document)).toContain("/** a *\\/ b */");
	});
});

describe("the types of the contract", () => {
	const envelope = { specversion: "1.0", id: "x", source: "/agencies/x", subject: "x", time: "x" } as const;

	it("take an event of the contract, and no other", () => {
		const right: PostedEvent = { ...envelope, type: "referral.received", data: { referral: "x" } };
		// @ts-expect-error: a type that does not exist
		const wrongType: PostedEvent = { ...envelope, type: "referral.lost", data: { referral: "x" } };
		// @ts-expect-error: a code that does not exist
		const wrongCode: PostedEvent = { ...envelope, type: "referral.declined", data: { referral: "x", reason: "because" } };
		// @ts-expect-error: a field that is missing
		const missing: PostedEvent = { ...envelope, type: "referral.received", data: {} };
		expect([right, wrongType, wrongCode, missing]).toHaveLength(4);
	});
});
