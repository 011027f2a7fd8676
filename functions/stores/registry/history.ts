import { randomUUID } from "node:crypto";
import type { Agency } from "../../../schemas/agency.ts";
import type { AgencyChange } from "../../../schemas/agency-change.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import type { Table } from "../dynamo/table.ts";
import { deleteItem, putItem } from "../dynamo/writes.ts";
import { agenciesTable, changeKey, changesOf, noticeKey, OWED_NOTICES, type OwedNotice } from "../tables/agencies.ts";

/** What somebody changes; the store adds the time and an id. */
export type NewChange = Omit<AgencyChange, "id" | "at">;

const stamped = (change: NewChange): AgencyChange => ({ id: randomUUID(), at: new Date().toISOString(), ...change });

/** The host of a URL. */
export const hostOf = (url: string): string => new URL(url).host;

/** Who is told of a change by mail: the technical contact, or those who get the digest. */
export const contactsOf = ({ channels }: Agency): readonly string[] =>
	channels.webhook?.contact === undefined ? (channels.digest?.recipients ?? []) : [channels.webhook.contact];

const noticeOf = (before: Agency, changes: readonly AgencyChange[]): OwedNotice | undefined => {
	const recipients = contactsOf(before);
	const last = changes.at(-1);
	return last && recipients.length > 0 ? { id: last.id, agency: before.id, recipients, changes } : undefined;
};

/**
 * Records a change that an agency's client is about to make, and that a mail about it is owed. Before the change is made:
 * one that fails is on record as well, but none is made without a record.
 *
 * @param before the agency as it was: its former contacts are told
 * @returns the mail
 */
export const recordChange = async (before: Agency, change: NewChange): Promise<OwedNotice | undefined> => {
	const made = stamped(change);
	await putItem(agenciesTable, changeKey(before.id, made), made);
	const notice = noticeOf(before, [made]);
	if (notice) await putItem(agenciesTable, noticeKey(notice), notice);
	return notice;
};

/** The mails that are owed: those whose sending failed, and those that a command owes. */
export const owedNotices = (): Promise<OwedNotice[]> => queryAll(agenciesTable, OWED_NOTICES);

/** A mail that is owed; undefined once it was sent. */
export const owedNotice = (id: string): Promise<OwedNotice | undefined> => getItem(agenciesTable, noticeKey({ id }));

/** A mail was sent. */
export const settleNotice = (notice: OwedNotice): Promise<void> => deleteItem(agenciesTable, noticeKey(notice));

/** Records a change that a command makes. @returns the change */
export const recordOperation = async (registry: Table, agency: AgencyId, change: NewChange): Promise<AgencyChange> => {
	const made = stamped(change);
	await putItem(registry, changeKey(agency, made), made);
	return made;
};

/** The hub owes an agency a mail about changes; the endpoint clock sends it. */
export const oweNotice = async (registry: Table, before: Agency, changes: readonly AgencyChange[]): Promise<void> => {
	const notice = noticeOf(before, changes);
	if (notice) await putItem(registry, noticeKey(notice), notice);
};

/** Every change of an agency, in the order of time. */
export const historyOf = (registry: Table, agency: AgencyId): Promise<AgencyChange[]> => queryAll(registry, changesOf(agency));
