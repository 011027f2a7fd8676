import { DeleteItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** A day in Japan, `2026-04-01`, on which record keeping looks whether a case's records have come to their end. */
export type RetentionReview = { readonly day: string; readonly case: HubId };

/**
 * Looks lie by day in four partitions, apart from the alarms of follow-ups. The day is in the sort key: whatever is due
 * is one query, however many days were missed and however late a look was set, and no day has to be marked as done.
 */
const SHARDS = ["0", "1", "2", "3"] as const;
const shardOf = (id: HubId): string => SHARDS[Number.parseInt(id.slice(-1), 16) % SHARDS.length] ?? "0";

const keyOf = ({ day, case: id }: RetentionReview) => marshall({ pk: `records#${shardOf(id)}`, sk: `${day}#${id}` });

/** Sets a look. Again is the same as once. */
export const scheduleRetentionReview = async (review: RetentionReview): Promise<void> => {
	await dynamo.send(new PutItemCommand({ TableName: env("CLOCK_TABLE"), Item: { ...keyOf(review), ...marshall(review) } }));
};

/** Takes a look that is over away. */
export const removeRetentionReview = async (review: RetentionReview): Promise<void> => {
	await dynamo.send(new DeleteItemCommand({ TableName: env("CLOCK_TABLE"), Key: keyOf(review) }));
};

/** The looks that are due up to and with a day, a page at a time. */
export async function* retentionReviewsUntil(day: string): AsyncGenerator<readonly RetentionReview[]> {
	for (const shard of SHARDS) {
		const pages = paginateQuery(
			{ client: dynamo, pageSize: 100 },
			{
				TableName: env("CLOCK_TABLE"),
				KeyConditionExpression: "pk = :shard AND sk < :after",
				ExpressionAttributeValues: marshall({ ":shard": `records#${shard}`, ":after": `${day}#~` }),
				ConsistentRead: true,
			},
		);
		for await (const { Items = [] } of pages)
			yield Items.map((item) => {
				const { day: due, case: id } = unmarshall(item) as RetentionReview;
				return { day: due, case: id };
			});
	}
}
