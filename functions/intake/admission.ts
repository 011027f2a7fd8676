import { createHmac } from "node:crypto";
import { byText } from "../../schemas/by-text.ts";
import { type ParsedEvent, parseEvent } from "../../schemas/cloud-event.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventToken } from "../../schemas/ids.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { type FieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { MIN_DAYS } from "../../schemas/retention.ts";
import { recipientsOf, type Sealed } from "../../schemas/sealed.ts";
import type { Caller } from "../middleware/api-route.ts";
import { plusDays } from "../rules/calendar.ts";
import { affectsAccess, definitionOf, opensCase } from "../rules/case/definition.ts";
import { type Area, areaToOpenIn, scopeOf, worksFor } from "../rules/case/tenancy.ts";
import { withHubIds } from "../rules/disclosure/agency-view.ts";
import { isAccessibleTo } from "../rules/disclosure/protection.ts";
import { isErased, openCaseKey } from "../stores/case/case-keys.ts";
import { addOpener, membershipOf } from "../stores/case/memberships.ts";
import { claimEventId, receiptOf } from "../stores/case/receipts.ts";
import { accessRecordsOf, factAt, ordersOf } from "../stores/case/timeline.ts";
import { scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import { factKey } from "../stores/tables/timeline.ts";
import { envelopeProblems, keepEnvelopes, strayEnvelopes } from "./envelopes.ts";
import { agencyProblems } from "./named-agencies.ts";

/** An event that may enter, as the fact it states. */
export type Checked = { readonly id: EventToken; readonly fact: Fact; readonly sealed: Sealed };
export type Refusal = { readonly id?: EventToken; readonly problem: Problem };

export const isRefusal = (one: Checked | Refusal): one is Refusal => "problem" in one;

/**
 * Checks what can be checked of an event by itself: schema, times, codes in force, and that the caller is the source
 * and may state this.
 */
export const check = (body: unknown, caller: Caller, now: Date): Checked | Refusal => {
	const parsed = parseEvent(body, now);
	if ("refused" in parsed) return { problem: problem(isWithoutId(parsed.refused) ? "no-id" : "invalid-event", parsed.refused) };
	const { event } = parsed;
	if (event.source !== `/agencies/${caller.agency.id}`) return refuse(event, "not-the-source");
	if (definitionOf(event.type).byHub) return refuse(event, "not-allowed-to-post");
	return { id: event.id, fact: toFact(event, caller), sealed: event.sealed ?? {} };
};

const isWithoutId = (refused: readonly FieldProblem[]): boolean =>
	refused.some(({ pointer, code }) => pointer === "/id" && code === "required");

const refuse = (event: ParsedEvent, type: "not-the-source" | "not-allowed-to-post"): Refusal => ({
	id: event.id,
	problem: problem(type),
});

const toFact = (event: ParsedEvent, { agencyView, agency }: Caller): Fact => {
	const fact = {
		case: agencyView.tokens.toHubId(event.subject),
		id: agencyView.tokens.toHubId(event.id),
		type: event.type,
		time: new Date(event.time).toISOString(),
		by: agency.id,
		data: withHubIds(event.type, event.data, agencyView.tokens),
		...(event.sealed ? { sealedFor: recipientsOf(event.sealed) } : {}),
	};
	const area = opensCase(fact) ? areaToOpenIn(agency, dayInJapan(fact.time)) : undefined;
	return area === undefined ? fact : { ...fact, area };
};

/**
 * Why a case may not be opened so: it is unclear for whom, it is for someone the caller no longer works for, or the
 * caller was told of the case by the one that opened it. Nobody takes a case over by opening it again.
 */
const openingProblem = async ({ fact }: Checked, { agency, today }: Caller): Promise<Problem | undefined> => {
	const { area } = fact;
	if (area === undefined || !worksFor(agency, area, today)) return problem("not-allowed-to-post");
	if ((await openRecords(fact.case, area, today)) === "erased") return problem("erased");
	const put = await addOpener({ case: fact.case, agency: agency.id, area }, fact.id);
	return put === "put" || (await receiptOf(fact.id)) ? undefined : problem("not-allowed-to-post");
};

/**
 * Why a fact may not be added to its case. A case that is unknown, one that is someone else's, and one that is protected
 * from the caller are the same refusal.
 */
const additionProblem = async ({ fact, sealed }: Checked, caller: Caller, now: Date): Promise<Problem | undefined> => {
	const { agency, today } = caller;
	// Only who was on it has a token for it.
	if (await isErased(fact.case)) return problem("erased");
	const [membership, known] = await Promise.all([
		membershipOf(fact.case, agency.id),
		fact.sealedFor ? accessRecordsOf(fact.case) : ordersOf(fact.case).then((orders) => ({ accessFacts: [], orders })),
	]);
	if (!membership || !worksFor(agency, membership.area, today) || !isAccessibleTo(known.orders, agency.id))
		return problem("unknown-case");
	if (!worksFor(agency, membership.area, today, scopeOf(fact))) return problem("not-allowed-to-post");
	const problems = (await Promise.all([agencyProblems(fact, membership.area, caller), envelopeProblems(sealed, now)])).flat();
	const stray = problems.length === 0 && fact.sealedFor ? await strayEnvelopes(fact, known) : [];
	return problems.length + stray.length > 0 ? problem("invalid-event", [...problems, ...stray]) : undefined;
};

/**
 * Lets a checked event in: its sender opens the case, or is on it and works for the 実施主体 whose case it is; the
 * agencies it names do so too; its id is taken for this body for good.
 */
export const admit = async (checked: Checked, caller: Caller, now: Date): Promise<Checked | Refusal> => {
	const { id, fact, sealed } = checked;
	const refused = await (opensCase(fact) ? openingProblem(checked, caller) : additionProblem(checked, caller, now));
	if (refused) return { id, problem: refused };
	const key = factKey(fact, affectsAccess(fact));
	const receipt = { by: fact.by, case: fact.case, key, type: fact.type, digest: digestOf(checked, caller.hubKey) };
	const admitted = await claimEventId(fact.id, receipt, now.toISOString());
	if (admitted === "conflict") return { id, problem: problem("conflict") };
	// What is recorded had its envelopes kept before it was; they may have been taken out since.
	if (fact.sealedFor && (admitted === "new" || !(await factAt(fact.case, key)))) await keepEnvelopes(fact, sealed, now);
	return checked;
};

/** With its key a case is given the day on which it is first looked at: nothing is kept that no day would end. */
const openRecords = async (id: CaseId, area: Area, since: Day): Promise<"open" | "erased"> => {
	const [opened] = await Promise.all([
		openCaseKey(id, { tenant: area, since }),
		scheduleRetentionReview({ day: plusDays(since, MIN_DAYS), case: id }),
	]);
	return opened;
};

/** Keyed, so that the few values a code can have cannot be tried out against it. */
const digestOf = ({ fact, sealed }: Checked, hubKey: Buffer): string => {
	const data = Object.entries(fact.data).sort(byText(([name]) => name));
	const envelopes = Object.entries(sealed).sort(byText(([name]) => name));
	const { case: id, type, time } = fact;
	return createHmac("sha256", hubKey)
		.update(JSON.stringify([id, type, time, data, ...envelopes]))
		.digest("base64url");
};
