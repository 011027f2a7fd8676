import type { BareContract, TypeContract } from "./bare.ts";
import { compareOperations } from "./compare-operations.ts";
import { type Break, compareSchemas } from "./compare-schemas.ts";

/**
 * What the contract at hand breaks of a released one. A type is changed by adding its next version beside it,
 * `referral.requested.v2`: that breaks nothing; changing or removing the one before does.
 */
export const compareContracts = (before: BareContract, after: BareContract): readonly Break[] => [
	...compareOperations(before.openapi, after.openapi),
	...Object.entries(before.events).flatMap(([type, was]) => compareType(type, was, after.events[type])),
];

/** What one version of a type breaks of the same version as it was released. */
export const compareType = (type: string, was: TypeContract, is: TypeContract | undefined): readonly Break[] => {
	if (!is) return [{ where: type, how: "the type was removed; keep it beside its next version" }];
	return (["posted", "received"] as const).flatMap((side): readonly Break[] => {
		const [before, after] = [was[side], is[side]];
		if (!before) return [];
		if (!after) return [{ where: type, how: side === "posted" ? "it can no longer be posted" : "it is told to nobody any more" }];
		return compareSchemas(before, after, side).map((one) => ({ ...one, where: `${type} ${side} ${one.where}` }));
	});
};
