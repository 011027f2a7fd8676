import { definitionOf } from "../../functions/rules/case/definition.ts";
import { type Fact, HUB } from "../../schemas/fact.ts";
import type { Family } from "../../schemas/family.ts";
import { families, type Step, walksOf } from "../catalogue/walks.ts";
import { fact, opened } from "./case-book.ts";

/** The desk opens the story and holds the case; the center has the other part. */
const byIn = (step: Step, opening: Step | undefined): string => {
	const [role = "holder"] = step.by;
	const { roles = {} } = definitionOf((opening ?? step).type);
	if (role === "hub") return HUB;
	return role === "holder" || roles[role] === "by" ? "desk" : "center";
};

/** A story of one thing (`it`) as facts of a case, a day after another. */
const factsOf = (family: Family, walk: readonly Step[]): readonly Fact[] => [
	opened("04-01"),
	...walk.map((step, index) => {
		const { fields, roles = {} } = definitionOf(step.type);
		const named = Object.fromEntries(Object.values(roles).flatMap((field) => (field in fields ? [[field, "center"]] : [])));
		const about = family.subject ? { [family.subject.field]: "it" } : {};
		return fact(byIn(step, walk[0]), step.type, { ...named, ...about }, `04-${String(index + 2).padStart(2, "0")}`);
	}),
];

/** Every state that a story of the catalogue passes through, with the facts that lead to it. */
export const storiesOfStates = families
	.filter(({ states }) => Object.keys(states).length > 0)
	.flatMap((family) => walksOf(family).map((walk) => ({ family, walk })))
	.flatMap(({ family, walk }) =>
		walk.map(({ to }, index) => ({ family, state: to, facts: factsOf(family, walk.slice(0, index + 1)) })),
	);
