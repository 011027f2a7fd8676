import { byText } from "../../schemas/by-text.ts";
import type { AgencyId, CaseId, CaseToken } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import type { Caller } from "../middleware/api-route.ts";
import { plusDays } from "../rules/calendar.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { areaOfCase } from "../rules/case/tenancy.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { type LedgerRow, ledgerRows } from "../rules/disclosure/ledger-report.ts";
import { isAccessibleTo } from "../rules/disclosure/protection.ts";
import { agencyTokens } from "../rules/disclosure/tokens.ts";
import { entriesAfter } from "../stores/agency/inbox.ts";
import { purgeRequestsOf } from "../stores/agency/purge-requests.ts";
import { allToldOf, toldOf } from "../stores/case/ledger.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import type { Disclosure } from "../stores/tables/timeline.ts";

const areaOfOfficer = ({ agency }: Caller): string => agency.area.slice(0, 5);

/** A case of the officer's own implementing body that is not protected from it; nothing else can be read. */
const caseFor = async (caller: Caller, id: CaseId) => {
	const { facts, orders } = await wholeCase(id);
	return areaOfCase(facts) === areaOfOfficer(caller) &&
		isAccessibleTo(orders, holderOf(facts.filter(affectsAccess)), caller.agency.id)
		? facts
		: undefined;
};

/** Every disclosure of a case that an agency calls by a token; nothing when the officer may not read it or there is none. */
export const disclosuresOfCase = async (
	caller: Caller,
	token: CaseToken | undefined,
	of: AgencyId | undefined,
): Promise<LedgerRow[] | undefined> => {
	const agency = of && (await agencyById(of));
	if (!agency || token === undefined) return undefined;
	const id = agencyTokens(caller.hubKey, agency.id).toHubId(token);
	const facts = await caseFor(caller, id);
	return facts && ledgerRows(await allToldOf(id), facts, caller.agencyView);
};

type Period = { readonly agency: AgencyId; readonly from: string; readonly to: string; readonly after: number };

const ENTRIES_PER_PAGE = 200;

/** What an agency received in a period, of the cases that the officer may read: a page of its inbox at a time. */
export const disclosuresTo = async (caller: Caller, { agency, from, to, after }: Period) => {
	if (!(await agencyById(agency))) return undefined;
	const entries = await entriesAfter(agency, after, ENTRIES_PER_PAGE);
	const isWithin = ({ at }: Disclosure): boolean => dayInJapan(at) >= from && dayInJapan(at) <= to;
	const rows: LedgerRow[] = [];
	for (const [id, ofCase] of Map.groupBy(entries, (one) => one.case)) {
		const facts = await caseFor(caller, id);
		if (!facts) continue;
		const told = await Promise.all(ofCase.map(({ fact }) => toldOf(id, fact, agency)));
		const own = told.flat().filter((one) => one.agency === agency && isWithin(one));
		rows.push(...ledgerRows(own, facts, caller.agencyView));
	}
	rows.sort(byText(({ at }) => at));
	return { rows, ...(entries.length === ENTRIES_PER_PAGE ? { next: entries.at(-1)?.sequence } : {}) };
};

/** An agency has two weeks to say that it has destroyed what it had. */
const DAYS_TO_PURGE = 14;

/** Who was asked to destroy what it had, and how that stands: `done`, `waiting` or `overdue`. */
export const purgesAskedFor = async (caller: Caller, now: Date) => {
	const today = dayInJapan(now.toISOString());
	const purges = await purgeRequestsOf(areaOfOfficer(caller));
	const readable = await Promise.all(purges.map(async (one) => ((await caseFor(caller, one.case)) ? [one] : [])));
	return readable.flat().map(({ agency, case: id, at, done }) => {
		const askedOn = dayInJapan(at);
		const answerBy = plusDays(askedOn, DAYS_TO_PURGE);
		const waits = today > answerBy ? "overdue" : "waiting";
		return {
			case: caller.agencyView.tokens.toToken(id),
			agency,
			askedOn,
			answerBy,
			...(done ? { doneOn: dayInJapan(done) } : {}),
			state: done ? "done" : waits,
		};
	});
};
