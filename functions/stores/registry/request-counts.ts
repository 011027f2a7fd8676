import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { env } from "../../environment.ts";

/** Rather no limit than a slow answer: given up soon, and tried twice, since a connection may have died while the process slept. */
const impatient = new DynamoDBClient({
	maxAttempts: 2,
	requestHandler: { connectionTimeout: 500, requestTimeout: 500, throwOnRequestTimeout: true },
});

/** Counts are of no use once their window is over; they end by themselves some time after. */
const SECONDS_KEPT = 3_600;

/**
 * Takes some of what a client may have in a window. One write without a condition: who asked for how much is known from
 * the sum alone.
 *
 * @param window its first second since 1970
 * @returns what all have asked for in this window by now, this included
 */
export const countRequests = async (clientId: string, window: number, units: number): Promise<number> => {
	const { Attributes } = await impatient.send(
		new UpdateItemCommand({
			TableName: env("LIMITS_TABLE"),
			Key: marshall({ pk: `client#${clientId}`, sk: `window#${window}` }),
			UpdateExpression: "ADD taken :units SET #until = :until",
			ExpressionAttributeNames: { "#until": "until" },
			ExpressionAttributeValues: marshall({ ":units": units, ":until": window + SECONDS_KEPT }),
			ReturnValues: "UPDATED_NEW",
		}),
	);
	return Number(unmarshall(Attributes ?? {})["taken"]);
};
