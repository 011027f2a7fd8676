import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, CaseId } from "../../schemas/ids.ts";
import { caseContextOf, toldUnder } from "../disclosing/case-context.ts";
import { requireReadable } from "../disclosing/hand-over.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { byAcceptance, shifted } from "../rules/case/order.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { noticesOf } from "../rules/disclosure/protection-notice.ts";
import { removePendingOf } from "../stores/agency/pending.ts";
import { allToldOf } from "../stores/case/ledger.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import type { Disclosure } from "../stores/tables/timeline.ts";
import { prepare, tell } from "./tell.ts";

/**
 * How long a run that was cut off may be repeated, in milliseconds: a message ends in the dead letters, which keep it for 14
 * days. What the ledger says was told since may be missing in the inbox.
 */
const MAX_TIME_TO_RETRY = 14 * 86_400_000;

/**
 * Decides again who is told of what in a case, and tells what was not told before: protection was set, lifted or found
 * not needed, or the registry has an agency that it did not have. Again is the same as once.
 */
export const reconsider = async (id: CaseId): Promise<void> => {
	// Before the case is read: what comes to wait meanwhile stays.
	await removePendingOf(id);
	const { facts, orders } = await wholeCase(id);
	const known = requireReadable({ accessFacts: facts.filter(affectsAccess), orders });
	const told = await allToldOf(id);
	const since = shifted(new Date().toISOString(), -MAX_TIME_TO_RETRY);
	const isEntered = ({ channel, at }: Disclosure): boolean => channel === "inbox" && at < since;
	const entered = new Set(told.filter(isEntered).map(({ fact, agency }) => `${fact} ${agency}`));
	const isTold = (fact: Fact, agency: AgencyId): boolean => entered.has(`${fact.id} ${agency}`);
	const context = await caseContextOf(known, { isFresh: true, toStop: toldUnder(told, known.accessFacts) });
	const all = [...facts.sort(byAcceptance), ...noticesOf(id, orders, holderOf(known.accessFacts))];
	const due = await prepare(all, context, isTold);
	await Promise.all([...Map.groupBy(due, (one) => one.agency)].map(([agency, ones]) => tell(agency, ones)));
};
