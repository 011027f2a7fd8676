import { GetItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { makeTtlCache } from "../ttl-cache.ts";

/** The hub has no key to make tokens with: nothing can be accepted or told until the `agencies` command has made one. */
export class MissingHubKeyError extends Error {
	override name = "MissingHubKeyError";
}

/** Keys of the registry's items. The profile is the truth; the others only lead to it. */
export const profileKey = (id: AgencyId) => ({ pk: `agency#${id}`, sk: "profile" });
export const clientKey = (clientId: string) => ({ pk: `client#${clientId}`, sk: "agency" });
export const digestKey = (slot: string, id: AgencyId) => ({ pk: `digest#${slot}`, sk: id });
export const HUB_KEY = { pk: "hub", sk: "pairwise-key" };

/** What is found is believed for a minute, so that a revocation holds within one; what is not, for five seconds. */
const FOUND_MILLISECONDS = 60_000;
const MISSED_MILLISECONDS = 5_000;
const cache = makeTtlCache<unknown>({ found: FOUND_MILLISECONDS, missed: MISSED_MILLISECONDS });

const read = (pk: string, sk: string): Promise<unknown> => cache.read(pk, () => get(pk, sk));

const get = async (pk: string, sk: string): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("AGENCIES_TABLE"), Key: marshall({ pk, sk }), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** Forgets what was read; the next reads ask the table. For whoever has just changed the registry. */
export const clearRegistryCache = (): void => cache.forgetAll();

/** An agency of the registry, at most a minute old. */
export const agencyById = async (id: AgencyId): Promise<Agency | undefined> => {
	const { pk, sk } = profileKey(id);
	const item = (await read(pk, sk)) as { agency: Agency } | undefined;
	return item?.agency;
};

/** The OAuth clients that speak for an agency. */
export const clientIdsOf = ({ client, furtherClients = [] }: Agency): string[] => [
	...(client ? [client.id] : []),
	...furtherClients.map(({ id }) => id),
];

/** The agency that an OAuth client speaks for; none once the client or the agency is removed. */
export const agencyOfClient = async (clientId: string): Promise<Agency | undefined> => {
	const { pk, sk } = clientKey(clientId);
	const item = (await read(pk, sk)) as { agency: AgencyId } | undefined;
	if (!item) return undefined;
	const agency = await agencyById(item.agency);
	if (agency && clientIdsOf(agency).includes(clientId)) return agency;
	// What is remembered of the profile may be older than the client.
	cache.forget(profileKey(item.agency).pk);
	const renewed = await agencyById(item.agency);
	return renewed && clientIdsOf(renewed).includes(clientId) ? renewed : undefined;
};

const querySlot = async (pk: string): Promise<AgencyId[]> => {
	const ids: AgencyId[] = [];
	const pages = paginateQuery(
		{ client: dynamo },
		{
			TableName: env("AGENCIES_TABLE"),
			KeyConditionExpression: "pk = :slot",
			ExpressionAttributeValues: marshall({ ":slot": pk }),
			ProjectionExpression: "sk",
		},
	);
	for await (const page of pages) ids.push(...(page.Items ?? []).map((item) => String(item["sk"]?.S)));
	return ids;
};

/** An agency of the registry as it is now. */
export const freshAgencyById = async (id: AgencyId): Promise<Agency | undefined> => {
	const { pk, sk } = profileKey(id);
	return ((await get(pk, sk)) as { agency: Agency } | undefined)?.agency;
};

/**
 * The agencies whose digest is due at this time of day (`08:30`).
 * An agency's profile has the last word on its slot (`channels.digest.at`).
 */
export const agenciesWithDigestAt = (slot: string): Promise<AgencyId[]> =>
	cache.read(`digest#${slot}`, () => querySlot(`digest#${slot}`)) as Promise<AgencyId[]>;

let key: Promise<Buffer> | undefined;

const readHubKey = async (): Promise<Buffer> => {
	const item = await get(HUB_KEY.pk, HUB_KEY.sk);
	if (!(item?.["key"] instanceof Uint8Array))
		throw new MissingHubKeyError("the registry holds no hub key; load agencies with `npm run ops:agencies` first");
	return Buffer.from(item["key"]);
};

/**
 * The 32 secret bytes that every agency's tokens are made with, read once for the life of the process.
 * @throws MissingHubKeyError when there is none yet
 */
export const hubKey = (): Promise<Buffer> => {
	key ??= readHubKey().catch((error: unknown) => {
		key = undefined;
		throw error;
	});
	return key;
};
