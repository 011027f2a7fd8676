import { createHmac } from "node:crypto";
import { byText } from "../../schemas/by-text.ts";
import { type ParsedEvent, parseEvent } from "../../schemas/cloud-event.ts";
import { takesRights, widensAccess } from "../../schemas/event.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventToken } from "../../schemas/ids.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { type FieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { MIN_DAYS } from "../../schemas/retention.ts";
import { recipientsOf, type Sealed } from "../../schemas/sealed.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { openCase } from "../disclosing/open-case.ts";
import type { Caller } from "../middleware/api-route.ts";
import { plusDays } from "../rules/calendar.ts";
import { entersFullCase, MAX_FACTS, opensTooMany } from "../rules/case/ceiling.ts";
import { affectsAccess, definitionOf, opensCase } from "../rules/case/definition.ts";
import { type Area, areaToOpenIn, scopeOf, worksFor } from "../rules/case/tenancy.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import { withHubIds } from "../rules/disclosure/agency-view.ts";
import { basisFor } from "../rules/disclosure/recipients.ts";
import { openCaseKey } from "../stores/case/case-keys.ts";
import { countFact } from "../stores/case/fact-counts.ts";
import { addOpener, type Membership } from "../stores/case/memberships.ts";
import { claimEventId, receiptOf } from "../stores/case/receipts.ts";
import { type AccessRecords, appendFact, factAt, openOrders } from "../stores/case/timeline.ts";
import { scheduleRetentionReview } from "../stores/schedule/retention-reviews.ts";
import { factKey } from "../stores/tables/timeline.ts";
import { withClaimedCode } from "./claim-code.ts";
import { envelopeProblems, keepEnvelopes, strayProblem } from "./envelopes.ts";
import { agencyProblems } from "./named-agencies.ts";

/** An event that may enter, as the fact it states; `acceptedAt` is when it came in, until its id is claimed. */
export type Checked = { readonly id: EventToken; readonly fact: Fact; readonly sealed: Sealed };
/** An event that was let in. */
export type Admitted = Checked & {
	/** What decided who is told of the case when it was let in; absent of an event that was let in before. */
	readonly known?: AccessRecords;
};
export type Refusal = { readonly id?: EventToken; readonly problem: Problem };

export const isRefusal = (one: Admitted | Refusal): one is Refusal => "problem" in one;

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
	return { id: event.id, fact: toFact(event, caller, now), sealed: event.sealed ?? {} };
};

const isWithoutId = (refused: readonly FieldProblem[]): boolean =>
	refused.some(({ pointer, code }) => pointer === "/id" && code === "required");

const refuse = (event: ParsedEvent, type: "not-the-source" | "not-allowed-to-post"): Refusal => ({
	id: event.id,
	problem: problem(type),
});

const toFact = (event: ParsedEvent, { agencyView, agency }: Caller, now: Date): Fact => {
	const fact = {
		case: agencyView.tokens.toHubId(event.subject),
		id: agencyView.tokens.toHubId(event.id),
		type: event.type,
		time: new Date(event.time).toISOString(),
		acceptedAt: now.toISOString(),
		by: agency.id,
		data: withHubIds(event.type, event.data, agencyView.tokens),
		...(event.sealed ? { sealedFor: recipientsOf(event.sealed) } : {}),
	};
	const area = opensCase(fact) ? areaToOpenIn(agency, dayInJapan(fact.time)) : undefined;
	return area === undefined ? fact : { ...fact, area };
};

/**
 * Lets a case be opened; or why it may not be opened so: it is unclear for whom, it is for someone the caller no longer works for, or there is
 * such a case already. Nobody takes a case over by opening it again.
 */
const admitOpening = async ({ fact }: Checked, caller: Caller): Promise<AccessRecords | Problem> => {
	const { agency, today } = caller;
	const { area } = fact;
	if (area === undefined || !worksFor(agency, area, today)) return problem("not-allowed-to-post");
	if ((await openRecords(fact.case, area, today)) === "erased") return problem("unknown-case");
	const put = await addOpener({ case: fact.case, agency: agency.id, area }, fact.id);
	if (put === "put") return { accessFacts: [], orders: [] };
	return problem((await openCase(fact.case, caller)) ? "case-exists" : "unknown-case");
};

/**
 * Lets a fact be added to its case; or why it may not be. A case that is unknown, one that was erased, one that is someone else's, and one
 * of which the caller may not hear now are the same refusal.
 */
const admitAddition = async (checked: Checked, caller: Caller, now: Date): Promise<AccessRecords | Problem> => {
	const { fact, sealed } = checked;
	const { agency, today } = caller;
	const open = await openCase(fact.case, caller);
	if (!open) return problem("unknown-case");
	const { membership, known } = open;
	if (!worksFor(agency, membership.area, today, scopeOf(fact)) || !(await mayState(fact, membership, known)))
		return problem("not-allowed-to-post");
	const problems = (
		await Promise.all([agencyProblems(fact, membership.area, caller), envelopeProblems(sealed, membership.area, caller, now)])
	).flat();
	if (problems.length > 0) return problem("invalid-event", problems);
	const stray = fact.sealedFor ? await strayProblem(fact, known) : undefined;
	return stray ?? (await fullProblem(fact, known)) ?? known;
};

/** Asked last, since what is let in is counted. */
const fullProblem = async (fact: Fact, { accessFacts }: AccessRecords): Promise<Problem | undefined> => {
	if (entersFullCase(fact)) return undefined;
	if (opensTooMany(fact, accessFacts)) return problem("case-full");
	return (await countFact(fact.case, MAX_FACTS)) === "full" ? problem("case-full") : undefined;
};

/**
 * Whether the caller may state a fact. A statement for the family is the holder's, or its voice's; what lets somebody know
 * more takes a ground that is in force for the caller itself.
 */
const mayState = async (fact: Fact, { isHolder }: Membership, known: AccessRecords): Promise<boolean> => {
	if (isHolder) return true;
	const definition = definitionOf(fact.type);
	const context = await caseContextOf({ ...known, accessFacts: [...known.accessFacts, fact] });
	if (definition.statedBy !== undefined) return accessOf(context.accessFacts).isEntitled(fact);
	return !widensAccess(definition) || basisFor(fact.by, fact, context) !== undefined;
};

/** Whether an event was accepted before: the same again is accepted again, whatever has changed since. */
const acceptedBefore = async ({ fact }: Checked, digest: string): Promise<"no" | "conflict" | { readonly at: string }> => {
	const receipt = await receiptOf(fact.id);
	if (!receipt) return "no";
	return receipt.digest === digest ? { at: receipt.at ?? fact.acceptedAt } : "conflict";
};

/**
 * Lets a checked event in: its sender opens the case, or may hear of it and work for the 実施主体 whose case it is; the
 * agencies it names do so too; its id is taken for this body for good, with the time of its acceptance. What takes rights
 * away is in force when this returns.
 */
export const admit = async (checked: Checked, caller: Caller, now: Date): Promise<Admitted | Refusal> => {
	const { id, fact } = checked;
	const digest = digestOf(checked, caller.hubKey);
	const before = await acceptedBefore(checked, digest);
	if (before === "conflict") return { id, problem: problem("conflict") };
	if (before !== "no") return complete(checked, before.at, caller, now, false);
	const known = await (opensCase(fact) ? admitOpening(checked, caller) : admitAddition(checked, caller, now));
	if ("status" in known) return { id, problem: known };
	const receipt = { by: fact.by, case: fact.case, key: factKey(fact, affectsAccess(fact)), type: fact.type, digest };
	const claimed = await claimEventId(fact.id, receipt, now.toISOString());
	if (claimed === "conflict") return { id, problem: problem("conflict") };
	return { ...(await complete(checked, claimed.at, caller, now, claimed.isNew)), known };
};

/** What follows from the acceptance, once or again: envelopes are kept, a referral has its short code, and what takes rights away is recorded at once. */
const complete = async (
	checked: Checked,
	acceptedAt: string,
	{ hubKey }: Caller,
	now: Date,
	isNew: boolean,
): Promise<Checked> => {
	const { sealed } = checked;
	const fact = await withClaimedCode({ ...checked.fact, acceptedAt }, hubKey);
	// What is recorded had its envelopes kept before it was; they may have been taken out since.
	if (fact.sealedFor && (isNew || !(await factAt(fact.case, factKey(fact, affectsAccess(fact))))))
		await keepEnvelopes(fact, sealed, now);
	if (takesRights(definitionOf(fact.type))) await appendFact(fact, true);
	return { ...checked, fact };
};

/** With its key a case is given the day on which it is first looked at: nothing is kept that no day would end. */
const openRecords = async (id: CaseId, area: Area, since: Day): Promise<"open" | "erased"> => {
	const [opened] = await Promise.all([
		openCaseKey(id, { tenant: area, since }),
		scheduleRetentionReview({ day: plusDays(since, MIN_DAYS), case: id }),
	]);
	if (opened === "open") await openOrders(id);
	return opened;
};

/** Lists of the contract are sets: in another order they say the same. */
const inOneOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

/** Keyed, so that the few values a code can have cannot be tried out against it. */
const digestOf = ({ fact, sealed }: Checked, hubKey: Buffer): string => {
	const data = Object.entries(fact.data)
		.map(([name, value]) => [name, inOneOrder(value)] as const)
		.sort(byText(([name]) => name));
	const envelopes = Object.entries(sealed).sort(byText(([name]) => name));
	const { case: id, type, time } = fact;
	return createHmac("sha256", hubKey)
		.update(JSON.stringify([id, type, time, data, ...envelopes]))
		.digest("base64url");
};
