import { catalogue } from "../../../schemas/catalogue.gen.ts";
import { type Definition, typeAffectsAccess } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import { UnreadableError } from "../../unreadable-error.ts";

/**
 * A fact of a type that this version does not know, after a roll back. A recorded one is parked, one on the bus stays in the
 * dead letters, until a version that knows it is deployed.
 */
export class UnknownTypeError extends UnreadableError {
	override name = "UnknownTypeError";
}

const definitions: Readonly<Record<string, Definition>> = catalogue;

/**
 * The definition of an event type.
 * @throws UnknownTypeError when the type is not in the catalogue
 */
export const definitionOf = (type: string): Definition => {
	const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined;
	if (!definition) throw new UnknownTypeError("a fact of a type that is not in the catalogue");
	return definition;
};

/** Whether a fact opens a case: its sender needs no membership, and holds the case from then on. */
export const opensCase = (fact: Fact): boolean => definitionOf(fact.type).opensCase === true;

/** Whether a fact decides who is told of other facts of its case. */
export const affectsAccess = (fact: Fact): boolean => typeAffectsAccess(definitionOf(fact.type));
