import type { Fact } from "../../../schemas/fact.ts";
import { type Day, dayInJapan } from "../../../schemas/japan-time.ts";
import { MIN_DAYS, type Retention } from "../../../schemas/retention.ts";
import { morningOf, plusDays } from "../calendar.ts";
import { definitionOf } from "./definition.ts";
import { hubFact, transitionDay } from "./due-fact.ts";
import { caseOpeningOf, fold, type Subject } from "./fold.ts";

/** What is known of a case's age: the day it was opened at the hub, and its facts. */
export type CaseAge = { readonly since: Day; readonly facts: readonly Fact[] };

/** By which the hub asks the holder of a case to end what is open. */
const QUESTION = "case.retention-reached";

/** The referrals, visits and follow-ups in which somebody owns a next action. A case that was entered in error has none. */
const openIn = (facts: readonly Fact[]): readonly Subject[] => {
	const holder = caseOpeningOf(facts)?.by;
	if (facts.some(({ type, by }) => definitionOf(type).recalls === "case" && by === holder)) return [];
	return [...fold(facts).subjects.values()].filter(({ next }) => next !== undefined);
};

/** The last day that something open is planned for: an appointment, or the day on which a follow-up would be overdue. */
const plannedDay = (subject: Subject): Day | undefined => {
	const { family, data } = subject;
	if (family.clock) return transitionDay(subject, "overdue");
	const slot = data[family.appointment ?? ""];
	return typeof slot === "string" ? dayInJapan(new Date(slot).toISOString()) : undefined;
};

/**
 * What becomes of a case's records on a day (4-1-ウ③-5). `reachedOn` is so many days after its newest fact, after it was opened
 * at the hub, or after the latest day that something open is planned for, whichever is latest, so that old facts reported
 * late are kept as long as new ones; without facts it is the day it was opened. From then on the records end, unless
 * something is open: then they are kept and the holder is asked to end it. So what an agency waits for is never removed without a
 * word, and a family that left is not kept for ever without anybody being asked.
 */
export const reviewRecords = (
	{ since, facts }: CaseAge,
	retention: Retention,
	today: Day,
): { readonly records: "kept" | "ended" | "to-be-asked-for"; readonly reachedOn: Day } => {
	const open = openIn(facts);
	const happened = facts.filter(({ type }) => type !== QUESTION).map(({ time }) => dayInJapan(time));
	const days = [since, ...happened, ...open.flatMap((one) => plannedDay(one) ?? [])];
	const last = days.reduce((one, other) => (one > other ? one : other));
	const reachedOn = facts.length === 0 ? since : plusDays(last, retention.case);
	if (reachedOn > today) return { records: "kept", reachedOn };
	return { records: open.length > 0 ? "to-be-asked-for" : "ended", reachedOn };
};

/** The hub's question to the holder on a day: the same fact however often it is asked for on that day. */
export const retentionQuestion = (opening: Fact, reachedOn: Day, today: Day, hubKey: Buffer): Fact => {
	const about = { case: opening.case, type: QUESTION, time: morningOf(today), data: { reachedOn } };
	return hubFact(about, `${QUESTION} ${opening.id} ${today}`, hubKey);
};

/** The day of the next review of a case whose retention is reached on `reachedOn`: then, or sooner, since the tenant may shorten the period. */
export const nextReviewDay = (reachedOn: Day, today: Day): Day => {
	const soonest = plusDays(today, MIN_DAYS);
	return reachedOn > today && reachedOn < soonest ? reachedOn : soonest;
};
