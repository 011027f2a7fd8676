import { createHash } from "node:crypto";
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";

/** What an agency's last digest covered: its day, the inbox up to which it told the news, and prints of the lines that stood in it. */
export type LastDigest = { readonly day: string; readonly upTo: number; readonly lines: readonly string[] };

const lastKey = (agency: AgencyId) => marshall({ pk: agency, sk: "digest#last" });

export const lastDigest = async (agency: AgencyId): Promise<LastDigest | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("INBOX_TABLE"), Key: lastKey(agency), ConsistentRead: true }),
	);
	return Item && (unmarshall(Item) as LastDigest);
};

export const setLastDigest = async (agency: AgencyId, last: LastDigest): Promise<void> => {
	await dynamo.send(new PutItemCommand({ TableName: env("INBOX_TABLE"), Item: { ...lastKey(agency), ...marshall(last) } }));
};

/** One mail of a digest: to one recipient on one day. The address is kept as a hash, the registry has it. */
export type MailSlot = { readonly agency: AgencyId; readonly day: string; readonly recipient: string };

const slotKey = ({ agency, day, recipient }: MailSlot) => ({
	pk: agency,
	sk: `digest#${day}#${createHash("sha256").update(recipient).digest("hex").slice(0, 16)}`,
});

const put = async (slot: MailSlot, until: number, condition?: { now: number }): Promise<boolean> => {
	try {
		await dynamo.send(
			new PutItemCommand({
				TableName: env("INBOX_TABLE"),
				Item: marshall({ ...slotKey(slot), until }),
				...(condition && {
					ConditionExpression: "attribute_not_exists(sk) OR #until < :now",
					ExpressionAttributeNames: { "#until": "until" },
					ExpressionAttributeValues: marshall({ ":now": condition.now }),
				}),
			}),
		);
		return true;
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false;
		throw error;
	}
};

const SENT = Number.MAX_SAFE_INTEGER;

/**
 * Takes a mail to send it, for `minutes`: of two that run at once, one gets it. A sender that
 * died lets go of it when its time is over.
 */
export const claimMail = async (slot: MailSlot, now: number, minutes: number): Promise<"claimed" | "sent" | "in-hand"> => {
	if (await put(slot, now + minutes * 60_000, { now })) return "claimed";
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("INBOX_TABLE"), Key: marshall(slotKey(slot)), ConsistentRead: true }),
	);
	return Item && unmarshall(Item)["until"] === SENT ? "sent" : "in-hand";
};

/** Notes that a mail is sent: it is not sent again. */
export const setMailSent = async (slot: MailSlot): Promise<void> => {
	await put(slot, SENT);
};
