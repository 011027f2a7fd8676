import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import type { Key, Range, Table } from "../dynamo/table.ts";

/** Sealed envelopes (JWE). A table that can forget: it has no backups, and its items expire (`until`). */
export const envelopesTable: Table = { name: () => env("ENVELOPES_TABLE") };

/** An envelope and when it expires, in seconds since 1970. Once it is taken out, the item stays without it. */
export type StoredEnvelope = { readonly jwe?: string; readonly until: number };

/** The envelope of a fact for one recipient. */
export type EnvelopePlace = { readonly case: CaseId; readonly fact: EventId; readonly agency: AgencyId };

const partition = (id: CaseId): string => `case#${id}`;

/** `case#<case>` · `<fact>#<recipient>` */
export const envelopeKey = ({ case: id, fact, agency }: EnvelopePlace): Key<StoredEnvelope> => ({
	pk: partition(id),
	sk: `${fact}#${agency}`,
});

/** All envelopes of a case. */
export const envelopesOfCase = (id: CaseId): Range<StoredEnvelope> => ({ pk: partition(id) });
