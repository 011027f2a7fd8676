import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type Retention, type Tenant, tenantOf } from "../../../schemas/retention.ts";
import { retentionIn, type TenantSettings } from "../../../schemas/tenant-settings.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { makeTtlCache } from "../ttl-cache.ts";
import type { RegistryTable } from "./registry-table.ts";

const settingsKey = (tenant: Tenant) => ({ pk: `tenant#${tenant}`, sk: "settings" });

const cache = makeTtlCache<Retention>({ found: 60_000, missed: 0 });

const readRetention = async (tenant: Tenant): Promise<Retention> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("AGENCIES_TABLE"), Key: marshall(settingsKey(tenant)), ConsistentRead: true }),
	);
	return retentionIn(Item && unmarshall(Item)["retention"]);
};

/**
 * How long a tenant keeps its records, at most a minute old; the hub's own periods where it has set none.
 * @throws RetentionError when what is set is wrong
 */
export const retentionOf = async (tenant: Tenant): Promise<Retention> =>
	(await cache.read(tenant, () => readRetention(tenant))) ?? retentionIn(undefined);

/** Saves what a tenant has set for itself, in the place of what it set before. */
export const saveTenant = async (
	{ dynamo: client, table }: RegistryTable,
	{ area, ...settings }: TenantSettings,
): Promise<void> => {
	await client.send(new PutItemCommand({ TableName: table, Item: marshall({ ...settingsKey(tenantOf(area)), ...settings }) }));
};
