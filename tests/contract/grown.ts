import { isObject } from "../../schemas/is-object.ts";

type Json = Record<string, unknown>;

/** A field, a code and a type that this contract does not have yet. */
export const LATER = { field: "fieldOfLater", code: "code-of-later", type: "referral.of-later" } as const;

/** A value that the hub sends, with a field more in each object of the contract. What agencies or codes name stays. */
export const withFields = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(withFields);
	if (!isObject(value)) return value;
	const inside = Object.entries(value).map(([key, one]) => [key, key === "sealed" ? one : withFields(one)]);
	return { ...Object.fromEntries(inside), [LATER.field]: "1" };
};

const partAt = (document: Json, path: readonly (string | number)[]): Json =>
	path.reduce<unknown>((node, step) => (node as Json)[step], document) as Json;

/** The document of a hub that has been extended: a field, a code and a type are added. */
export const grownDocument = (document: unknown): Json => {
	const grown = structuredClone(document) as Json;
	const schemas = partAt(grown, ["components", "schemas"]) as Record<string, Json>;
	const declined = schemas["ReferralDeclinedReceived"] ?? {};
	(partAt(schemas, ["DeclineReasons"])["enum"] as string[]).push(LATER.code);
	partAt(declined, ["properties", "data", "properties"])[LATER.field] = { type: "string" };
	const later = structuredClone(declined);
	partAt(later, ["properties", "type"])["const"] = LATER.type;
	schemas["ReferralOfLaterReceived"] = later;
	const known = partAt(schemas["ReceivedEvent"] ?? {}, ["anyOf", 0]);
	const $ref = "#/components/schemas/ReferralOfLaterReceived";
	(known["oneOf"] as Json[]).push({ $ref });
	partAt(known, ["discriminator", "mapping"])[LATER.type] = $ref;
	return grown;
};

const TOKEN = "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11";
const event = (type: string, reason: string): Json => ({
	specversion: "1.0",
	id: TOKEN,
	source: "/agencies/npo-hidamari",
	type,
	subject: TOKEN,
	time: "2026-11-20T00:00:00+09:00",
	data: { referral: TOKEN, reason },
	casecode: "K7M-3QX4",
});

/** A page of an inbox that such a hub answers. */
export const grownPage = withFields({
	entries: [
		{ sequence: 1, event: event("referral.declined", "no-capacity") },
		{ sequence: 2, event: event("referral.declined", LATER.code) },
		{ sequence: 3, event: event(LATER.type, LATER.code) },
		{ sequence: 4, withheld: true },
	],
	next: 4,
});

/** What a reader makes of the page: it knows the first, reads the second as another reason, and continues after the third. */
export const READ = ["declined: no-capacity", `declined: ${LATER.code}`, `other: ${LATER.type}`, "withheld"];
