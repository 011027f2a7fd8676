import { byText } from "../../../schemas/by-text.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { dayInJapan } from "../../../schemas/japan-time.ts";
import { batchGet } from "../dynamo/batches.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
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
	type StoredDisclosure,
	type Told,
	timelineTable,
	toldKey,
} from "../tables/timeline.ts";
import { caseKey, keyToWrite } from "./case-keys.ts";
import { type AnyDisclosure, contentHash, decryptDisclosure, encryptDisclosure } from "./encrypted-disclosures.ts";

/** Disclosures of one case that were read; of an erased case nothing is said, even if copies were restored. */
const disclosuresIn = async (id: CaseId, items: readonly StoredDisclosure[]): Promise<AnyDisclosure[]> => {
	const key = items.length === 0 ? "erased" : await caseKey(id);
	return key === "erased" ? [] : items.map((item) => decryptDisclosure(key, item));
};

/**
 * Records that an agency is told of a fact.
 * @returns the first record that was made of it
 * @throws ErasedCaseError, MissingCaseKeyError
 */
export const recordTold = async (id: CaseId, told: Told): Promise<Told> => {
	const place = toldKey(id, told);
	const done = await putIfAbsent(timelineTable, place, encryptDisclosure(await keyToWrite(id), place, told));
	if (done === "put") return told;
	return (await toldRecordOf(id, told.fact, told.agency)) ?? told;
};

/** Records that a fact is entered in an agency's inbox once more, so that this entry goes with the case as well. */
export const recordReentry = async (id: CaseId, reentry: Reentry): Promise<void> => {
	await putIfAbsent(timelineTable, reentryKey(id, reentry), reentry);
};

/** Records that an agency's webhook took a fact; also when it took it once more, with other fields or on another ground. */
export const recordDelivered = async (id: CaseId, disclosure: Disclosure): Promise<void> => {
	const place = deliveredKey(id, disclosure);
	const done = await putIfAbsent(timelineTable, place, encryptDisclosure(await keyToWrite(id), place, disclosure));
	if (done === "already-there") await recordHandedOver([{ case: id, ...disclosure }]);
};

/** A disclosure, and the case of its fact. */
export type DisclosureOfCase = Disclosure & { readonly case: CaseId };

const saysTheSame = (a: Disclosure, b: Disclosure): boolean =>
	isAbout(a, b) && a.ground === b.ground && a.givenBy === b.givenBy && JSON.stringify(a.fields) === JSON.stringify(b.fields);

/**
 * Records what is being handed to an agency, as far as the ledger does not say it yet: a fact that it was told of with these
 * fields on this ground, or was handed so before, costs no write. The first time stays.
 *
 * @param handed each fact once
 */
export const recordHandedOver = async (handed: readonly DisclosureOfCase[]): Promise<void> => {
	const ofCases = await Promise.all([...Map.groupBy(handed, (one) => one.case)].map(([id, ofCase]) => withPlaces(id, ofCase)));
	const all = ofCases.flat();
	const items = await batchGet(
		timelineTable,
		all.flatMap(({ told, place }) => [told, place]),
	);
	const fresh = all.filter(({ key, one }) =>
		items.every((item) => !isAbout(item, one) || !saysTheSame(decryptDisclosure(key, item), one)),
	);
	await Promise.all(fresh.map(({ key, place, one }) => putIfAbsent(timelineTable, place, encryptDisclosure(key, place, one))));
};

/** Where each of one case's disclosures is recorded, if it is; of a case that was erased meanwhile nothing is. */
const withPlaces = async (id: CaseId, handed: readonly DisclosureOfCase[]) => {
	const key = await caseKey(id);
	if (key === "erased") return [];
	return handed.map(({ case: _, ...one }) => ({
		key,
		one,
		told: toldKey(id, one),
		place: handedOverKey(id, one, contentHash(key, one)),
	}));
};

const isAbout = (a: Pick<Disclosure, "fact" | "agency">, b: Pick<Disclosure, "fact" | "agency">): boolean =>
	a.fact === b.fact && a.agency === b.agency;

/** The record that an agency was told of a fact by its inbox; undefined when it was not. */
export const toldRecordOf = async (id: CaseId, fact: EventId, agency: AgencyId): Promise<Told | undefined> => {
	const item = await getItem(timelineTable, toldKey(id, { fact, agency }));
	const [told] = await disclosuresIn(id, item ? [item] : []);
	return told?.after === undefined ? undefined : { ...told, after: told.after };
};

/** Whether an agency's webhook has taken a fact. */
export const isDelivered = async (id: CaseId, fact: EventId, agency: AgencyId): Promise<boolean> =>
	(await getItem(timelineTable, deliveredKey(id, { fact, agency }))) !== undefined;

/** Who has been told of a fact, which way; see `disclosuresOfCase` for `agency`. */
export const toldOf = async (id: CaseId, fact: EventId, agency: AgencyId | "" = ""): Promise<Disclosure[]> =>
	disclosuresIn(id, await queryAll(timelineTable, disclosuresOfCase(id, fact, agency)));

/** Every disclosure of a case, in the order of time. */
export const allToldOf = async (id: CaseId): Promise<Disclosure[]> =>
	(await disclosuresIn(id, await queryAll(timelineTable, disclosuresOfCase(id)))).sort(byText(({ at }) => at));

/** Records that an agency acknowledged what it was told of a fact; the first day stays. */
export const recordAcknowledged = async (fact: Pick<Fact, "case" | "id">, agency: AgencyId, at: string): Promise<void> => {
	await putIfAbsent(timelineTable, acknowledgedKey(fact.case, fact.id, agency), { on: dayInJapan(at) });
};

/** The agencies that acknowledged a fact. */
export const acknowledgedBy = async (id: CaseId, fact: EventId): Promise<AgencyId[]> =>
	(await queryAll(timelineTable, acknowledgementsOf(id, fact))).map(acknowledgingAgency);
