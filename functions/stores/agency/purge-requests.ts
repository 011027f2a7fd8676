import { ConditionalCheckFailedException, PutItemCommand, paginateQuery, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** An agency was told to stop using and to destroy what it has of a case; `done` when it said that it did (UTC). */
export type PurgeRequest = {
	readonly fact: HubId;
	readonly agency: AgencyId;
	readonly case: HubId;
	/** When it was told, UTC. */
	readonly at: string;
	readonly done?: string;
};

/** By implementing body, so that its privacy officer reads them without looking through cases. No agency's id begins with #. */
const keyOf = (area: string, { fact, agency }: Pick<PurgeRequest, "fact" | "agency">) => ({
	pk: `#purges#${area}`,
	sk: `${fact}#${agency}`,
});

const unlessRefused = async (sent: Promise<unknown>): Promise<void> => {
	try {
		await sent;
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};

/** Notes that an agency is told to purge. Again is the same as once. */
export const addPurgeRequest = (area: string, purge: PurgeRequest): Promise<void> =>
	unlessRefused(
		dynamo.send(
			new PutItemCommand({
				TableName: env("INBOX_TABLE"),
				Item: marshall({ ...keyOf(area, purge), ...purge }),
				ConditionExpression: "attribute_not_exists(pk)",
			}),
		),
	);

/** Notes that the agency says it purged. Nothing happens when it was not told to. */
export const confirmPurge = (area: string, purge: Pick<PurgeRequest, "fact" | "agency">, at: string): Promise<void> =>
	unlessRefused(
		dynamo.send(
			new UpdateItemCommand({
				TableName: env("INBOX_TABLE"),
				Key: marshall(keyOf(area, purge)),
				UpdateExpression: "SET done = if_not_exists(done, :at)",
				ConditionExpression: "attribute_exists(pk)",
				ExpressionAttributeValues: marshall({ ":at": at }),
			}),
		),
	);

/** All purges asked for in the cases of an implementing body. */
export const purgeRequestsOf = async (area: string): Promise<PurgeRequest[]> => {
	const purges: PurgeRequest[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :area",
			ExpressionAttributeValues: marshall({ ":area": `#purges#${area}` }),
			ConsistentRead: true,
		},
	);
	for await (const page of pages) purges.push(...(page.Items ?? []).map((item) => unmarshall(item) as PurgeRequest));
	return purges;
};
