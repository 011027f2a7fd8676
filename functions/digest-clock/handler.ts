import type { Agency } from "../../schemas/agency.ts";
import { clockInJapan, dayInJapan } from "../../schemas/japan-time.ts";
import { logFault } from "../log.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { endsWithinAYear, isHoliday } from "../rules/holidays.ts";
import { isWorkday } from "../rules/workday.ts";
import { agenciesWithDigestAt, agencyById } from "../stores/registry/registry.ts";
import { orderDigests } from "../stores/send/digest-queue.ts";

/** The list of holidays ends within a year; see `rules/holidays.ts`. It is logged, and stops nothing. */
export class HolidaysEndError extends Error {
	override name = "HolidaysEndError";
}

/** Some profiles could not be read. The digests of all other agencies are ordered; ordered again, a digest is not sent twice. */
export class UnreadProfileError extends Error {
	override name = "UnreadProfileError";
}

/** Orders the digests of the agencies whose time of day this is, on the days they work. */
export const handler = scheduled(async ({ scheduledTime }, during) => {
	const [day, slot] = [dayInJapan(scheduledTime), clockInJapan(scheduledTime)];
	if (endsWithinAYear(day)) logFault(new HolidaysEndError("the list of holidays ends within a year"), during);
	const isDue = ({ channels, opening }: Agency): boolean => channels.digest?.at === slot && isWorkday(opening, day, isHoliday);
	const looked = await Promise.allSettled(
		(await agenciesWithDigestAt(slot)).map(async (id) => {
			const profile = await agencyById(id);
			return profile && isDue(profile) ? [{ agency: id, day }] : [];
		}),
	);
	await orderDigests(looked.flatMap((one) => (one.status === "fulfilled" ? one.value : [])));
	const failed = looked.find((one) => one.status === "rejected");
	if (failed) throw new UnreadProfileError("an agency's profile cannot be read", { cause: failed.reason });
});
