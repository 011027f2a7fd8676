import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { env } from "../../environment.ts";
import type { Mail } from "../../rules/digest/digest-mail.ts";

const ses = new SESClient({});
const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Sends a mail to one recipient, from the hub's own neutral address. */
export const sendMail = async (recipient: string, mail: Mail): Promise<void> => {
	await ses.send(
		new SendEmailCommand({
			Source: env("MAIL_FROM"),
			ConfigurationSetName: env("MAIL_CONFIGURATION_SET"),
			Destination: { ToAddresses: [recipient] },
			Message: { Subject: utf8(mail.subject), Body: { Text: utf8(mail.text), Html: utf8(mail.html) } },
		}),
	);
};
