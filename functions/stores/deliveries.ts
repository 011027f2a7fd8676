import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId } from "../../schemas/fact.ts";
import { env } from "../environment.ts";
import { dynamo } from "./dynamo.ts";

const key = (agency: AgencyId, name: string) => marshall({ pk: agency, sk: `webhook#${name}` });

const read = async (agency: AgencyId, name: string): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(new GetItemCommand({ TableName: env("INBOX_TABLE"), Key: key(agency, name) }));
	return Item && unmarshall(Item);
};

/** How an agency's endpoint has been doing: failures in a row, and the time before which it is left alone. */
export type Endpoint = { readonly failures: number; readonly retryAt: number };

export const endpointOf = async (agency: AgencyId): Promise<Endpoint> => {
	const found = await read(agency, "endpoint");
	return { failures: Number(found?.["failures"] ?? 0), retryAt: Number(found?.["retryAt"] ?? 0) };
};

/**
 * Notes another failure in a row; until `retryAt` (milliseconds since 1970) nobody calls the endpoint.
 * Deliveries that were under way together and failed together are one failure, not as many as they are.
 *
 * @param seen how the endpoint was doing when the delivery set out
 */
export const noteFailure = async (agency: AgencyId, seen: Endpoint, retryAt: number): Promise<void> => {
	try {
		await dynamo.send(
			new UpdateItemCommand({
				TableName: env("INBOX_TABLE"),
				Key: key(agency, "endpoint"),
				UpdateExpression: "ADD failures :one SET retryAt = :at",
				ConditionExpression: "attribute_not_exists(retryAt) OR retryAt = :seen",
				ExpressionAttributeValues: marshall({ ":one": 1, ":at": retryAt, ":seen": seen.retryAt }),
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};

/** Notes that an endpoint is well again. */
export const noteRecovery = async (agency: AgencyId): Promise<void> => {
	await dynamo.send(
		new PutItemCommand({
			TableName: env("INBOX_TABLE"),
			Item: { ...key(agency, "endpoint"), ...marshall({ failures: 0, retryAt: 0 }) },
		}),
	);
};
