import { claimMail, releaseMail, settleMail } from "../agency/mail-claims.ts";
import { addressFault, isOutOfUse, recordAddressFault } from "../registry/address-faults.ts";
import type { MailSlot } from "../tables/inbox.ts";
import { attemptMail } from "./mail.ts";
import type { MailContent } from "./mime.ts";

/**
 * It is not known whether a mail was sent: another run is sending it, or the answer of SES was lost. An event of SES settles
 * it, or it is sent again when it is asked for after ten minutes.
 */
export class UnsettledMailError extends Error {
	override name = "UnsettledMailError";
}

/**
 * Sends a mail to an address of an agency, once for its slot however often it is asked for. To an address that is out of
 * use nothing is sent. A mail that SES refuses is not sent again, and ops see that it was (`address-faults.ts`).
 *
 * @throws UnsettledMailError
 * @throws SESServiceException when SES took nothing, see `attemptMail`; it may be asked for again at once
 */
export const mailOnce = async (slot: MailSlot, content: MailContent): Promise<"sent" | "refused" | "out-of-use"> => {
	if (isOutOfUse(await addressFault(slot.agency, slot.recipient))) return "out-of-use";
	const now = Date.now();
	const claim = await claimMail(slot, now);
	if (claim === "unsettled") throw new UnsettledMailError("it is not known yet whether a mail was sent");
	if (claim !== "claimed") return claim;
	const attempt = await attemptMail(slot, content).catch(async (error: unknown) => {
		await releaseMail(slot, now);
		throw error;
	});
	if (attempt === "unsettled") throw new UnsettledMailError("the answer of SES was lost");
	if (attempt === "refused")
		await recordAddressFault({
			agency: slot.agency,
			address: slot.recipient,
			why: "refused",
			since: new Date(now).toISOString(),
		});
	await settleMail(slot, attempt);
	return attempt;
};
