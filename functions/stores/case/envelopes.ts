import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId, Fact, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/**
 * Sealed envelopes, each kept once, in a table that can forget: it has no backups, and its items end by themselves.
 * What is taken out leaves its place taken, so that the same event posted again does not bring it back.
 */
type Place = { readonly case: HubId; readonly fact: HubId; readonly agency: AgencyId };

const keyOf = ({ case: id, fact, agency }: Place) => marshall({ pk: `case#${id}`, sk: `${fact}#${agency}` });

/**
 * Keeps an envelope for a recipient; the first one stays.
 * @param until when it ends, in seconds since 1970
 */
export const putEnvelope = async (fact: Fact, agency: AgencyId, jwe: string, until: number): Promise<void> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("ENVELOPES_TABLE"),
				Item: { ...keyOf({ case: fact.case, fact: fact.id, agency }), ...marshall({ jwe, until }) },
				ConditionExpression: "attribute_not_exists(pk)",
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};

/** A recipient's envelope, until it acknowledged it or its time is over: DynamoDB takes up to days to delete what has ended. */
export const envelopeOf = async (place: Place): Promise<string | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("ENVELOPES_TABLE"), Key: keyOf(place), ConsistentRead: true }),
	);
	return Number(Item?.["until"]?.N ?? 0) * 1000 > Date.now() ? Item?.["jwe"]?.S : undefined;
};

/** Takes the envelope out, for good. Nothing happens when there is none. */
export const removeEnvelope = async (place: Place): Promise<void> => {
	try {
		await dynamo.send(
			new UpdateItemCommand({
				TableName: env("ENVELOPES_TABLE"),
				Key: keyOf(place),
				UpdateExpression: "REMOVE jwe",
				ConditionExpression: "attribute_exists(jwe)",
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};
