import type { Agency, AgencyProblem, AgencyRules } from "../../schemas/agency.ts";
import { listAgencies } from "../stores/registry/registry-table.ts";
import type { Profile } from "../stores/tables/agencies.ts";
import { showKept, showNew } from "./agency-text.ts";
import { enrol } from "./enrolment.ts";
import { checkProfile, readProfile, refuseRetired, withOwnWebhook } from "./profile-input.ts";
import type { Registry } from "./registry.ts";
import { webhookProblems } from "./webhook-check.ts";

type Run = {
	readonly registry: Registry;
	readonly rules: AgencyRules;
	readonly flags: { readonly again: boolean; readonly json: boolean };
	/** The file. */
	readonly first: string | undefined;
};

type Outcome = { readonly text: string } | { readonly problems: readonly AgencyProblem[] };

/** Checks many profiles; problems are named by position: `[3].area`. */
const checkAll = async ({ registry, rules, flags }: Run, input: readonly unknown[]) => {
	const { profiles, retired } = await listAgencies(registry.table);
	const present = new Map<unknown, Profile>(profiles);
	const seen = new Set<string>();
	const checkOne = async (item: unknown) => {
		const former = present.get((item as Partial<Agency> | null)?.id)?.agency;
		const checked = checkProfile(withOwnWebhook(item, former), former, rules);
		if ("problems" in checked) return checked;
		const { id } = checked.agency;
		const problems = seen.has(id) ? [TWICE] : refuseRetired(id, flags.again ? new Set() : retired);
		seen.add(id);
		const all = [...problems, ...(await webhookProblems(checked.agency, former, rules))];
		return all.length > 0 ? { problems: all } : checked;
	};
	return { all: await Promise.all(input.map(checkOne)), profiles };
};

const TWICE = { field: "id", message: "appears twice / IDが二度あります" };

/** `load <file.json>`: adds or changes an array of profiles, all or none. A webhook that an agency set itself stays. */
export const load = async (run: Run): Promise<Outcome> => {
	const input = run.first === undefined ? undefined : await readProfile(run.first);
	if (!Array.isArray(input))
		return {
			problems: [
				{ field: "<file>", message: "must be a JSON file with an array of profiles / 機関の配列のJSONファイルにしてください" },
			],
		};
	const { all, profiles: present } = await checkAll(run, input);
	const problems = all.flatMap((checked, index) =>
		"problems" in checked ? checked.problems.map(({ field, message }) => ({ field: `[${index}].${field}`, message })) : [],
	);
	if (problems.length > 0) return { problems };
	const profiles = all.flatMap((checked) => ("agency" in checked ? [checked.agency] : []));
	const kept = run.flags.json ? "" : showKept(profiles);
	const outcome = await enrol(run.registry, profiles, present);
	return "problems" in outcome ? outcome : { text: `${showNew(outcome.enrolled, run.flags.json)}${kept}` };
};
