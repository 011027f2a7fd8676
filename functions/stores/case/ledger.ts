import { byText } from "../../../schemas/by-text.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { batchGet } from "../dynamo/batches.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import type { Key } from "../dynamo/table.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import {
	acknowledgedKey,
	acknowledgementsOf,
	acknowledgingAgency,
	type Disclosure,
	deliveredKey,
	disclosuresOfCase,
	handedOverKey,
	type Reentry,
	reentryKey,
	type Told,
	timelineTable,
	toldKey,
} from "../tables/timeline.ts";

/** Records that an agency is told of a fact. @returns the first record that was made of it */
export const recordTold = async (id: CaseId, told: Told): Promise<Told> => {
	const done = await putIfAbsent(timelineTable, toldKey(id, told), told);
	if (done === "put") return told;
	return (await getItem(timelineTable, toldKey(id, told))) ?? told;
};

/** Records that a fact is entered in an agency's inbox once more, so that this entry goes with the case as well. */
export const recordReentry = async (id: CaseId, reentry: Reentry): Promise<void> => {
	await putIfAbsent(timelineTable, reentryKey(id, reentry), reentry);
};

/** Records that an agency's webhook took a fact; also when it took it once more, with other fields or on another ground. */
export const recordDelivered = async (id: CaseId, disclosure: Disclosure): Promise<void> => {
	const done = await putIfAbsent(timelineTable, deliveredKey(id, disclosure), disclosure);
	if (done === "already-there") await recordHandedOver([{ case: id, ...disclosure }]);
};

/** A disclosure, and the case of its fact. */
export type DisclosureOfCase = Disclosure & { readonly case: CaseId };

const saysTheSame = (a: Disclosure, b: Disclosure): boolean =>
	a.fact === b.fact &&
	a.agency === b.agency &&
	a.ground === b.ground &&
	a.givenBy === b.givenBy &&
	JSON.stringify(a.fields) === JSON.stringify(b.fields);

/**
 * Records what is being handed to an agency, as far as the ledger does not say it yet: a fact that it was told of with these
 * fields on this ground, or was handed so before, costs no write. The first time stays.
 *
 * @param handed each fact once
 */
export const recordHandedOver = async (handed: readonly DisclosureOfCase[]): Promise<void> => {
	const keys = handed.flatMap(({ case: id, ...one }): Key<Disclosure>[] => [toldKey(id, one), handedOverKey(id, one)]);
	const known = await batchGet(timelineTable, keys);
	const fresh = handed.filter((one) => !known.some((other) => saysTheSame(one, other)));
	await Promise.all(fresh.map(({ case: id, ...one }) => putIfAbsent(timelineTable, handedOverKey(id, one), one)));
};

/** The record that an agency was told of a fact by its inbox; undefined when it was not. */
export const toldRecordOf = (id: CaseId, fact: EventId, agency: AgencyId): Promise<Told | undefined> =>
	getItem(timelineTable, toldKey(id, { fact, agency }));

/** Whether an agency's webhook has taken a fact. */
export const isDelivered = async (id: CaseId, fact: EventId, agency: AgencyId): Promise<boolean> =>
	(await getItem(timelineTable, deliveredKey(id, { fact, agency }))) !== undefined;

/** Who has been told of a fact, which way; see `disclosuresOfCase` for `agency`. */
export const toldOf = (id: CaseId, fact: EventId, agency: AgencyId | "" = ""): Promise<Disclosure[]> =>
	queryAll(timelineTable, disclosuresOfCase(id, fact, agency));

/** Every disclosure of a case, in the order of time. */
export const allToldOf = async (id: CaseId): Promise<Disclosure[]> =>
	(await queryAll(timelineTable, disclosuresOfCase(id))).sort(byText(({ at }) => at));

/** Records that an agency acknowledged what it was told of a fact; the first time stays. */
export const recordAcknowledged = async (fact: Pick<Fact, "case" | "id">, agency: AgencyId, at: string): Promise<void> => {
	await putIfAbsent(timelineTable, acknowledgedKey(fact.case, fact.id, agency), { at });
};

/** The agencies that acknowledged a fact. */
export const acknowledgedBy = async (id: CaseId, fact: EventId): Promise<AgencyId[]> =>
	(await queryAll(timelineTable, acknowledgementsOf(id, fact))).map(acknowledgingAgency);
