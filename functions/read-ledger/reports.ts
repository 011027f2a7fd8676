import { byText } from "../../schemas/by-text.ts";
import type { AgencyId, CaseId, CaseToken } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { gateOf } from "../disclosing/open-case.ts";
import type { Caller } from "../middleware/api-route.ts";
import { forEachReadable } from "../parking/park.ts";
import { hasWorkedFor } from "../rules/case/tenancy.ts";
import { type LedgerRow, ledgerRows, listedWith } from "../rules/disclosure/ledger-report.ts";
import { answerByOf, isPurgeOverdue } from "../rules/disclosure/purge.ts";
import { agencyTokens } from "../rules/disclosure/tokens.ts";
import { type EventPlace, placeText } from "../rules/request/parameters.ts";
import { entriesAfter, type SequencedEntry } from "../stores/agency/inbox.ts";
import { purgeRequestsOf } from "../stores/agency/purge-requests.ts";
import { allToldOf, toldRecordOf } from "../stores/case/ledger.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import type { Disclosure } from "../stores/tables/timeline.ts";

const areaOfOfficer = ({ agency }: Caller): string => agency.area.slice(0, 5);

/** Whether the officer may read a case: one of its own implementing body that is not protected from it, and no other. */
const mayRead = async (caller: Caller, id: CaseId): Promise<boolean> => {
	const { tenant, isShut } = await gateOf(id, caller);
	return !isShut && tenant === areaOfOfficer(caller);
};

/** Every disclosure of a case that an agency calls by a token; nothing when the officer may not read it or there is none. */
export const disclosuresOfCase = async (
	caller: Caller,
	token: CaseToken | undefined,
	of: AgencyId | undefined,
): Promise<LedgerRow[] | undefined> => {
	// Whose token it is is not asked of the registry: another tenant's agency and none are one answer.
	if (of === undefined || token === undefined) return undefined;
	const id = agencyTokens(caller.hubKey, of).toHubId(token);
	if (!(await mayRead(caller, id))) return undefined;
	return ledgerRows(await allToldOf(id), (await wholeCase(id)).facts, caller.agencyView);
};

type Period = {
	readonly agency: AgencyId;
	readonly from: string;
	readonly to: string;
	/** The last entry of the page before. */
	readonly after?: EventPlace;
};

const ENTRIES_PER_PAGE = 200;

/**
 * What an agency received in a period, of the cases that the officer may read: a page of its inbox at a time, counted over
 * these alone. Neither the pages nor where they end tell what else lies in the inbox.
 */
export const disclosuresTo = async (caller: Caller, { agency, from, to, after }: Period) => {
	const recipient = await agencyById(agency);
	if (!recipient || !hasWorkedFor(recipient, areaOfOfficer(caller))) return "unknown-agency";
	const entries = await readableEntries(caller, agency, after);
	if (!entries) return "invalid-query";
	const page = entries.slice(0, ENTRIES_PER_PAGE);
	const isWithin = ({ at }: Disclosure): boolean => dayInJapan(at) >= from && dayInJapan(at) <= to;
	const ofCases = await forEachReadable([...Map.groupBy(page, (one) => one.case)], {
		caseOf: ([id]) => id,
		act: async ([id, ofCase]) => {
			const told = (await allToldOf(id)).filter((one) => one.agency === agency);
			const listed = ofCase.flatMap(({ fact }) => listedWith(fact, told)).filter(isWithin);
			return ledgerRows(listed, (await wholeCase(id)).facts, caller.agencyView);
		},
	});
	const last = entries.length > page.length ? page.at(-1) : undefined;
	return { rows: ofCases.flat().sort(byText(({ at }) => at)), ...(last ? { next: placeText(placeOf(last, caller)) } : {}) };
};

const placeOf = ({ case: id, fact }: SequencedEntry, { agencyView: { tokens } }: Caller): EventPlace => ({
	case: tokens.toToken(id),
	event: tokens.toToken(fact),
});

/** Entries of cases that the officer may read, behind a place: one more than a page, if there are so many. Nothing when there is no such place. */
const readableEntries = async (caller: Caller, agency: AgencyId, after: EventPlace | undefined) => {
	const asked = new Map<CaseId, Promise<boolean>>();
	const isReadable = async ({ case: id }: SequencedEntry): Promise<boolean> => {
		const known = asked.get(id) ?? mayRead(caller, id);
		asked.set(id, known);
		return known;
	};
	const start = after === undefined ? 0 : await sequenceOf(caller, agency, after);
	if (start === undefined) return undefined;
	const found: SequencedEntry[] = [];
	for (let last = start; found.length <= ENTRIES_PER_PAGE; ) {
		const entries = await entriesAfter(agency, last, ENTRIES_PER_PAGE);
		const readable = await forEachReadable(entries, {
			caseOf: (one) => one.case,
			act: async (one) => (!one.reentered && (await isReadable(one)) ? [one] : []),
		});
		found.push(...readable.flat());
		const end = entries.at(-1)?.sequence;
		if (end === undefined || entries.length < ENTRIES_PER_PAGE) break;
		last = end;
	}
	return found;
};

/** The sequence number of an entry that the officer may read. */
const sequenceOf = async (caller: Caller, agency: AgencyId, place: EventPlace): Promise<number | undefined> => {
	const { tokens } = caller.agencyView;
	const [id, fact] = [tokens.toHubId(place.case), tokens.toHubId(place.event)];
	const told = (await mayRead(caller, id)) ? await toldRecordOf(id, fact, agency) : undefined;
	for (let last = told?.after; last !== undefined; ) {
		const entries = await entriesAfter(agency, last, ENTRIES_PER_PAGE);
		const found = entries.find((one) => one.fact === fact);
		if (found) return found.sequence;
		last = entries.at(-1)?.sequence;
	}
	return undefined;
};

/** Who was asked to destroy what it had, and how that stands: `done`, `waiting` or `overdue`. */
export const purgesAskedFor = async (caller: Caller, now: Date) => {
	const today = dayInJapan(now.toISOString());
	const purges = await purgeRequestsOf(areaOfOfficer(caller));
	const readable = await forEachReadable(purges, {
		caseOf: (one) => one.case,
		act: async (one) => ((await mayRead(caller, one.case)) ? [one] : []),
	});
	return readable.flat().map(({ agency, case: id, at, done }) => {
		const waits = isPurgeOverdue(at, today) ? "overdue" : "waiting";
		return {
			case: caller.agencyView.tokens.toToken(id),
			agency,
			askedOn: dayInJapan(at),
			answerBy: answerByOf(at),
			...(done ? { doneOn: dayInJapan(done) } : {}),
			state: done ? "done" : waits,
		};
	});
};
