import { catalogue } from "../../../schemas/catalogue.gen.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { Field } from "../../../schemas/field.ts";
import { definitionOf } from "./definition.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

const withLater = (definition: Definition): readonly Definition[] => {
	const next = definitions.find(({ replaces }) => replaces?.type === definition.type);
	return next ? [definition, ...withLater(next)] : [definition];
};

/** All versions of a type from the first to the last, by each of them. */
const lines = new Map(
	definitions
		.filter(({ replaces }) => !replaces)
		.map(withLater)
		.flatMap((versions) => versions.map(({ type }) => [type, versions] as const)),
);

const versionsOf = (type: string): readonly Definition[] => lines.get(type) ?? [definitionOf(type)];

/**
 * A fact in the version of its type that an agency reads: the last of those it names, else the first. A fact is kept as
 * it was posted; only what is handed over is put into another version. Its tokens are still the hub's.
 *
 * @param reads later versions that the agency's profile names
 */
export const inReaderVersion = (fact: Fact, reads: readonly string[] = []): Fact => {
	const versions = versionsOf(fact.type);
	const wanted = Math.max(
		0,
		versions.findLastIndex(({ type }) => reads.includes(type)),
	);
	return versions[wanted]?.type === fact.type ? fact : inVersion(fact, versions, wanted);
};

const inVersion = (fact: Fact, versions: readonly Definition[], wanted: number): Fact => {
	const posted = versions.findIndex(({ type }) => type === fact.type);
	const upwards = versions.slice(posted + 1, wanted + 1);
	const downwards = versions.slice(wanted + 1, posted + 1).reverse();
	const up = upwards.reduce((data, { replaces }) => replaces?.up(data) ?? data, fact.data);
	const data = downwards.reduce((from, { replaces }) => replaces?.down(from) ?? from, up);
	return { ...fact, type: versions[wanted]?.type ?? fact.type, data };
};

/** A field of a type, from the latest of its versions that has it. */
export const fieldOf = (type: string, name: string): Field | undefined =>
	versionsOf(type)
		.map(({ fields }) => fields[name])
		.findLast((field) => field !== undefined);
