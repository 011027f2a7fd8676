import type { CaseId, HubId, SubjectId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { type Key, lessThan, type Range, type Table } from "../dynamo/table.ts";

/** What the daily clocks have to do: alarms of follow-ups, and cases whose retention is to be reviewed. */
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
