import { describe, expect, it } from "vitest";
import * as z from "zod";
import { agencySchema } from "../../schemas/agency.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { sealedSchema } from "../../schemas/sealed.ts";
import { exampleEvent } from "./example-event.ts";

type Json = Readonly<Record<string, unknown>>;

const isChecked = (schema: Json): boolean =>
	schema["type"] !== "string" || ["enum", "const", "format", "pattern", "maxLength"].some((key) => key in schema);

const isClosed = (schema: Json): boolean =>
	schema["type"] !== "object" || schema["additionalProperties"] === false || "propertyNames" in schema;

/** Keys of JSON Schema that hold values, or what must not be. */
const NO_SCHEMAS = ["default", "not", "enum", "const", "required"];

/** Every place of a schema where words of one's own would fit: an open object, a string that nothing checks, anything at all. */
const openPlaces = (schema: Json, at = ""): string[] => {
	const inner = Object.entries(schema).flatMap(([key, value]) =>
		!NO_SCHEMAS.includes(key) && typeof value === "object" && value !== null ? openPlaces(value as Json, `${at}/${key}`) : [],
	);
	const isAnything = Object.keys(schema).length === 0 && !at.endsWith("/properties");
	return isChecked(schema) && isClosed(schema) && !isAnything ? inner : [at, ...inner];
};

const schemaOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: "input", unrepresentable: "throw" }) as Json;

describe("no schema has room for words of one's own", () => {
	it.each(Object.entries(catalogue))("%s", (_, { data }) => expect(openPlaces(schemaOf(data))).toEqual([]));

	it("profiles of agencies", () =>
		expect(openPlaces(schemaOf(agencySchema({ today: "2026-04-01", webhookTargets: "public" })))).toEqual([
			// Checked by a rule of its own: a URL on the public internet.
			"/properties/channels/properties/webhook/properties/url",
		]));

	it("envelopes", () => expect(openPlaces(schemaOf(sealedSchema))).toEqual([]));

	it.each<[string, z.ZodType]>([
		["a free string", z.strictObject({ note: z.string() })],
		["a free string in a list", z.strictObject({ notes: z.array(z.string()) })],
		["an open object", z.looseObject({ code: z.enum(["a"]) })],
		["anything", z.strictObject({ more: z.unknown() })],
	])("and %s would be found", (_, schema) => expect(openPlaces(schemaOf(schema))).not.toEqual([]));
});

/** Numbers of a person, as a careless system might put them into an id to make it a UUID. */
const NUMBERS_AS_IDS = [
	["個人番号", "00000000-0000-4000-8000-123456789018"],
	["個人番号 behind other digits", "20260401-1234-4567-8901-123456789018"],
	["個人番号 behind letters that are no digits of it", "aaaaaaaa-aaaa-4aaa-aaaa-123456789018"],
	["a phone number", "00000000-0000-4000-8000-009012345678"],
	["a postal code", "10000010-0000-4000-8000-000000000000"],
] as const;

describe("an id that was put together of a person's number is refused, and not repeated", () => {
	it.each(NUMBERS_AS_IDS)("%s", (_, id) => {
		const example = exampleEvent("referral.accepted");
		for (const event of [
			{ ...example, id },
			{ ...example, subject: id },
			{ ...example, data: { ...example.data, referral: id } },
		]) {
			const parsed = parseEvent(event, new Date("2026-12-01T00:00:00Z"));
			expect(parsed).toEqual({ refused: [expect.objectContaining({ code: "not-random" })] });
			expect(JSON.stringify(parsed)).not.toContain(id.slice(-8));
		}
	});
});
