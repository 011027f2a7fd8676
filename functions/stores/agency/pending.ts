import { DeleteItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** A case of which an agency is to be told something once the registry says that it works for the case's area. */
export type Pending = { readonly agency: AgencyId; readonly case: HubId };

const PENDING = "#pending";

const keyOf = ({ agency, case: id }: Pending) => marshall({ pk: PENDING, sk: `${agency}#${id}` });

/** Remembers it. Again is the same as once. */
export const addPending = async (pending: Pending): Promise<void> => {
	await dynamo.send(new PutItemCommand({ TableName: env("INBOX_TABLE"), Item: keyOf(pending) }));
};

/** Forgets it: the agency was told. */
export const removePending = async (pending: Pending): Promise<void> => {
	await dynamo.send(new DeleteItemCommand({ TableName: env("INBOX_TABLE"), Key: keyOf(pending) }));
};

/** Everything that waits for the registry. */
export const allPending = async (): Promise<Pending[]> => {
	const found: Pending[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("INBOX_TABLE"),
			KeyConditionExpression: "pk = :pending",
			ExpressionAttributeValues: marshall({ ":pending": PENDING }),
		},
	);
	for await (const { Items = [] } of pages)
		for (const item of Items) {
			const [agency = "", id = ""] = String(unmarshall(item)["sk"]).split("#");
			found.push({ agency, case: id as HubId });
		}
	return found;
};
