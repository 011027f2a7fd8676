import type { AgencyId, CaseId, EventId, SubjectId } from "../../../schemas/ids.ts";
import type { Endpoint } from "../../../schemas/webhook-endpoint.ts";
import { env } from "../../environment.ts";
import { between, type Key, type Range, startsWith, type Table } from "../dynamo/table.ts";
import { hashOfAddress } from "./agencies.ts";
import type { FactKey } from "./timeline.ts";

/** What is kept for an agency: its inbox, its open items, its digests, its endpoint. */
export const inboxTable: Table = { name: () => env("INBOX_TABLE") };

/** An entry says which fact; what the agency may see of it is read from the timeline when it is handed over. */
export type Entry = {
	readonly case: CaseId;
	readonly fact: EventId;
	readonly key: FactKey;
	/** It was entered before, and could not be read when it was to be handed over (`parking/take-up.ts`). */
	readonly reentered?: true;
};

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** In the place of an entry whose case was erased: its number stays taken, and it leads to a case that there never is. */
export const ERASED_ENTRY: Entry = { case: NOBODY as CaseId, fact: NOBODY as EventId, key: `what#0#${NOBODY}` };

/** Entries that were appended together, in the order of their sequence numbers; the key says the first. */
export type StoredPage = { readonly entries: readonly Entry[] };

const pageSortKey = (first: number): string => `page#${String(first).padStart(12, "0")}`;

/** `<agency>` · `page#<sequence number of its first entry, 12 digits>` */
export const pageKey = (agency: AgencyId, first: number): Key<StoredPage> => ({ pk: agency, sk: pageSortKey(first) });

/** The sequence number of a page's first entry. */
export const firstOfPage = (sk: string): number => Number(sk.slice("page#".length));

/** The pages of an inbox that begin at a sequence number or behind it. */
export const pagesFrom = (agency: AgencyId, first: number): Range<StoredPage & { readonly sk: string }> => ({
	pk: agency,
	sk: between(pageSortKey(first), "page#~"),
});

/**
 * A referral, visit or follow-up that was opened at an agency; whether it still is open, its facts say. That an agency is to
 * review the protection of a case is kept as one too (`stores/agency/protection-reviews.ts`).
 */
export type OpenItem = { readonly case: CaseId; readonly subject: SubjectId; readonly openedBy: EventId };

/** `<agency>` · `open#<case>#<referral, visit or follow-up>` */
export const openItemKey = (agency: AgencyId, { case: id, subject }: Pick<OpenItem, "case" | "subject">): Key<OpenItem> => ({
	pk: agency,
	sk: `open#${id}#${subject}`,
});

/** The open items of an agency, or those of one case. */
export const openItemsOfAgency = (agency: AgencyId, id?: CaseId): Range<OpenItem> => ({
	pk: agency,
	sk: startsWith(id === undefined ? "open#" : `open#${id}#`),
});

/** What an agency's last digest covered: its day, the inbox up to which it told the news, and hashes of its standing lines. */
export type LastDigest = { readonly day: string; readonly upTo: number; readonly lines: readonly string[] };

/** `<agency>` · `digest#last` */
export const lastDigestKey = (agency: AgencyId): Key<LastDigest> => ({ pk: agency, sk: "digest#last" });

/**
 * A mail that is sent once: to one address of an agency, on one occasion (`digest-2026-04-01`: letters, digits and hyphens).
 */
export type MailSlot = { readonly agency: AgencyId; readonly occasion: string; readonly recipient: string };

/**
 * That a mail is being sent, since when (milliseconds since 1970), or how it ended: SES took it, or refused it.
 */
export type MailClaim = { readonly at: number; readonly outcome?: "sent" | "refused" };

/** `<agency>` · `mail#<occasion>#<hash of the address>` */
export const mailClaimKey = ({ agency, occasion, recipient }: MailSlot): Key<MailClaim> => ({
	pk: agency,
	sk: `mail#${occasion}#${hashOfAddress(recipient)}`,
});

/** An agency was told to stop using and to destroy what it has of a case; `done` is when it confirmed that it did (UTC). */
export type PurgeRequest = {
	readonly fact: EventId;
	readonly agency: AgencyId;
	readonly case: CaseId;
	/** When it was told, UTC. */
	readonly at: string;
	readonly done?: string;
};

/** No agency's id begins with #. */
const purgePartition = (area: string): string => `#purges#${area}`;

/** `#purges#<実施主体>` · `<fact>#<agency>`: by implementing body, so that its privacy officer reads them in one query. */
export const purgeRequestKey = (area: string, { fact, agency }: Pick<PurgeRequest, "fact" | "agency">): Key<PurgeRequest> => ({
	pk: purgePartition(area),
	sk: `${fact}#${agency}`,
});

export const purgeRequestsOfArea = (area: string): Range<PurgeRequest> => ({ pk: purgePartition(area) });

/** A case of which an agency is to be told something once the registry says that it works for the case's area, or under a contract. */
export type Pending = {
	readonly agency: AgencyId;
	readonly case: CaseId;
	/** The 実施主体 of the case; undefined while it is not known. */
	readonly area?: string | undefined;
	/** Undefined: that it works for the area. */
	readonly waitsFor?: "contract" | undefined;
};

const PENDING = "#pending";

/** `#pending` · `<case>#<agency>` */
export const pendingKey = ({ agency, case: id }: Pending): Key<Pending> => ({ pk: PENDING, sk: `${id}#${agency}` });

/** Everything that waits for the registry. */
export const ALL_PENDING: Range<Pending> = { pk: PENDING };

/** What waits for the registry in one case. */
export const pendingOfCase = (id: CaseId): Range<Pending> => ({ pk: PENDING, sk: startsWith(`${id}#`) });

const ENDPOINTS = "#endpoints";

/** A webhook endpoint, and how often it was written. */
export type StoredEndpoint = Endpoint & { readonly version: number };

/** `#endpoints` · `<agency>` */
export const endpointKey = (agency: AgencyId): Key<StoredEndpoint> => ({ pk: ENDPOINTS, sk: agency });

/** Every endpoint, so that the clock finds those that need a worker in one query. */
export const ALL_ENDPOINTS: Range<StoredEndpoint & { readonly sk: AgencyId }> = { pk: ENDPOINTS };
