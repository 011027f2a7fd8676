import type { HubId } from "../../schemas/fact.ts";
import { type Day, plusDays } from "../rules/calendar.ts";
import { endOfRecords, nextLook } from "../rules/case/retention.ts";
import { keyPlace } from "../stores/case/case-keys.ts";
import { newestTime, removeRecords } from "../stores/case/erasure.ts";
import { retentionOf } from "../stores/registry/tenant-retention.ts";
import { clearLook, type Look, looksUntil, setLook } from "../stores/schedule/retention-reviews.ts";
import { eraseCase } from "./erase.ts";

/** Some cases could not be looked at; their looks stay, and the next run comes to them again. */
export class UnfinishedRecordKeepingError extends Error {
	override name = "UnfinishedRecordKeepingError";
}

const CASES_AT_ONCE = 10;

/**
 * Looks at every case whose day has come, up to and with `today`: erases it when its records have come to their end,
 * else sets its next look. A case that cannot be looked at keeps no other from it.
 *
 * @throws UnfinishedRecordKeepingError after all others are done
 */
export const keepRecords = async (today: Day): Promise<void> => {
	const failures: unknown[] = [];
	for await (const looks of looksUntil(today)) {
		for (let at = 0; at < looks.length; at += CASES_AT_ONCE) {
			const done = await Promise.allSettled(looks.slice(at, at + CASES_AT_ONCE).map((look) => take(look, today)));
			failures.push(...done.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])));
		}
	}
	if (failures.length > 0) throw new UnfinishedRecordKeepingError("some cases were not looked at", { cause: failures[0] });
};

/** The next look is set before this one goes: cut off in between, a case is looked at twice, never not at all. */
const take = async (look: Look, today: Day): Promise<void> => {
	const day = await lookAt(look.case, today);
	if (day !== undefined) await setLook({ day, case: look.case });
	await clearLook(look);
};

/** @returns the day to look at it again; none when it is erased and swept */
const lookAt = async (id: HubId, today: Day): Promise<Day | undefined> => {
	const place = await keyPlace(id);
	if (place === undefined || "erased" in place) return sweep(id, place?.erased ?? "", today);
	const [newest, retention] = await Promise.all([newestTime(id), retentionOf(place.tenant)]);
	const end = endOfRecords({ since: place.since, newest }, retention);
	if (end > today) return nextLook(end, today);
	await eraseCase(id, today);
	return plusDays(today, 1);
};

/**
 * Of a case that is erased: removes what a cut-off run left, and what came in with a key that some process still
 * believed in (a minute, `stores/case/case-keys.ts`). On the morning after, all of that is there.
 */
const sweep = async (id: HubId, erased: Day, today: Day): Promise<Day | undefined> => {
	await removeRecords(id);
	return erased < today ? undefined : plusDays(today, 1);
};
