import type { Definition } from "../event.ts";
import { postedEvents, receivedEvents } from "../event-schemas.ts";
import { inWords } from "../type-names.ts";
import { postedExample, receivedExample } from "./example-views.ts";
import type { Json } from "./json-schema.ts";
import { NamedSchemas } from "./named-schemas.ts";

/**
 * The JSON Schema (2020-12) of an event type, with the schemas it refers to: as posted, or, of a type that only the hub
 * states, as received.
 */
export const eventJsonSchema = (definition: Definition): Json => {
	const { type, ja, byHub } = definition;
	const schema = (byHub ? receivedEvents : postedEvents).get(type);
	if (!schema) throw new RangeError("an event type without a schema");
	const schemas = new NamedSchemas("#/$defs/", "en");
	const { $ref } = schemas.use(schema, byHub ? "hub" : "agency");
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		$id: `https://tsunagi.example/schemas/${type}.json`,
		title: type,
		description: `${ja} / ${inWords(type)}`,
		$ref,
		$defs: schemas.all(),
		examples: [byHub ? receivedExample(definition) : postedExample(definition)],
	};
};
