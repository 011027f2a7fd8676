import { type Definition, GROUND_FIELDS } from "./event.ts";
import type { FieldKind } from "./field.ts";

/** Fields that rules read by their names, whatever the version; a test finds a name that is read and not among them. */
export const fieldsReadByRules = ({ family, roles = {}, recalls }: Definition): readonly string[] =>
	[
		...GROUND_FIELDS,
		family.subject?.field,
		family.appointment,
		...Object.values(family.clock ?? {}),
		...Object.values(roles),
		recalls === "event" ? "event" : undefined,
	].filter((name) => name !== undefined);

/** What keeps a later version of a type from standing beside the one before. */
export const versionFaults = (definitions: readonly Definition[]): readonly string[] =>
	definitions.flatMap((later) => {
		const number = Number(/\.v(\d+)$/.exec(later.type)?.[1] ?? 1);
		if (!later.replaces) return number > 1 ? [`${later.type} replaces nothing`] : [];
		const before = definitions.find(({ type }) => type === later.replaces?.type);
		if (!before) return [`${later.type}: the version before it is gone`];
		return [...nameFaults(later, number), ...meaningFaults(before, later), ...conversionFaults(before, later)].map(
			(fault) => `${later.type} ${fault}`,
		);
	});

const nameFaults = ({ type, replaces }: Definition, number: number): readonly string[] => {
	const stem = type.replace(/\.v\d+$/, "");
	const wanted = number > 2 ? `${stem}.v${number - 1}` : stem;
	return number >= 2 && replaces?.type === wanted ? [] : [`must replace ${wanted}`];
};

/** What happens, to what and by whom is the same; only how it is told differs. */
const meaningOf = (definition: Definition): Readonly<Record<string, unknown>> => {
	const { family, move, roles, team, opensCase, sharing, byHub, fields } = definition;
	const kinds = fieldsReadByRules(definition).map((name): FieldKind["is"] | undefined => fields[name]?.kind.is);
	return { family: family.name, move, roles, team, opensCase, sharing, byHub, "fields that rules read": kinds };
};

const meaningFaults = (before: Definition, later: Definition): readonly string[] => {
	const [was, is] = [meaningOf(before), meaningOf(later)];
	return Object.keys(was).flatMap((part) =>
		JSON.stringify(was[part]) === JSON.stringify(is[part]) ? [] : [`means something else: ${part}`],
	);
};

const conversionFaults = (before: Definition, { replaces, fields, example }: Definition): readonly string[] => {
	const up = Object.entries(replaces?.up(before.example) ?? {});
	const strange = up.filter(([name, value]) => fields[name]?.schema.safeParse(value).success !== true);
	const down = before.data.safeParse(replaces?.down(example)).success;
	return [
		...strange.map(([name]) => `makes a wrong ${name} of the version before`),
		...(down ? [] : ["cannot be told to who reads the version before"]),
	];
};
