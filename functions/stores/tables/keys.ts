import type { CaseId } from "../../../schemas/ids.ts";
import type { Tenant } from "../../../schemas/retention.ts";
import { env } from "../../environment.ts";
import type { Key, Table } from "../dynamo/table.ts";

/** The keys of cases. It has no backups: a restored key would make an erased case readable again (4-1-ウ③-5). */
export const keysTable: Table = { name: () => env("KEYS_TABLE") };

/** The tenant of a case, and the day in Japan it was opened at the hub: what retention needs besides its newest fact. */
export type CaseOrigin = { readonly tenant: Tenant; readonly since: string };

/** A case's key: 32 random bytes, without which its records cannot be read. */
export type CaseKey = CaseOrigin & { readonly key: Uint8Array };

/** What is left of a case: the day in Japan its key was destroyed. No content. */
export type Tombstone = { readonly erased: string };

/**
 * A tombstone takes the place of the key, so that one write destroys the key and records that it did, one read tells
 * which of both is there, and an erased case cannot be opened again. It outlives a restored Timeline.
 */
export type KeyRecord = CaseKey | Tombstone;

/** `case#<case>` · `key` */
export const keyRecordKey = (id: CaseId): Key<KeyRecord> => ({ pk: `case#${id}`, sk: "key" });
