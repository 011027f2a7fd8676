import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import type { Recipient } from "../rules/disclosure/recipients.ts";
import { recordHandedOver } from "../stores/case/ledger.ts";
import type { Channel } from "../stores/tables/timeline.ts";

/** A fact, and how an agency is told of it; an agency's own facts are told to nobody when it reads them. */
export type ToHandOver = { readonly fact: Pick<Fact, "case" | "id">; readonly recipient: Recipient | undefined };

/** Has the ledger say what an agency is about to read, before it reads it (個人情報保護法69条, 76条). */
export const recordReading = (agency: AgencyId, channel: Channel, all: readonly ToHandOver[]): Promise<void> => {
	const at = new Date().toISOString();
	const told = all.flatMap(({ fact, recipient }) =>
		recipient ? [{ case: fact.case, fact: fact.id, agency, fields: recipient.fields, ...recipient.basis, channel, at }] : [],
	);
	return recordHandedOver(told);
};
