import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { referral } from "../../schemas/families/referral.ts";
import { families, HUB_TYPES, stepsFrom, walksOf } from "./walks.ts";

describe("stories made from the moves of the catalogue", () => {
	it("tell every type, with those of the hub and without", () => {
		const told = new Set(families.flatMap((family) => walksOf(family).flatMap((walk) => walk.map(({ type }) => type))));
		expect([...told].sort()).toEqual(Object.keys(catalogue).sort());
		const posted = families.flatMap((family) => walksOf(family, (type) => !HUB_TYPES.includes(type)).flat());
		expect([...new Set(posted.map(({ type }) => type)), ...HUB_TYPES].sort()).toEqual(Object.keys(catalogue).sort());
	});

	it.each(families.map((family) => [family.name, family] as const))(
		"go from state to state as those of %s allow",
		(_, family) => {
			for (const walk of walksOf(family))
				for (const [index, step] of walk.entries())
					expect(stepsFrom(family, walk[index - 1]?.to ?? "none")).toContainEqual(expect.objectContaining({ type: step.type }));
		},
	);

	it("are refused, by name, where a type cannot be reached", () => {
		expect(() => walksOf(referral, (type) => type !== "referral.requested")).toThrow(/no story reaches .*referral\.withdrawn/);
	});
});
