import type { Agency } from "../../schemas/agency.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { contractFor, worksFor } from "../rules/case/tenancy.ts";
import { allPending } from "../stores/agency/pending.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { queueReconsiderations } from "../stores/send/reconsider-queue.ts";
import type { Pending } from "../stores/tables/inbox.ts";

const hasCome = ({ area, waitsFor }: Pending, profile: Agency | undefined, today: string): boolean => {
	if (!profile) return false;
	if (area === undefined) return true;
	return waitsFor === "contract" ? contractFor(profile, area, today) !== undefined : worksFor(profile, area, today);
};

/**
 * Has the cases decided again of which some agency could not be told, and may be now: it is registered for the case's area,
 * or its contract has begun. One that still cannot be told stays remembered.
 */
export const handler = scheduled(async ({ scheduledTime }) => {
	const pending = await allPending();
	const agencies = [...new Set(pending.map(({ agency }) => agency))];
	const profiles = new Map(await Promise.all(agencies.map(async (one) => [one, await freshAgencyById(one)] as const)));
	const today = dayInJapan(scheduledTime);
	const due = pending.filter((one) => hasCome(one, profiles.get(one.agency), today));
	await queueReconsiderations([...new Set(due.map((one) => one.case))]);
});
