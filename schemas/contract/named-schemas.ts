import type * as z from "zod";
import { byText } from "../by-text.ts";
import { inLanguage, type Json, jsonSchemaOf, type Language } from "./json-schema.ts";

/** The named schemas of one document, gathered as they are referred to. */
export class NamedSchemas {
	readonly #refersTo: string;
	readonly #language: Language;
	readonly #named = new Map<string, Json>();

	/** @param refersTo where they lie in the document: `#/components/schemas/` */
	constructor(refersTo: string, language: Language) {
		this.#refersTo = refersTo;
		this.#language = language;
	}

	/**
	 * A schema where it is used. Those it names, itself included, are kept for `all`.
	 * @throws RangeError when one name stands for two schemas
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

	/** All that were named, in the order of their names. */
	all(): Readonly<Record<string, Json>> {
		return Object.fromEntries([...this.#named].sort(byText(([name]) => name)));
	}
}

/** What tells the kinds of a union apart, for those who generate code. */
const discriminated = (schema: Json): Json => {
	const { oneOf } = schema as { oneOf?: readonly { $ref?: string }[] };
	const isOfEvents = oneOf !== undefined && oneOf.length > 2 && oneOf.every(({ $ref }) => $ref !== undefined);
	return isOfEvents ? { ...schema, discriminator: { propertyName: "type" } } : schema;
};
