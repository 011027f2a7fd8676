import { DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** A follow-up that turns due, or overdue, on a day. */
export type FollowUpAlarm = {
	/** The day in Japan, `2026-04-01`, on which it turns. */
	readonly day: string;
	readonly becomes: "due" | "overdue";
	readonly case: HubId;
	readonly followUp: HubId;
};

/** Days are spread over four partitions, so that the August peak does not meet on one. */
const SHARDS = ["0", "1", "2", "3"] as const;
const shardOf = (followUp: HubId): string => SHARDS[Number.parseInt(followUp.slice(-1), 16) % SHARDS.length] ?? "0";

const keyOf = (alarm: FollowUpAlarm) =>
	marshall({ pk: `${alarm.day}#${shardOf(alarm.followUp)}`, sk: `${alarm.becomes}#${alarm.followUp}` });

const DAYS_DONE = marshall({ pk: "days-done", sk: "until" });

/** The last day whose alarms have all gone off; nothing before the first. */
export const lastCompletedDay = async (): Promise<string | undefined> => {
	const { Item } = await dynamo.send(new GetItemCommand({ TableName: env("CLOCK_TABLE"), Key: DAYS_DONE, ConsistentRead: true }));
	return Item && (unmarshall(Item)["day"] as string);
};

export const setLastCompletedDay = async (day: string): Promise<void> => {
	await dynamo.send(new PutItemCommand({ TableName: env("CLOCK_TABLE"), Item: { ...DAYS_DONE, ...marshall({ day }) } }));
};

/** Sets an alarm. Again is the same as once. */
export const setAlarm = async (alarm: FollowUpAlarm): Promise<void> => {
	await dynamo.send(new PutItemCommand({ TableName: env("CLOCK_TABLE"), Item: { ...keyOf(alarm), ...marshall(alarm) } }));
};

/** Takes an alarm that went off away. */
export const clearAlarm = async (alarm: FollowUpAlarm): Promise<void> => {
	await dynamo.send(new DeleteItemCommand({ TableName: env("CLOCK_TABLE"), Key: keyOf(alarm) }));
};

/** Up to a hundred alarms of a day from each partition: what is not due that day is not touched. */
export const alarmsOf = async (day: string): Promise<FollowUpAlarm[]> => {
	const answers = await Promise.all(
		SHARDS.map((shard) =>
			dynamo.send(
				new QueryCommand({
					TableName: env("CLOCK_TABLE"),
					KeyConditionExpression: "pk = :day",
					ExpressionAttributeValues: marshall({ ":day": `${day}#${shard}` }),
					ConsistentRead: true,
					Limit: 100,
				}),
			),
		),
	);
	return answers.flatMap(({ Items }) => (Items ?? []).map((item) => toAlarm(unmarshall(item))));
};

const toAlarm = ({ pk: _, sk: __, ...alarm }: Record<string, unknown>): FollowUpAlarm => alarm as FollowUpAlarm;
