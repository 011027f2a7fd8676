import { isHoliday } from "@holiday-jp/holiday_jp";
import type { Agency } from "../../schemas/agency.ts";
import { clockInJapan, dayInJapan } from "../../schemas/japan-time.ts";
import { scheduled } from "../middleware/scheduled.ts";
import { isWorkday } from "../rules/workday.ts";
import { agenciesWithDigestAt, agencyById } from "../stores/registry/registry.ts";
import { orderDigests } from "../stores/send/digest-queue.ts";

/** Orders the digests of the agencies whose time of day this is, on the days they work. */
export const handler = scheduled(async ({ scheduledTime }) => {
	const [day, slot] = [dayInJapan(scheduledTime), clockInJapan(scheduledTime)];
	const profiles = await Promise.all((await agenciesWithDigestAt(slot)).map((id) => agencyById(id)));
	const isDue = ({ channels, opening }: Agency): boolean =>
		channels.digest?.at === slot && isWorkday(opening, day, (one) => isHoliday(new Date(one)));
	const due = profiles.filter((profile) => profile !== undefined).filter(isDue);
	await orderDigests(due.map(({ id }) => ({ agency: id, day })));
});
