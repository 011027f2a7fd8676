import { randomBytes } from "node:crypto";
import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { clearRegistryCache, profileKey } from "./registry.ts";

export type WebhookChannel = NonNullable<Agency["channels"]["webhook"]>;

/** A new secret for signing webhooks: 32 random bytes (Standard Webhooks). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** Somebody else changed the agency's webhook since it was read; the caller gets a 503 and comes again. */
export class WebhookChangedError extends Error {
	override name = "WebhookChangedError";
}

const PATH = "#agency.#channels.#webhook";
const NAMES = { "#agency": "agency", "#channels": "channels", "#webhook": "webhook" };

/** That the webhook is as it was read. */
const unlessChanged = (seen: WebhookChannel | undefined) =>
	seen
		? { condition: `${PATH}.#url = :url AND ${PATH}.#secret = :secret`, names: { "#url": "url", "#secret": "secret" } }
		: { condition: `attribute_exists(#agency) AND attribute_not_exists(${PATH})`, names: {} };

const update = async (
	agency: AgencyId,
	expression: string,
	seen: WebhookChannel | undefined,
	values: Record<string, unknown>,
): Promise<void> => {
	const { condition, names } = unlessChanged(seen);
	const all = { ...values, ...(seen ? { ":url": seen.url, ":secret": seen.secret } : {}) };
	try {
		await dynamo.send(
			new UpdateItemCommand({
				TableName: env("AGENCIES_TABLE"),
				Key: marshall(profileKey(agency)),
				UpdateExpression: expression,
				ConditionExpression: condition,
				ExpressionAttributeNames: { ...NAMES, ...names },
				ExpressionAttributeValues: marshall(all),
			}),
		);
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) throw new WebhookChangedError("changed meanwhile", { cause: error });
		throw error;
	}
	clearRegistryCache();
};

/**
 * Sets an agency's webhook in its profile, and leaves the rest of the profile as it is.
 *
 * @param seen as it was read
 * @throws WebhookChangedError
 */
export const setOwnWebhook = (agency: AgencyId, seen: WebhookChannel | undefined, next: WebhookChannel): Promise<void> =>
	update(agency, `SET ${PATH} = :next`, seen, { ":next": next });

/**
 * Takes an agency's webhook out of its profile.
 * @throws WebhookChangedError
 */
export const removeOwnWebhook = (agency: AgencyId, seen: WebhookChannel): Promise<void> =>
	update(agency, `REMOVE ${PATH}`, seen, {});
