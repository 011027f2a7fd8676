import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AcceptedKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { type AcceptedReceipt, decryptReceipt, type EncryptedReceipt, senderKey } from "./receipts.ts";

/** Some of an agency's events, in the order they were accepted; those of cases that were erased are not among them. */
export type ReceiptsPage = {
	readonly receipts: readonly AcceptedReceipt[];
	/** The place of the last that was looked at. */
	readonly last?: AcceptedKey;
	/** Whether there may be more behind it. */
	readonly isMore: boolean;
};

/**
 * An agency's own events behind a place. An index of the door: a receipt and its place in the index are one write, but
 * the place may be seen a moment later than the receipt itself.
 */
export const receiptsSentBy = async (agency: AgencyId, behind: string, limit: number): Promise<ReceiptsPage> => {
	const { Items = [], LastEvaluatedKey } = await dynamo.send(
		new QueryCommand({
			TableName: env("DOOR_TABLE"),
			IndexName: "by-sender",
			KeyConditionExpression: "sender = :sender AND accepted > :behind",
			ExpressionAttributeValues: marshall({ ":sender": await senderKey(agency), ":behind": behind }),
			Limit: limit,
		}),
	);
	const items = Items.map((item) => unmarshall(item) as EncryptedReceipt & { readonly accepted: AcceptedKey });
	const opened = await Promise.all(items.map((item) => decryptReceipt(item.accepted.split("#")[1] as HubId, item)));
	const last = items.at(-1);
	return {
		receipts: opened.filter((one) => one !== undefined),
		...(last ? { last: last.accepted } : {}),
		isMore: LastEvaluatedKey !== undefined,
	};
};
