import type { AgencyId } from "../../../schemas/ids.ts";
import type { Condition } from "../dynamo/writes.ts";
import type { Profile } from "../tables/agencies.ts";

/** That a profile is as it was read; that there is none, when none was read. */
export const unchangedSince = (seen: Profile | undefined): Condition => {
	if (seen === undefined) return { condition: "attribute_not_exists(#profile)", names: { "#profile": "agency" } };
	const names = { "#profile": "agency", "#version": "version" };
	return seen.version === undefined
		? { condition: "attribute_exists(#profile) AND attribute_not_exists(#version)", names }
		: { condition: "attribute_exists(#profile) AND #version = :seen", names, values: { ":seen": seen.version } };
};

/** The version under which a changed profile is written. */
export const nextVersion = (seen: Profile | undefined): number => (seen?.version ?? 0) + 1;

/** Profiles were changed by others after they were read, and were left as they are. What read them may start again. */
export class ProfilesChangedError extends Error {
	override name = "ProfilesChangedError";
	readonly agencies: readonly AgencyId[];

	constructor(agencies: readonly AgencyId[]) {
		super("profiles were changed by others");
		this.agencies = agencies;
	}
}
