import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem } from "../dynamo/reads.ts";
import { putIf, putItem } from "../dynamo/writes.ts";
import { inboxTable, type LastDigest, lastDigestKey, type MailSlot, mailSlotKey } from "../tables/inbox.ts";

/** What an agency's last digest covered; undefined before the first. */
export const lastDigest = (agency: AgencyId): Promise<LastDigest | undefined> => getItem(inboxTable, lastDigestKey(agency));

export const setLastDigest = (agency: AgencyId, last: LastDigest): Promise<void> =>
	putItem(inboxTable, lastDigestKey(agency), last);

/** A claim that never ends. */
const SENT = Number.MAX_SAFE_INTEGER;

/**
 * Claims a mail for `minutes`, in order to send it: of two runs at once, one gets it. The claim of a run that died ends
 * with its time.
 *
 * @param now milliseconds since 1970
 */
export const claimMail = async (
	slot: MailSlot,
	now: number,
	minutes: number,
): Promise<"claimed" | "sent" | "claimed-by-other"> => {
	const key = mailSlotKey(slot);
	const done = await putIf(
		inboxTable,
		key,
		{ until: now + minutes * 60_000 },
		{
			condition: "attribute_not_exists(sk) OR #until < :now",
			names: { "#until": "until" },
			values: { ":now": now },
		},
	);
	if (done === "put") return "claimed";
	return (await getItem(inboxTable, key))?.until === SENT ? "sent" : "claimed-by-other";
};

/** Records that a mail is sent: it is not sent again. */
export const setMailSent = (slot: MailSlot): Promise<void> => putItem(inboxTable, mailSlotKey(slot), { until: SENT });
