import { createHash } from "node:crypto";
import type { AgencyId, CaseId, EventId, HubId, SubjectId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { type Key, lessThan, type Range, startsWith, type Table } from "../dynamo/table.ts";
import type { Entry } from "./inbox.ts";

/** What the clocks have to do: alarms of follow-ups, cases whose retention is to be reviewed, and what is parked. */
export const clockTable: Table = { name: () => env("CLOCK_TABLE") };

/** Items are spread over four partitions by the last hex digit of an id, so that the August peak does not meet on one. */
const SHARDS = ["0", "1", "2", "3"] as const;
const shardOf = (id: HubId): string => SHARDS[Number.parseInt(id.slice(-1), 16) % SHARDS.length] ?? "0";

/** A follow-up that becomes due, or overdue, on a day. */
export type FollowUpAlarm = {
	/** The day in Japan, `2026-04-01`. */
	readonly day: string;
	readonly becomes: "due" | "overdue";
	readonly case: CaseId;
	readonly followUp: SubjectId;
};

/** `<day>#<shard>` · `<due or overdue>#<follow-up>` */
export const alarmKey = ({ day, becomes, followUp }: FollowUpAlarm): Key<FollowUpAlarm> => ({
	pk: `${day}#${shardOf(followUp)}`,
	sk: `${becomes}#${followUp}`,
});

/** The alarms of a day, a range for each partition. */
export const alarmsOn = (day: string): readonly Range<FollowUpAlarm>[] => SHARDS.map((shard) => ({ pk: `${day}#${shard}` }));

/** `days-done` · `until`: the last day whose alarms have all gone off. */
export const LAST_COMPLETED_DAY: Key<{ readonly day: string }> = { pk: "days-done", sk: "until" };

/** A day in Japan, `2026-04-01`, on which record keeping reviews whether the retention of a case has ended. */
export type RetentionReview = { readonly day: string; readonly case: CaseId };

const reviewPartition = (shard: string): string => `records#${shard}`;

/** `records#<shard>` · `<day>#<case>` */
export const retentionReviewKey = ({ day, case: id }: RetentionReview): Key<RetentionReview> => ({
	pk: reviewPartition(shardOf(id)),
	sk: `${day}#${id}`,
});

/**
 * The reviews up to and including a day, a range for each partition. The day is in the sort key, so that what is due is
 * one query however many days were missed, and no day has to be marked as done.
 */
export const retentionReviewsUpTo = (day: string): readonly Range<RetentionReview>[] =>
	SHARDS.map((shard) => ({ pk: reviewPartition(shard), sk: lessThan(`${day}#~`) }));

/** What waits for a case that cannot be read, and is done once it can be. */
export type ParkedWork =
	/** A fact is handed to an agency: it is entered in its inbox once more. `after` is the inbox's end when it was parked. */
	| { readonly work: "hand-over"; readonly agency: AgencyId; readonly entry: Entry; readonly after: number }
	/** It is decided again who is told of what. */
	| { readonly work: "decide" }
	/** An alarm goes off. */
	| { readonly work: "alarm"; readonly alarm: FollowUpAlarm }
	/** It was left out of a list, and is in the next one. Of a receipt, the event. */
	| { readonly work: "list"; readonly receipt?: EventId };

/** A case that could not be read when there was something to do for it: since when (UTC) and the fault's name. No content. */
export type Parked = ParkedWork & { readonly case: CaseId; readonly since: string; readonly fault: string };

const PARKED = "parked";

/** What of the work tells it from other work for the same case. */
const nameOfWork = (one: ParkedWork): string => {
	if (one.work === "hand-over") return `${one.agency} ${one.entry.fact}`;
	if (one.work === "alarm") return `${one.alarm.followUp} ${one.alarm.becomes}`;
	return one.work === "list" ? (one.receipt ?? "") : "";
};

/** `parked` · `<case>#<hash of the work>` */
export const parkedKey = (one: ParkedWork & Pick<Parked, "case">): Key<Parked> => ({
	pk: PARKED,
	sk: `${one.case}#${createHash("sha256")
		.update(`${one.work} ${nameOfWork(one)}`)
		.digest("hex")
		.slice(0, 16)}`,
});

export const ALL_PARKED: Range<Parked> = { pk: PARKED };

export const parkedOfCase = (id: CaseId): Range<Parked> => ({ pk: PARKED, sk: startsWith(`${id}#`) });
