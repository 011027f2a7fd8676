import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { env } from "../../environment.ts";
import type { MailSlot } from "../tables/inbox.ts";
import { type MailContent, mimeOf } from "./mime.ts";

/** One attempt: the SDK's own retries would send a mail again whose answer was lost. A call that hangs ends after five seconds. */
const ses = new SESClient({
	maxAttempts: 1,
	requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
});

/** SES refuses a mail for what it says or for its address; it would refuse it again. */
const REFUSALS: readonly string[] = ["MessageRejected", "InvalidParameterValue"];

/** What came of the attempt to send a mail. Of an answer that was lost, or a fault of SES itself, nobody can tell: `unsettled`. */
type Attempt = "sent" | "refused" | "unsettled";

const attemptIn = (error: unknown): Attempt => {
	if (!(error instanceof SESServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500) return "unsettled";
	if (REFUSALS.includes(error.name)) return "refused";
	throw error;
};

/**
 * Asks SES once to send a mail, from the hub's own neutral address. Its tags name the slot, so that the events of SES lead
 * back to it. SES gives it a Message-ID and a Date of its own.
 *
 * @throws SESServiceException when SES took nothing, for a reason that passes or that ops can end: its rate, its rights
 */
export const attemptMail = async ({ agency, occasion, recipient }: MailSlot, content: MailContent): Promise<Attempt> => {
	const addresses = { from: env("MAIL_FROM"), to: recipient, unsubscribe: env("MAIL_UNSUBSCRIBE") };
	const call = new SendRawEmailCommand({
		Source: addresses.from,
		ConfigurationSetName: env("MAIL_CONFIGURATION_SET"),
		Destinations: [recipient],
		RawMessage: { Data: await mimeOf(content, addresses, `${agency} ${occasion} ${recipient}`) },
		Tags: [
			{ Name: "agency", Value: agency },
			{ Name: "occasion", Value: occasion },
		],
	});
	try {
		await ses.send(call);
		return "sent";
	} catch (error) {
		return attemptIn(error);
	}
};
