import { DeleteItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** A case that an agency is to look at again by a day: its protection ends by no clock, but is to be renewed or lifted. */
export type ProtectionReview = { readonly case: HubId; readonly reviewBy: string };

/** Has a case looked at again; the last word on a case stays. */
export const setProtectionReview = async (agency: AgencyId, review: ProtectionReview): Promise<void> => {
	await dynamo.send(
		new PutItemCommand({
			TableName: env("INBOX_TABLE"),
			Item: marshall({ ...review, pk: agency, sk: `review#${review.case}` }),
		}),
	);
};

/** Has nobody look at a case again at this agency. */
export const removeProtectionReview = async (agency: AgencyId, id: HubId): Promise<void> => {
	await dynamo.send(new DeleteItemCommand({ TableName: env("INBOX_TABLE"), Key: marshall({ pk: agency, sk: `review#${id}` }) }));
};

/** The cases an agency is to look at again, whenever that is; whether it still is, their marks say. */
export const protectionReviewsOf = async (agency: AgencyId): Promise<ProtectionReview[]> => {
	const reviews: ProtectionReview[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :agency AND begins_with(sk, :review)",
			ExpressionAttributeValues: marshall({ ":agency": agency, ":review": "review#" }),
			ConsistentRead: true,
		},
	);
	for await (const page of pages) reviews.push(...(page.Items ?? []).map((item) => unmarshall(item) as ProtectionReview));
	return reviews;
};
