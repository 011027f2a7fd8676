import * as z from "zod";
import { type AgencyProblem, explain, toProblems } from "./agency.ts";
import { area } from "./agency-tenancy.ts";
import { retention } from "./retention-setting.ts";

const settings = z.strictObject({ area, retention });

/** Settings of a tenant: how long records are kept (4-1-ウ③-5). */
export type TenantSettings = z.output<typeof settings>;

/** Reads a tenant's settings. @returns the settings, or every field that is wrong */
export const parseTenantSettings = (
	input: unknown,
): { readonly settings: TenantSettings } | { readonly problems: readonly AgencyProblem[] } => {
	const { success, data, error } = settings.safeParse(input, { error: explain });
	return success ? { settings: data } : { problems: error.issues.flatMap(toProblems) };
};
