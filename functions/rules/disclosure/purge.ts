import { type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { plusDays } from "../calendar.ts";

/** An agency has two weeks to say that it has destroyed what it had. */
const DAYS_TO_PURGE = 14;

/** The last day on which an agency that was asked to purge may answer in time. @param at when it was asked, UTC */
export const answerByOf = (at: string): Day => plusDays(dayInJapan(at), DAYS_TO_PURGE);

/** Whether an agency that has not answered is overdue on a day. */
export const isPurgeOverdue = (at: string, today: Day): boolean => today > answerByOf(at);

/** The webhook is called again with the notice after so many days, and from then on every week. */
const FIRST_REMINDER = 3;
const DAYS_BETWEEN = 7;

/** Whether a notice that nobody answered is repeated on a day: after 3 days, 7, 14, 21 and so on. */
export const isReminderDay = (at: string, today: Day): boolean => {
	const days = (Date.parse(today) - Date.parse(dayInJapan(at))) / 86_400_000;
	return days === FIRST_REMINDER || (days > 0 && days % DAYS_BETWEEN === 0);
};
