import { isHoliday } from "@holiday-jp/holiday_jp";
import middy from "@middy/core";
import type { Agency } from "../../schemas/agency.ts";
import { clockInJapan, dayInJapan } from "../../schemas/japan-time.ts";
import { isWorkday } from "../rules/workday.ts";
import { agenciesWithDigestAt, agencyById } from "../stores/registry/registry.ts";
import { orderDigests } from "../stores/send/digest-queue.ts";

/** What the schedule sends: the time it was set for, so that the clock asks no other. */
export type Tick = { readonly scheduledTime: string };

/** Orders the digests of the agencies whose time of day this is, on the days they work. */
export const handler = middy<Tick, void>().handler(async ({ scheduledTime }) => {
	const [day, slot] = [dayInJapan(scheduledTime), clockInJapan(scheduledTime)];
	const profiles = await Promise.all((await agenciesWithDigestAt(slot)).map((id) => agencyById(id)));
	const isDue = ({ channels, opening }: Agency): boolean =>
		channels.digest?.at === slot && isWorkday(opening, day, (one) => isHoliday(new Date(one)));
	const due = profiles.filter((profile) => profile !== undefined).filter(isDue);
	await orderDigests(due.map(({ id }) => ({ agency: id, day })));
});
