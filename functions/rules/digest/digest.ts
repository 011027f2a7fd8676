import { byText, compareText } from "../../../schemas/by-text.ts";
import type { AgencyId } from "../../../schemas/fact.ts";
import { clockInJapan, type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { plusDays } from "../calendar.ts";
import { definitionOf } from "../case/definition.ts";
import type { Subject } from "../case/fold.ts";
import type { SeenEvent } from "../disclosure/agency-view.ts";

/** A line of a digest: words and codes of the hub's own lists, and a short code; never anything of a person. */
export type DigestLine = {
	/** The agency's own short code for the case. */
	readonly code: string;
	readonly words: string;
	/** Since when, on which day, or at what time. */
	readonly when: string;
};

/** What an agency's staff have before them on a day. */
export type Digest = {
	readonly waiting: readonly DigestLine[];
	readonly visits: readonly DigestLine[];
	readonly followUps: readonly DigestLine[];
	readonly reviews: readonly DigestLine[];
	readonly changes: readonly DigestLine[];
};

/** What a digest is made of: what lies open on the agency's desk, and what it was told since the last digest. */
export type DigestSource = {
	readonly agency: AgencyId;
	readonly today: Day;
	readonly open: readonly OpenSubject[];
	/** Cases whose protection is to be looked at again, and by when. */
	readonly reviews: readonly { readonly caseCode: string; readonly reviewBy: Day }[];
	readonly news: readonly SeenEvent[];
};

/** A referral, visit or follow-up that is open, with the agency's own short code of its case. */
export type OpenSubject = Subject & { readonly caseCode: string };

/** Puts a digest together: what waits for the agency and since when, visits today and tomorrow, follow-ups due, what is new. */
export const digestOf = ({ agency, today, open, reviews, news }: DigestSource): Digest => {
	const tomorrow = plusDays(today, 1);
	const ofFamily = (name: string) => open.filter((one) => one.family.name === name).sort(bySince);
	const stateOf = (one: Subject) => one.family.states[one.state]?.ja ?? "";
	return {
		waiting: ofFamily("referral")
			.filter((one) => one.next === agency && WAITING.includes(one.state))
			.map((one) => ({ code: one.caseCode, words: `つなぎ:${stateOf(one)}`, when: `${dayInJapan(one.since)}から` })),
		visits: ofFamily("accompanied-visit")
			.map((one) => ({ one, slot: slotOf(one) }))
			.filter(({ slot }) => slot !== undefined && [today, tomorrow].includes(dayInJapan(slot)))
			.map(({ one, slot }) => ({
				code: one.caseCode,
				words: "同行支援",
				when: `${dayInJapan(String(slot)) === today ? "本日" : "明日"} ${clockInJapan(String(slot))}`,
			})),
		followUps: ofFamily("follow-up")
			.filter((one) => one.state === "due" || one.state === "overdue")
			.map((one) => ({ code: one.caseCode, words: `継続支援:${stateOf(one)}`, when: `${dayInJapan(one.since)}から` })),
		// Nothing in a mail says that a family is protected.
		reviews: reviews
			.filter(({ reviewBy }) => plusDays(reviewBy, -DAYS_OF_NOTICE) <= today)
			.map(({ caseCode, reviewBy }) => ({ code: caseCode, words: "ケースの設定の確認", when: `${reviewBy}まで` })),
		// By day: what happened on two days may have reached the agency the other way round.
		changes: news
			.map((event) => ({ code: event.casecode, words: definitionOf(event.type).ja, when: event.time.slice(0, 10) }))
			.sort(byText(({ when }) => when)),
	};
};

/** How long before a review is due it is first told. */
const DAYS_OF_NOTICE = 30;

/** States of a referral in which someone is waiting for the agency's answer. */
const WAITING = ["requested", "received", "declined"];

const bySince = (a: Subject, b: Subject): number => compareText(a.since, b.since) || compareText(a.id, b.id);

const slotOf = (visit: Subject): string | undefined => {
	const slot = visit.state === "scheduled" || visit.state === "rescheduled" ? visit.data["slot"] : undefined;
	return typeof slot === "string" ? new Date(slot).toISOString() : undefined;
};

/** The lines of a digest that stay from day to day until something is done; changes are told once. */
export const standingLines = ({ waiting, visits, followUps, reviews }: Digest): string[] =>
	[...waiting, ...visits, ...followUps, ...reviews].map(({ code, words, when }) => `${code} ${words} ${when}`);
