import * as z from "zod";
import { agencyId } from "../../../schemas/field.ts";
import type { AgencyId } from "../../../schemas/ids.ts";

/** What SES says of a mail. `outOfUse`: no mail is to go to its address any more. */
export type MailEvent = {
	readonly agency: AgencyId;
	readonly occasion: string;
	readonly recipient: string;
	readonly outcome: "sent" | "refused";
	readonly outOfUse?: "bounced" | "complained";
};

/** The parts of an event that are read (Amazon SES Developer Guide, "Contents of event data"); it holds more. Tags are lists. */
const sesEvent = z.object({
	eventType: z.string(),
	mail: z.object({
		destination: z.tuple([z.string()]).rest(z.string()),
		tags: z.object({
			agency: z.tuple([agencyId]),
			occasion: z.tuple([z.string().regex(/^[\w-]{1,200}$/)]),
		}),
	}),
	bounce: z.object({ bounceType: z.string() }).optional(),
});

/** What SES sends once, as text, when it is given the topic. */
const GREETING = /^Successfully validated SNS topic/;

/** The address does not exist, or its server refuses it for good. A full mailbox or an absent server (`Transient`) passes. */
const outOfUseBy = ({ eventType, bounce }: z.infer<typeof sesEvent>): MailEvent["outOfUse"] => {
	if (eventType === "Complaint") return "complained";
	return eventType === "Bounce" && bounce?.bounceType === "Permanent" ? "bounced" : undefined;
};

/**
 * Reads an event of SES. Every event but `Reject` says that SES had taken the mail.
 *
 * @param body as a queue has it
 * @returns undefined for what is about no mail
 * @throws ZodError or SyntaxError for what is no event of a mail of the hub
 */
export const mailEventIn = (body: string): MailEvent | undefined => {
	if (GREETING.test(body)) return undefined;
	const event = sesEvent.parse(JSON.parse(body));
	const { destination, tags } = event.mail;
	const outOfUse = outOfUseBy(event);
	return {
		agency: tags.agency[0],
		occasion: tags.occasion[0],
		recipient: destination[0],
		outcome: event.eventType === "Reject" ? "refused" : "sent",
		...(outOfUse ? { outOfUse } : {}),
	};
};
