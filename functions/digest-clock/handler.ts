import { isHoliday } from "@holiday-jp/holiday_jp";
import middy from "@middy/core";
import { clockInJapan, dayInJapan } from "../rules/calendar.ts";
import { isWorkday } from "../rules/workday.ts";
import { agenciesWithDigestAt, agencyById } from "../stores/agencies.ts";
import { orderDigests } from "../stores/digest-queue.ts";

/** What the schedule sends: the time it was set for, so that the clock asks no other. */
export type Tick = { readonly scheduledTime: string };

/** Orders the digests of the agencies whose time of day this is, on the days they work. */
export const handler = middy<Tick, void>().handler(async ({ scheduledTime }) => {
	const day = dayInJapan(scheduledTime);
	const ids = await agenciesWithDigestAt(clockInJapan(scheduledTime));
	const profiles = await Promise.all(ids.map((id) => agencyById(id)));
	const open = profiles.filter((profile) => profile && isWorkday(profile.opening, day, (one) => isHoliday(new Date(one))));
	await orderDigests(open.flatMap((profile) => (profile ? [{ agency: profile.id, day }] : [])));
});
