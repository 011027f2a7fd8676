import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { Tenant } from "../../../schemas/retention.ts";
import type { TenantSettings } from "../../../schemas/tenant-settings.ts";
import { env } from "../../environment.ts";
import { type Key, type Range, startsWith, type Table } from "../dynamo/table.ts";

/** The registry. Lambdas reach it here; commands name the table of a stack. */
export const agenciesTable: Table = { name: () => env("AGENCIES_TABLE") };

const agencyPartition = (id: AgencyId | ""): string => `agency#${id}`;

/** An agency's profile: it has the last word; pointers only lead to it. */
export type Profile = { readonly agency: Agency };

/** `agency#<agency>` · `profile` */
export const profileKey = (id: AgencyId): Key<Profile> => ({ pk: agencyPartition(id), sk: "profile" });

/** That an agency was removed, whose id is not to be used again. */
export type Retirement = { readonly agency: AgencyId };

/** `agency#<agency>` · `retired` */
export const retirementKey = (id: AgencyId): Key<Retirement> => ({ pk: agencyPartition(id), sk: "retired" });

/** Every profile and retirement. */
export const ALL_AGENCIES: Range<(Profile & { readonly sk: "profile" }) | (Retirement & { readonly sk: "retired" })> = {
	pk: startsWith(agencyPartition("")),
};

/** An item that leads to an agency. */
export type Pointer = { readonly agency: AgencyId };

/** `client#<client>` · `agency` */
export const clientKey = (clientId: string): Key<Pointer> => ({ pk: `client#${clientId}`, sk: "agency" });

const slotPartition = (time: string): string => `digest#${time}`;

/** `digest#<time of day>` · `<agency>` */
export const digestSlotKey = (time: string, id: AgencyId): Key<Pointer> => ({ pk: slotPartition(time), sk: id });

/** The agencies with a digest at a time of day, `08:30`. */
export const digestSlot = (time: string): Range<{ readonly sk: AgencyId }> => ({ pk: slotPartition(time) });

/** `hub` · `pairwise-key`: 32 secret bytes that every agency's tokens are derived from. */
export const HUB_KEY: Key<{ readonly key: Uint8Array }> = { pk: "hub", sk: "pairwise-key" };

/** `tenant#<tenant>` · `settings` */
export const tenantSettingsKey = (tenant: Tenant): Key<Omit<TenantSettings, "area">> => ({
	pk: `tenant#${tenant}`,
	sk: "settings",
});
