import { createHmac } from "node:crypto";
import {
	BatchWriteItemCommand,
	ConditionalCheckFailedException,
	GetItemCommand,
	PutItemCommand,
	type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { acceptedAt, type SentKey, sentKey } from "../../../schemas/accepted-key.ts";
import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { hubKey } from "../registry/registry.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type BoxLabel, open, seal } from "./cipher.ts";
import type { FactKey } from "./timeline.ts";

/** What the hub keeps of an accepted event to answer for it: where it will be recorded, and a keyed digest of its body. */
export type Receipt = {
	readonly by: AgencyId;
	readonly case: HubId;
	readonly key: FactKey;
	readonly type: string;
	readonly digest: string;
};

/** A receipt of an event that was accepted, and when: UTC, milliseconds. */
export type Accepted = Receipt & { readonly event: HubId; readonly at?: string };

/** A receipt as it lies here: even of an event that got no further, nothing can be read once its case is erased. */
export type SealedReceipt = {
	readonly case: HubId;
	readonly box: string;
	/** Whose it is, in a way that only the hub can tell, and where it stands among them: what they are listed by. */
	readonly sender?: string;
	readonly accepted?: SentKey;
};

/** How an agency's own events are found. */
export const senderKey = async (agency: AgencyId): Promise<string> =>
	createHmac("sha256", await hubKey())
		.update(`sent#${agency}`)
		.digest("base64url");

const label = (id: HubId, event: HubId): BoxLabel => ["receipt", id, event];

const receiptKey = (event: HubId) => ({ pk: `event#${event}`, sk: "receipt" });

const read = async (key: { pk: string; sk: string }): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("DOOR_TABLE"), Key: marshall(key), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** Opens a receipt; nothing when its case was erased. */
export const openReceipt = async (event: HubId, sealed: SealedReceipt): Promise<Accepted | undefined> => {
	const key = await caseKey(sealed.case);
	if (key === "erased") return undefined;
	const content = open(key, label(sealed.case, event), sealed.box) as Omit<Receipt, "case">;
	return { case: sealed.case, event, ...content, ...(sealed.accepted ? { at: acceptedAt(sealed.accepted) } : {}) };
};

/** The receipt of an event, by the hub's id of it; none when its case was erased. */
export const receiptOf = async (event: HubId): Promise<Accepted | undefined> => {
	const sealed = (await read(receiptKey(event))) as SealedReceipt | undefined;
	return sealed && openReceipt(event, sealed);
};

/**
 * Takes an event id for this body, for good: the same id with the same body is `"same"` however much later,
 * with another body it is `"conflict"`, and the first stays.
 *
 * @param at when it came in, UTC
 */
export const admit = async (event: HubId, receipt: Receipt, at: string): Promise<"new" | "same" | "conflict"> => {
	const { case: id, ...content } = receipt;
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased while an event of it came in");
	const sealed: SealedReceipt = {
		case: id,
		box: seal(key, label(id, event), content),
		sender: await senderKey(receipt.by),
		accepted: sentKey(at, event),
	};
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("DOOR_TABLE"),
				Item: marshall({ ...receiptKey(event), ...sealed }),
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
