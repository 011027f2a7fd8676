import { byText, compareText } from "../../../schemas/by-text.ts";
import type { DigestSection } from "../../../schemas/digest-sections.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { clockInJapan, type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { plusDays } from "../calendar.ts";
import { definitionOf } from "../case/definition.ts";
import type { Subject } from "../case/fold.ts";
import type { SeenEvent } from "../disclosure/agency-view.ts";

/** A line of a digest: words and codes of the hub's own lists, and a short code; nothing that is about a person. */
export type DigestLine = {
	/** The agency's own short code for the case. */
	readonly code: string;
	readonly words: string;
	/** Since when, on which day, or at what time. */
	readonly when: string;
};

/** Sections beside those of open items: what is to be done until a day, then what is new. */
export type OtherSection = "grounds" | "reviews" | "purges" | "overduePurges" | "changes";

/**
 * The digest of a day for an agency's staff, section by section: open items by the sections that their states name, those
 * whose ground ends soon, cases whose protection is to be looked at, what is to be destroyed, and what is new.
 */
export type Digest = Readonly<Record<DigestSection | OtherSection, readonly DigestLine[]>>;

/** What a digest is made of: the agency's open items, and what it was told since the last digest. */
export type DigestSource = {
	readonly agency: AgencyId;
	readonly today: Day;
	readonly open: readonly OpenSubject[];
	/** Cases whose protection is to be looked at. */
	readonly reviews: readonly ProtectionTask[];
	/** What the agency is asked to destroy and has not said that it did; by when it is to answer. */
	readonly purges: readonly { readonly caseCode: string; readonly answerBy: Day }[];
	/** For a privacy officer: agencies that have not answered in time. */
	readonly overduePurges: readonly { readonly caseCode: string; readonly agencyJa: string; readonly answerBy: Day }[];
	/** In the order in which they reached the agency. */
	readonly news: readonly SeenEvent[];
};

/**
 * What an agency is to do about the protection of a case: to review it by a day; as its holder to decide about it since a
 * day, or to see that so many agencies hear of an order of a day, which they have not acknowledged.
 */
export type ProtectionTask = { readonly caseCode: string } & (
	| { readonly reviewBy: Day }
	| { readonly undecidedSince: Day }
	| { readonly orderedOn: Day; readonly notAcknowledged: number }
);

/**
 * A referral, visit or follow-up that is open, who owns its next action now, and the agency's own short code of its case;
 * and the last day of the ground that covers it, when that is near.
 */
export type OpenSubject = Subject & {
	readonly owner: AgencyId | undefined;
	readonly caseCode: string;
	readonly groundEnds?: Day;
};

type Listed = Pick<DigestLine, "words" | "when">;
type Reader = Pick<DigestSource, "agency" | "today">;

/** What a line says of an open item, by the section that its state names; undefined when it is not listed for this agency today. */
const LINES: Readonly<Record<DigestSection, (one: OpenSubject, reader: Reader) => Listed | undefined>> = {
	waiting: (one, { agency }) => (one.owner === agency ? sinceLine(one) : undefined),
	visits: (one, { today }) => appointmentLine(one, today),
	followUps: (one) => sinceLine(one),
};

/** Puts a digest together. */
export const digestOf = ({ agency, today, open, reviews, purges, overduePurges, news }: DigestSource): Digest => {
	const sorted = [...open].sort(bySince);
	const linesIn = (section: DigestSection): DigestLine[] =>
		sorted.flatMap((one) => {
			const line = sectionOf(one) === section ? LINES[section](one, { agency, today }) : undefined;
			return line ? [{ code: one.caseCode, ...line }] : [];
		});
	return {
		...(Object.fromEntries(SECTIONS.map((section) => [section, linesIn(section)])) as Record<DigestSection, DigestLine[]>),
		grounds: sorted.flatMap(groundLine),
		reviews: reviews.flatMap((one) => {
			const line = taskLine(one, today);
			return line ? [{ code: one.caseCode, ...line }] : [];
		}),
		purges: purges
			.map(({ caseCode, answerBy }) => ({ code: caseCode, words: "情報の廃棄と報告", when: `${answerBy}まで` }))
			.sort(byText(({ when }) => when)),
		overduePurges: overduePurges
			.map(({ caseCode, agencyJa, answerBy }) => ({ code: caseCode, words: agencyJa, when: `期限 ${answerBy}` }))
			.sort(byText(({ when }) => when)),
		// The newest first: by day, since events of different days may have reached the agency in any order, then by arrival.
		changes: news
			.map((event) => ({ code: event.casecode, words: definitionOf(event.type).ja, when: event.time.slice(0, 10) }))
			.sort(byText(({ when }) => when))
			.reverse(),
	};
};

const groundLine = ({ family, caseCode, groundEnds }: OpenSubject): DigestLine[] =>
	groundEnds === undefined
		? []
		: [{ code: caseCode, words: `${family.shortJa ?? family.ja}:情報共有の根拠(同意など)の期限`, when: `${groundEnds}まで` }];

/** A mail must not say that a family is protected, or might be: the words are the same for every case that has settings. */
const taskLine = (task: ProtectionTask, today: Day): Listed | undefined => {
	if ("undecidedSince" in task) return { words: "ケースの設定が未了", when: `${task.undecidedSince}から` };
	if ("notAcknowledged" in task)
		return { words: `ケースの設定の通知を${task.notAcknowledged}機関が未確認`, when: `${task.orderedOn}から` };
	return plusDays(task.reviewBy, -DAYS_OF_NOTICE) <= today
		? { words: "ケースの設定の確認", when: `${task.reviewBy}まで` }
		: undefined;
};

const SECTIONS = Object.keys(LINES) as DigestSection[];

/** From how many days before it a review is listed. */
const DAYS_OF_NOTICE = 30;

const bySince = (a: Subject, b: Subject): number => compareText(a.since, b.since) || compareText(a.id, b.id);

/** What fell to another agency than the one whose turn it is waits for that agency, in whatever state it is. */
const sectionOf = ({ family, state, next, owner }: OpenSubject) => (owner === next ? family.states[state]?.digest : "waiting");

const sinceLine = ({ family, state, since }: Subject): Listed => ({
	words: `${family.shortJa ?? family.ja}:${family.states[state]?.ja ?? ""}`,
	when: `${dayInJapan(since)}から`,
});

const appointmentLine = ({ family, data }: Subject, today: Day): Listed | undefined => {
	const slot = data[family.appointment ?? ""];
	if (typeof slot !== "string") return undefined;
	const time = new Date(slot).toISOString();
	const day = NEXT_DAYS.find((_, days) => plusDays(today, days) === dayInJapan(time));
	return day === undefined ? undefined : { words: family.shortJa ?? family.ja, when: `${day} ${clockInJapan(time)}` };
};

const NEXT_DAYS = ["本日", "明日"];

/** The lines of a digest that are repeated every day until something is done; changes are listed once. */
export const standingLines = ({ changes: _, ...standing }: Digest): string[] =>
	Object.values(standing).flatMap((lines) => lines.map(({ code, words, when }) => `${code} ${words} ${when}`));
