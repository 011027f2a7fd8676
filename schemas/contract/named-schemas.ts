import type * as z from "zod";
import { byText } from "../by-text.ts";
import { inLanguage, type Json, jsonSchemaOf, type Language } from "./json-schema.ts";

/** Collects the named schemas of a document as they are used. */
export class NamedSchemas {
	readonly #refersTo: string;
	readonly #language: Language;
	readonly #named = new Map<string, Json>();

	/** @param refersTo where the document has them: `#/components/schemas/` */
	constructor(refersTo: string, language: Language) {
		this.#refersTo = refersTo;
		this.#language = language;
	}

	/**
	 * A schema at a place of the document. Named schemas in it, itself included, are collected for `all`.
	 * @throws RangeError when two schemas have the same name
	 */
	use(schema: z.ZodType): Json {
		const parts = jsonSchemaOf(schema, this.#refersTo);
		for (const [name, one] of Object.entries(parts.named)) {
			const rendered = inLanguage(discriminated(one), this.#language) as Json;
			const known = this.#named.get(name);
			if (known && JSON.stringify(known) !== JSON.stringify(rendered)) throw new RangeError(`two schemas are named ${name}`);
			this.#named.set(name, rendered);
		}
		return inLanguage(parts.schema, this.#language) as Json;
	}

	/** All named schemas, sorted by name. */
	all(): Readonly<Record<string, Json>> {
		return Object.fromEntries([...this.#named].sort(byText(([name]) => name)));
	}
}

/** Names the field that tells the variants of a union of events apart, for code generators. */
const discriminated = (schema: Json): Json => {
	const { oneOf } = schema as { oneOf?: readonly { $ref?: string }[] };
	const isOfEvents = oneOf !== undefined && oneOf.length > 2 && oneOf.every(({ $ref }) => $ref !== undefined);
	return isOfEvents ? { ...schema, discriminator: { propertyName: "type" } } : schema;
};
