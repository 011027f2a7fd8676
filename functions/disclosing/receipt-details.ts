import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../schemas/ids.ts";
import type { Caller } from "../middleware/api-route.ts";
import { type CaseState, fold } from "../rules/case/fold.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { protectionAt } from "../rules/disclosure/protection.ts";
import { type CaseContext, type DisclosureDecision, decideRecipients, isStopNotice } from "../rules/disclosure/recipients.ts";
import { allToldOf, toldOf } from "../stores/case/ledger.ts";
import type { AcceptedReceipt } from "../stores/case/receipts.ts";
import { otherFactsOf } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import type { Disclosure } from "../stores/tables/timeline.ts";
import { caseContextOf, toldUnder } from "./case-context.ts";
import { openCase } from "./open-case.ts";

/** An event that happened so long before it was accepted is `late`, in milliseconds. */
const LATE = 24 * 3_600_000;

/** A case as it is when its events are accounted for. */
type Known = { readonly facts: ReadonlyMap<EventId, Fact>; readonly context: CaseContext; readonly caseState: CaseState };

/**
 * What became of events of one case, for the agency that posted them: whether they are recorded, what is odd about
 * them, who was told on what ground, and who was not and why.
 *
 * @param receipts of one case
 * @returns nothing of a case that the agency is not on, no longer works for, or that is protected from it
 */
export const receiptDetailsOf = async (
	id: CaseId,
	receipts: readonly AcceptedReceipt[],
	caller: Caller,
): Promise<readonly object[]> => {
	const open = await openCase(id, caller);
	if (!open) return [];
	const { accessFacts } = open.known;
	const facts = [...accessFacts, ...(await otherFactsOf(id))];
	const hasStops = facts.some((fact) => fact.by === caller.agency.id && isStopNotice(fact));
	const toStop = hasStops ? toldUnder(await allToldOf(id), accessFacts) : undefined;
	const context = await caseContextOf(open.known, toStop ? { toStop } : {});
	const known = { facts: new Map(facts.map((fact) => [fact.id, fact])), context, caseState: fold(facts) };
	return Promise.all(receipts.filter(({ by }) => by === caller.agency.id).map((receipt) => detailsOf(receipt, known, caller)));
};

const detailsOf = async (
	{ event, type, case: id, at }: AcceptedReceipt,
	known: Known,
	{ agencyView }: Caller,
): Promise<object> => {
	const fact = known.facts.get(event);
	const answer = {
		id: agencyView.tokens.toToken(event),
		type,
		case: agencyView.tokens.toToken(id),
		accepted: true,
		...(at === undefined ? {} : { acceptedAt: at }),
		recorded: fact !== undefined,
	};
	if (!fact) return answer;
	const concern = await concernOf(fact, known.context);
	const flags = [
		...(known.caseState.unfitting.has(event) ? ["unfitting"] : []),
		...(at !== undefined && Date.parse(at) - Date.parse(fact.time) > LATE ? ["late"] : []),
		...(concern.told.length + concern.withheld.length === 0 ? ["for-no-other-agency"] : []),
	];
	return { ...answer, flags, ...concern };
};

/** Who was told of a fact, and who is concerned but was not. */
const concernOf = async (fact: Fact, context: CaseContext) => {
	const decision = decideRecipients(fact, context);
	const told = (await toldOf(fact.case, fact.id)).filter(({ channel }) => channel !== "timeline");
	const byAgency = Map.groupBy(told, (one) => one.agency);
	const isProtected = protectionAt(context.orders, holderOf(context.accessFacts)).isOn;
	return {
		told: await Promise.all([...byAgency].map(([agency, ways]) => wayTo(agency, ways, decision, isProtected))),
		withheld: decision.withheld,
	};
};

/** How it stands with one recipient. When a recipient of a protected case was reached is not said: it is where someone is. */
const wayTo = async (agency: AgencyId, ways: readonly Disclosure[], { withheld }: DisclosureDecision, isProtected: boolean) => {
	const { webhook, digest } = (await agencyById(agency))?.channels ?? {};
	const taken = ways.find(({ channel }) => channel === "webhook");
	const isWithheld = withheld.some((one) => one.agency === agency);
	const waits = isWithheld ? "withheld" : "waiting";
	return {
		agency,
		ground: ways[0]?.ground,
		inbox: !isWithheld,
		...(webhook ? { webhook: taken ? "delivered" : waits } : {}),
		...(webhook && taken && !isProtected ? { webhookAt: taken.at } : {}),
		...(digest && !isWithheld ? { digest: true } : {}),
	};
};
