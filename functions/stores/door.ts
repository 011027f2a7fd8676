import {
	BatchWriteItemCommand,
	ConditionalCheckFailedException,
	GetItemCommand,
	PutItemCommand,
	type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, HubId } from "../../schemas/fact.ts";
import { env } from "../environment.ts";
import { dynamo } from "./dynamo.ts";
import type { FactKey } from "./timeline.ts";

/** What the hub keeps of an accepted event to answer for it: where it will be recorded, and a keyed digest of its body. */
export type Receipt = {
	readonly by: AgencyId;
	readonly case: HubId;
	readonly key: FactKey;
	readonly type: string;
	readonly digest: string;
};

const receiptKey = (event: HubId) => ({ pk: `event#${event}`, sk: "receipt" });

const read = async (key: { pk: string; sk: string }): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("DOOR_TABLE"), Key: marshall(key), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** The receipt of an event, by the hub's id of it. */
export const receiptOf = async (event: HubId): Promise<Receipt | undefined> =>
	(await read(receiptKey(event))) as Receipt | undefined;

/**
 * Takes an event id for this body, for good: the same id with the same body is `"same"` however much later,
 * with another body it is `"conflict"`, and the first stays.
 */
export const admit = async (event: HubId, receipt: Receipt): Promise<"new" | "same" | "conflict"> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("DOOR_TABLE"),
				Item: marshall({ ...receiptKey(event), ...receipt }),
				ConditionExpression: "attribute_not_exists(sk)",
			}),
		);
		return "new";
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
		return (await receiptOf(event))?.digest === receipt.digest ? "same" : "conflict";
	}
};

/** An agency on a case, which it opened or was told of. `area` is the 実施主体 the case belongs to. */
export type Place = { readonly case: HubId; readonly agency: AgencyId; readonly area: string };

const toItem = ({ case: id, agency, area }: Place) => marshall({ pk: `case#${id}`, sk: agency, area });

/** An agency's place on a case; nothing when it is not on it. */
export const placeOn = async (id: HubId, agency: AgencyId): Promise<Place | undefined> => {
	const found = await read({ pk: `case#${id}`, sk: agency });
	return found && { case: id, agency, area: String(found["area"]) };
};

const PLACES_A_CALL = 25;

/**
 * Puts agencies on cases, so that their tokens open them. Again is the same as once.
 * @throws Error when DynamoDB leaves some unwritten; then the caller's record fails and comes again
 */
export const putOnCases = async (places: readonly Place[]): Promise<void> => {
	const items = new Map(places.map((place) => [`${place.case} ${place.agency}`, place]));
	const writes: WriteRequest[] = [...items.values()].map((place) => ({ PutRequest: { Item: toItem(place) } }));
	for (let at = 0; at < writes.length; at += PLACES_A_CALL) {
		const { UnprocessedItems } = await dynamo.send(
			new BatchWriteItemCommand({ RequestItems: { [env("DOOR_TABLE")]: writes.slice(at, at + PLACES_A_CALL) } }),
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
export const putOnCase = async (place: Place, opening: HubId): Promise<"put" | "on-it-already"> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("DOOR_TABLE"),
				Item: { ...toItem(place), ...marshall({ opening }) },
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
