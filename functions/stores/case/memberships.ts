import {
	BatchWriteItemCommand,
	ConditionalCheckFailedException,
	GetItemCommand,
	PutItemCommand,
	type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

const read = async (key: { pk: string; sk: string }): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("DOOR_TABLE"), Key: marshall(key), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** An agency on a case, which it opened or was told of. `area` is the 実施主体 the case belongs to. */
export type Membership = {
	readonly case: HubId;
	readonly agency: AgencyId;
	readonly area: string;
	/** It opened the case, and holds it. */
	readonly isHolder?: boolean;
};

const toItem = ({ case: id, agency, area }: Membership) => marshall({ pk: `case#${id}`, sk: agency, area });

/** An agency's place on a case; nothing when it is not on it. */
export const membershipOf = async (id: HubId, agency: AgencyId): Promise<Membership | undefined> => {
	const found = await read({ pk: `case#${id}`, sk: agency });
	return found && { case: id, agency, area: String(found["area"]), isHolder: found["opening"] !== undefined };
};

const MEMBERSHIPS_PER_CALL = 25;

/**
 * Puts agencies on cases, so that their tokens open them. Again is the same as once.
 * @throws Error when DynamoDB leaves some unwritten; then the caller's record fails and comes again
 */
export const addMembers = async (memberships: readonly Membership[]): Promise<void> => {
	const items = new Map(memberships.map((membership) => [`${membership.case} ${membership.agency}`, membership]));
	const writes: WriteRequest[] = [...items.values()].map((membership) => ({ PutRequest: { Item: toItem(membership) } }));
	for (let index = 0; index < writes.length; index += MEMBERSHIPS_PER_CALL) {
		const { UnprocessedItems } = await dynamo.send(
			new BatchWriteItemCommand({ RequestItems: { [env("DOOR_TABLE")]: writes.slice(index, index + MEMBERSHIPS_PER_CALL) } }),
		);
		if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error("places on cases were left unwritten");
	}
};

/**
 * Puts the agency that opens a case on it. One that is on it already is left where it is, unless it was put there for
 * the same opening.
 *
 * @param opening the fact that opens the case
 */
export const addOpener = async (membership: Membership, opening: HubId): Promise<"put" | "on-it-already"> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("DOOR_TABLE"),
				Item: { ...toItem(membership), ...marshall({ opening }) },
				ConditionExpression: "attribute_not_exists(sk) OR opening = :opening",
				ExpressionAttributeValues: marshall({ ":opening": opening }),
			}),
		);
		return "put";
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return "on-it-already";
		throw error;
	}
};
