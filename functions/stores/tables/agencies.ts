import { createHash } from "node:crypto";
import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyChange } from "../../../schemas/agency-change.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { Tenant } from "../../../schemas/retention.ts";
import type { TenantSettings } from "../../../schemas/tenant-settings.ts";
import { env } from "../../environment.ts";
import { type Key, type Range, startsWith, type Table } from "../dynamo/table.ts";

/** The registry. Lambdas reach it here; commands name the table of a stack. */
export const agenciesTable: Table = { name: () => env("AGENCIES_TABLE") };

const agencyPartition = (id: AgencyId | ""): string => `agency#${id}`;

/**
 * An agency's profile: it has the last word; pointers only lead to it.
 * The version counts how often it was written: nobody replaces what they have not read.
 */
export type Profile = { readonly agency: Agency; readonly version?: number };

/** `agency#<agency>` · `profile` */
export const profileKey = (id: AgencyId): Key<Profile> => ({ pk: agencyPartition(id), sk: "profile" });

const historyPartition = (id: AgencyId): string => `history#${id}`;

/** `history#<agency>` · `<time>#<change>`. Kept for good, also when the agency is removed. */
export const changeKey = (id: AgencyId, { at, id: change }: AgencyChange): Key<AgencyChange> => ({
	pk: historyPartition(id),
	sk: `${at}#${change}`,
});

/** What was changed of an agency's access and webhook, in the order of time. */
export const changesOf = (id: AgencyId): Range<AgencyChange> => ({ pk: historyPartition(id) });

/** A mail that is owed to the contacts of an agency, about a change. It is removed when it has been sent. */
export type OwedNotice = {
	/** That of the last change. */
	readonly id: string;
	readonly agency: AgencyId;
	readonly recipients: readonly string[];
	readonly changes: readonly AgencyChange[];
};

const NOTICES = "notices";

/** `notices` · `<last change>` */
export const noticeKey = ({ id }: Pick<OwedNotice, "id">): Key<OwedNotice> => ({ pk: NOTICES, sk: id });

/** Every mail that is owed. */
export const OWED_NOTICES: Range<OwedNotice> = { pk: NOTICES };

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

/** An address in a key: addresses are not told from one another by upper and lower case. */
export const hashOfAddress = (address: string): string =>
	createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 16);

/**
 * Mails to an address of an agency fail: it bounced for good, a reader complained (then it is out of use), or SES refused
 * one mail.
 */
export type AddressFault = {
	readonly agency: AgencyId;
	readonly address: string;
	readonly why: "bounced" | "complained" | "refused";
	/** UTC. */
	readonly since: string;
};

const faultPartition = (id: AgencyId | ""): string => `address-faults#${id}`;

/** `address-faults#<agency>` · `<hash of the address>` */
export const addressFaultKey = (id: AgencyId, address: string): Key<AddressFault> => ({
	pk: faultPartition(id),
	sk: hashOfAddress(address),
});

/** Every address fault of the hub. */
export const ALL_ADDRESS_FAULTS: Range<AddressFault> = { pk: startsWith(faultPartition("")) };

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
