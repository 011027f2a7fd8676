import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import type { Endpoint, KeptEndpoint } from "../../rules/webhook/endpoint.ts";
import { dynamo } from "../dynamo.ts";

/** Others changed an endpoint again and again while this one wanted to; the message, or the caller, comes again. */
export class ContentionError extends Error {
	override name = "ContentionError";
}

/** All endpoints lie together, so that the clock finds those that want something in one query. */
const ENDPOINTS = "#endpoints";

const toEndpoint = (item: Record<string, unknown>): KeptEndpoint => {
	const { pk: _, sk, ...endpoint } = item;
	return { ...endpoint, agency: sk } as KeptEndpoint;
};

const read = async (agency: AgencyId, ConsistentRead: boolean): Promise<KeptEndpoint | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("INBOX_TABLE"), Key: marshall({ pk: ENDPOINTS, sk: agency }), ConsistentRead }),
	);
	return Item && toEndpoint(unmarshall(Item));
};

/** An agency's endpoint as it was a moment ago. */
export const endpointOf = (agency: AgencyId): Promise<KeptEndpoint | undefined> => read(agency, false);

/** An agency's endpoint as it is now. */
export const endpointNow = (agency: AgencyId): Promise<KeptEndpoint | undefined> => read(agency, true);

/**
 * Changes an endpoint unless somebody else has changed it since it was read.
 *
 * @param seen as it was read; nothing when there was none
 * @returns as it is now; nothing when somebody was quicker
 */
export const changeEndpoint = async (
	agency: AgencyId,
	seen: KeptEndpoint | undefined,
	next: Endpoint,
): Promise<KeptEndpoint | undefined> => {
	const kept: KeptEndpoint = { ...next, agency, version: (seen?.version ?? 0) + 1 };
	const { agency: _, ...content } = kept;
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("INBOX_TABLE"),
				Item: marshall({ pk: ENDPOINTS, sk: agency, ...content }, { removeUndefinedValues: true }),
				...(seen
					? {
							ConditionExpression: "version = :seen",
							ExpressionAttributeValues: marshall({ ":seen": seen.version }),
						}
					: { ConditionExpression: "attribute_not_exists(sk)" }),
			}),
		);
		return kept;
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return undefined;
		throw error;
	}
};

/** Every endpoint that was ever called. */
export const allEndpoints = async (): Promise<KeptEndpoint[]> => {
	const found: KeptEndpoint[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :endpoints",
			ExpressionAttributeValues: marshall({ ":endpoints": ENDPOINTS }),
		},
	);
	for await (const page of pages) found.push(...(page.Items ?? []).map((item) => toEndpoint(unmarshall(item))));
	return found;
};
