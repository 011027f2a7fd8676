import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { env } from "../../environment.ts";

const ses = new SESClient({});
const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** What a mail says, as text and as HTML. */
export type MailContent = { readonly subject: string; readonly text: string; readonly html: string };

/** Sends a mail to one recipient, from the hub's own neutral address. */
export const sendMail = async (recipient: string, { subject, text, html }: MailContent): Promise<void> => {
	await ses.send(
		new SendEmailCommand({
			Source: env("MAIL_FROM"),
			ConfigurationSetName: env("MAIL_CONFIGURATION_SET"),
			Destination: { ToAddresses: [recipient] },
			Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
		}),
	);
};
