import { queueHandler } from "../middleware/queue-handler.ts";
import { mailEventIn } from "../rules/digest/mail-event.ts";
import { settle } from "./settle.ts";

/** Takes the events of SES: they settle what became of mails, and take addresses out of use. */
export const handler = queueHandler(async ({ body }) => {
	const event = mailEventIn(body);
	if (event) await settle(event);
});
