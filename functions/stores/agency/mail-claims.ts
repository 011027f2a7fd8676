import { getItem } from "../dynamo/reads.ts";
import { deleteIf, putIf, updateIf } from "../dynamo/writes.ts";
import { inboxTable, type MailClaim, type MailSlot, mailClaimKey } from "../tables/inbox.ts";

/**
 * How long a mail whose sending did not end is left to the events of SES, which say whether it was sent: most come within
 * seconds. After it the mail is sent again.
 */
const SETTLING_MILLISECONDS = 10 * 60_000;

/**
 * Claims a mail, in order to send it: of two runs at once, one gets it. The claim of a run that died, or that does not know
 * whether SES took the mail, is open until an event of SES settles it or ten minutes have passed.
 *
 * @param now milliseconds since 1970
 * @returns `claimed`, how the mail ended, or `unsettled` while nobody knows
 */
export const claimMail = async (slot: MailSlot, now: number): Promise<"claimed" | "unsettled" | "sent" | "refused"> => {
	const key = mailClaimKey(slot);
	const claimed = await putIf(
		inboxTable,
		key,
		{ at: now },
		{
			condition: "attribute_not_exists(sk) OR (attribute_not_exists(outcome) AND #at < :then)",
			names: { "#at": "at" },
			values: { ":then": now - SETTLING_MILLISECONDS },
		},
	);
	if (claimed === "put") return "claimed";
	return (await getItem(inboxTable, key))?.outcome ?? "unsettled";
};

/** Gives a claim up: the mail was certainly not sent. @param at when it was claimed */
export const releaseMail = async (slot: MailSlot, at: number): Promise<void> => {
	await deleteIf(inboxTable, mailClaimKey(slot), {
		condition: "attribute_not_exists(outcome) AND #at = :at",
		names: { "#at": "at" },
		values: { ":at": at },
	});
};

/** Records how a mail that was claimed ended. The first outcome stays, and so does that it was sent. */
export const settleMail = async (slot: MailSlot, outcome: NonNullable<MailClaim["outcome"]>): Promise<void> => {
	await updateIf(inboxTable, mailClaimKey(slot), {
		update: "SET outcome = if_not_exists(outcome, :outcome)",
		condition: "attribute_exists(sk)",
		values: { ":outcome": outcome },
	});
};
