import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** A referral, visit or follow-up that an agency has open, or had: whether it still is, its facts say. */
export type OpenItem = { readonly case: HubId; readonly subject: HubId; readonly openedBy: HubId };

/** Puts an item on the agency's desk. `openedBy` is the fact that opened or reopened it. */
export const addOpenItem = async (agency: AgencyId, item: OpenItem): Promise<void> => {
	await dynamo.send(
		new PutItemCommand({
			TableName: env("INBOX_TABLE"),
			Item: marshall({ ...item, pk: agency, sk: `open#${item.subject}` }),
		}),
	);
};

/** What lies on an agency's desk. */
export const openItemsOf = async (agency: AgencyId): Promise<OpenItem[]> => {
	const items: OpenItem[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :agency AND begins_with(sk, :open)",
			ExpressionAttributeValues: marshall({ ":agency": agency, ":open": "open#" }),
			ConsistentRead: true,
		},
	);
	for await (const page of pages) items.push(...(page.Items ?? []).map((item) => unmarshall(item) as OpenItem));
	return items;
};

/** Takes an item that is over from the desk, unless it was reopened meanwhile. */
export const removeOpenItem = async (agency: AgencyId, item: OpenItem): Promise<void> => {
	try {
		await dynamo.send(
			new DeleteItemCommand({
				TableName: env("INBOX_TABLE"),
				Key: marshall({ pk: agency, sk: `open#${item.subject}` }),
				ConditionExpression: "openedBy = :seen",
				ExpressionAttributeValues: marshall({ ":seen": item.openedBy }),
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};
