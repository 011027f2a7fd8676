import { type Retention, type Tenant, tenantOf } from "../../../schemas/retention.ts";
import { retentionIn } from "../../../schemas/retention-setting.ts";
import type { TenantSettings } from "../../../schemas/tenant-settings.ts";
import { getItem } from "../dynamo/reads.ts";
import type { Table } from "../dynamo/table.ts";
import { putItem } from "../dynamo/writes.ts";
import { agenciesTable, tenantSettingsKey } from "../tables/agencies.ts";
import { makeTtlCache } from "../ttl-cache.ts";

const cache = makeTtlCache<Retention>({ found: 60_000, missed: 0 });

const readRetention = async (tenant: Tenant): Promise<Retention> =>
	retentionIn((await getItem(agenciesTable, tenantSettingsKey(tenant)))?.retention);

/**
 * How long a tenant keeps its records, at most a minute old; the hub's own periods where it has set none.
 * @throws RetentionError when what is set is invalid
 */
export const retentionOf = async (tenant: Tenant): Promise<Retention> =>
	(await cache.read(tenant, () => readRetention(tenant))) ?? retentionIn(undefined);

/** Saves what a tenant has set for itself, and replaces what it had set before. */
export const saveTenant = (registry: Table, { area, ...settings }: TenantSettings): Promise<void> =>
	putItem(registry, tenantSettingsKey(tenantOf(area)), settings);
