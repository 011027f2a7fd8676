import type * as z from "zod";
import { byText } from "../by-text.ts";
import { otherEvent } from "../event-schemas.ts";
import { otherProblem } from "../problem-schemas.ts";
import { inLanguage, type Json, jsonSchemaOf, type Language } from "./json-schema.ts";
import { discriminated, openForReaders } from "./open-answers.ts";

/** Who sends what a schema describes. What agencies send is closed; to what the hub sends, something may be added. */
export type Sender = "agency" | "hub";

/** What a reader gets in the place of a variant that it does not know, by `x-unknown` of the union. */
const UNKNOWN: readonly z.ZodType[] = [otherEvent, otherProblem];

/** Collects the named schemas of a document as they are used. */
export class NamedSchemas {
	readonly #refersTo: string;
	readonly #language: Language;
	readonly #isForReaders: boolean;
	readonly #named = new Map<string, Json>();

	/**
	 * @param refersTo where the document has them: `#/components/schemas/`
	 * @param isForReaders whether it says what readers are to take; else what the hub of today sends, to the last field
	 */
	constructor(refersTo: string, language: Language, isForReaders = true) {
		this.#refersTo = refersTo;
		this.#language = language;
		this.#isForReaders = isForReaders;
	}

	/**
	 * A schema at a place of the document. Named schemas in it, itself included, are collected for `all`.
	 * @throws RangeError when two schemas have the same name
	 */
	use(schema: z.ZodType, from: Sender): Json {
		const { schema: own, named } = jsonSchemaOf(schema, this.#refersTo);
		// A list of codes is one for both sides; where the hub sends one of it, others are allowed.
		for (const [name, one] of Object.entries(named)) this.#keep(name, this.#render(one, named, one["enum"] ? "agency" : from));
		return this.#render(own, named, from);
	}

	/** All named schemas, sorted by name. */
	all(): Readonly<Record<string, Json>> {
		const text = JSON.stringify([...this.#named.values()]);
		for (const one of UNKNOWN) if (text.includes(`"${this.#refersTo}${one.meta()?.id}"`)) this.use(one, "hub");
		return Object.fromEntries([...this.#named].sort(byText(([name]) => name)));
	}

	#render(one: Json, schemas: Readonly<Record<string, Json>>, from: Sender): Json {
		const named = { schemas, refersTo: this.#refersTo };
		const told = discriminated(one, named);
		const opened = this.#isForReaders && from === "hub" ? openForReaders(told, named) : told;
		return inLanguage(opened, this.#language) as Json;
	}

	#keep(name: string, rendered: Json): void {
		const known = this.#named.get(name);
		if (known && JSON.stringify(known) !== JSON.stringify(rendered)) throw new RangeError(`two schemas are named ${name}`);
		this.#named.set(name, rendered);
	}
}
