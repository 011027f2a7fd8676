import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { env } from "../../environment.ts";
import { type MailContent, mimeOf } from "./mime.ts";

const ses = new SESClient({});

/** Sends a mail to one recipient, from the hub's own neutral address. SES gives it a Message-ID and a Date of its own. */
export const sendMail = async (recipient: string, content: MailContent): Promise<void> => {
	const unsubscribe = env("MAIL_UNSUBSCRIBE");
	await ses.send(
		new SendRawEmailCommand({
			Source: env("MAIL_FROM"),
			ConfigurationSetName: env("MAIL_CONFIGURATION_SET"),
			Destinations: [recipient],
			RawMessage: { Data: await mimeOf(content, { from: env("MAIL_FROM"), to: recipient, unsubscribe }) },
		}),
	);
};
