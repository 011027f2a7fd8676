import type { BareContract, TypeContract } from "./bare.ts";
import { compareOperations } from "./compare-operations.ts";
import { type Break, compareSchemas } from "./compare-schemas.ts";

/**
 * What the current contract breaks of a released one. A type changes by a new version beside it, `referral.requested.v2`,
 * which breaks nothing; changing or removing the released version does.
 */
export const compareContracts = (before: BareContract, after: BareContract): readonly Break[] => [
	...compareOperations(before.openapi, after.openapi),
	...Object.entries(before.events).flatMap(([type, was]) => compareType(type, was, after.events[type])),
];

/** What a version of a type breaks of the same version as released. */
export const compareType = (type: string, was: TypeContract, is: TypeContract | undefined): readonly Break[] => {
	if (!is) return [{ where: type, how: "the type was removed; keep it beside its next version" }];
	return (["posted", "received"] as const).flatMap((side): readonly Break[] => {
		const [before, after] = [was[side], is[side]];
		if (!before) return [];
		if (!after) return [{ where: type, how: side === "posted" ? "it can no longer be posted" : "it is told to nobody any more" }];
		return compareSchemas(before, after, side).map((one) => ({ ...one, where: `${type} ${side} ${one.where}` }));
	});
};
