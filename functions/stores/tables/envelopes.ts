import type { AgencyId, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import type { Key, Range, Table } from "../dynamo/table.ts";

/** Sealed envelopes (JWE). A table that can forget: it has no backups, and its items expire (`until`). */
export const envelopesTable: Table = { name: () => env("ENVELOPES_TABLE") };

/** An envelope and when it expires, in seconds since 1970. Once it is taken out, the item stays without it. */
export type StoredEnvelope = { readonly jwe?: string; readonly until: number };

/** The envelope of a fact for one recipient. */
export type EnvelopePlace = { readonly case: HubId; readonly fact: HubId; readonly agency: AgencyId };

const partition = (id: HubId): string => `case#${id}`;

/** `case#<case>` · `<fact>#<recipient>` */
export const envelopeKey = ({ case: id, fact, agency }: EnvelopePlace): Key<StoredEnvelope> => ({
	pk: partition(id),
	sk: `${fact}#${agency}`,
});

/** All envelopes of a case. */
export const envelopesOfCase = (id: HubId): Range<StoredEnvelope> => ({ pk: partition(id) });
