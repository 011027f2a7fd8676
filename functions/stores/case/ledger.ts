import { byText } from "../../../schemas/by-text.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { getItem, queryAll } from "../dynamo/reads.ts";
import { putIfAbsent } from "../dynamo/writes.ts";
import {
	acknowledgedKey,
	acknowledgementsOf,
	acknowledgingAgency,
	type Disclosure,
	deliveredKey,
	disclosuresOfCase,
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

/** Records that an agency's webhook took a fact. */
export const recordDelivered = async (id: CaseId, disclosure: Disclosure): Promise<void> => {
	await putIfAbsent(timelineTable, deliveredKey(id, disclosure), disclosure);
};

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
