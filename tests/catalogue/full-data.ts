import { definitionOf } from "../../functions/rules/case/definition.ts";
import type { Field } from "../../schemas/field.ts";
import type { EventType } from "./example-event.ts";

/**
 * Data of an event with a value for every field that its type has; of fields that may be left out, those that the type's
 * rule finds wrong are.
 *
 * @param make the value of a field. @param example what the type's example has there
 */
export const fullData = (
	type: EventType,
	make: (name: string, field: Field, example: unknown) => unknown,
): Readonly<Record<string, unknown>> => {
	const { fields, example, rule = () => [] } = definitionOf(type);
	const inExample: Readonly<Record<string, unknown>> = example;
	const data = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, make(name, field, inExample[name])]));
	for (const name of rule(data)) if (!(name in inExample)) delete data[name];
	return data;
};
