import { addressesOf, addressNotice } from "../rules/digest/address-notice.ts";
import type { MailEvent } from "../rules/digest/mail-event.ts";
import { settleMail } from "../stores/agency/mail-claims.ts";
import { recordAddressFault } from "../stores/registry/address-faults.ts";
import { freshAgencyById } from "../stores/registry/registry.ts";
import { mailOnce } from "../stores/send/mail-once.ts";

/** An agency has no address left that mails reach: the message becomes a dead letter, so that ops see it. */
export class NobodyToTellError extends Error {
	override name = "NobodyToTellError";
}

/** Settles a mail by an event of SES, and takes its address out of use if the event says so. Again is the same as once. */
export const settle = async ({ outOfUse, ...event }: MailEvent): Promise<void> => {
	await settleMail(event, event.outcome);
	const why = outOfUse ?? (event.outcome === "refused" ? ("refused" as const) : undefined);
	if (why === undefined) return;
	const profile = await freshAgencyById(event.agency);
	const address = event.recipient.toLowerCase();
	const addresses = profile ? addressesOf(profile) : [];
	// Nobody needs to hear of an address that was removed meanwhile.
	if (!profile || !addresses.some((one) => one.toLowerCase() === address)) return;
	const fault = await recordAddressFault({ agency: event.agency, address, why, since: new Date().toISOString() });
	if (fault.why === "refused") return;
	const others = addresses.filter((one) => one.toLowerCase() !== address);
	const notice = addressNotice(profile.ja, fault.why);
	const occasion = `address-out-of-use-${Date.parse(fault.since)}`;
	const told = await Promise.all(others.map((recipient) => mailOnce({ agency: event.agency, occasion, recipient }, notice)));
	if (!told.includes("sent")) throw new NobodyToTellError("an agency has no address left that mails reach");
};
