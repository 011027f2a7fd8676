import { reopens } from "../../../schemas/event.ts";
import { type Fact, HUB } from "../../../schemas/fact.ts";
import type { AgencyGroup, Audience } from "../../../schemas/field.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { definitionOf, opensCase } from "../case/definition.ts";
import { mayMove, rolesOpenedBy, subjectOf } from "../case/fold.ts";
import { earlier, MAX_CLOCK_SKEW, shifted } from "../case/order.ts";
import { inReaderVersion } from "../case/version.ts";
import { type Access, accessOf } from "./access.ts";
import { type Basis, grantFor, isInForce } from "./grounds.ts";
import {
	isAccessibleTo,
	isAwaitingProtection,
	isFactAccessibleTo,
	isLocationWithheld,
	type ProtectionOrders,
} from "./protection.ts";
import { isProtectionNotice, toldOfOrder } from "./protection-notice.ts";

/** Who is told of a fact, of which fields of it in the version of its type that they read, and on what ground. */
export type Recipient = {
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly basis: Basis;
	/** Of a protected case: it is not told by whom or where. */
	readonly isLocationHidden: boolean;
};

/** Why an agency that is concerned is not told. */
export type WithheldReason = "no-ground" | "protected" | "awaiting-protection" | "not-registered" | "entered-in-error";

/** Who would be told, but is not, and why. */
export type Withheld = { readonly agency: AgencyId; readonly reason: WithheldReason };

export type DisclosureDecision = { readonly told: readonly Recipient[]; readonly withheld: readonly Withheld[] };

/** The group of an agency as far as a fact goes; undefined when it is not to be told of it whatever the grounds (`tenancy.ts`). */
export type GroupOf = (agency: AgencyId, fact: Fact) => AgencyGroup | undefined;

/** What there is to know of a case when it is decided who is told. */
export type CaseContext = {
	/** The facts of the case that decide who, in any order. */
	readonly accessFacts: readonly Fact[];
	readonly orders: ProtectionOrders;
	readonly groupOf: GroupOf;
	/** Whether an agency works for the case's 実施主体 under a contract that covers the fact, or anything at all. */
	readonly isContracted: (agency: AgencyId, fact?: Fact) => boolean;
	/** Who was told on what this fact takes away or recalls, by the ledger: they are told to stop. */
	readonly toStop?: (fact: Fact) => ReadonlySet<AgencyId>;
	/** The later versions of types that an agency reads; without it nobody reads any. */
	readonly reads?: (agency: AgencyId) => readonly string[];
	/** When it is decided, UTC: a ground may have ended since. */
	readonly now: string;
};

/** Whether a fact ends what others were told on: they are asked to destroy what they have. */
export const isStopNotice = (fact: Fact): boolean => {
	const { sharing, recalls } = definitionOf(fact.type);
	return sharing === "takes" || sharing === "narrows" || recalls !== undefined;
};

/**
 * Who is concerned by a fact, and what of it each may see: default deny.
 * It follows from the facts of the case that decide who: the parties of the fact's referral, visit or follow-up; the
 * agencies on the case's team at that time (the holder, and those that accepted a referral); the holder, of all that
 * changes who may know; those that must stop. Of these, the ones that protection leaves and a ground covers; and each its
 * fields by audience (T3-2, 4-1-ウ②-5, 4-1-ウ③-5).
 */
export const decideRecipients = (fact: Fact, context: CaseContext): DisclosureDecision => {
	const access = accessOf(context.accessFacts);
	if (isProtectionNotice(fact)) return decideNotice(fact, context, access.opening?.by);
	if (!access.isEntitled(fact)) return { told: [], withheld: [] };
	const parties = partiesOf(fact, access);
	const stopped = isStopNotice(fact) ? (context.toStop?.(fact) ?? new Set<AgencyId>()) : new Set<AgencyId>();
	const holder = access.opening?.by;
	const isForHolder = fact.by === HUB || access.changesAccess(fact);
	const concerned = new Set([...parties, ...access.team(fact), ...stopped]);
	concerned.delete(fact.by);
	const decided = [...concerned].sort().map((agency) =>
		decide(fact, context, {
			agency,
			isParty: stopped.has(agency) || parties.has(agency),
			isHolder: agency === holder,
			seesChange: agency === holder && isForHolder,
			isStopped: stopped.has(agency),
		}),
	);
	return {
		told: decided.filter((one) => one !== undefined && "fields" in one),
		withheld: decided.filter((one) => one !== undefined && "reason" in one),
	};
};

/** Those who are pinned to a case are told of its protection, whatever the grounds. */
const decideNotice = (notice: Fact, context: CaseContext, holder: AgencyId | undefined): DisclosureDecision => {
	const pinned = [...toldOfOrder(notice, context.orders, holder)].sort();
	const told = pinned.flatMap((agency): Recipient[] => {
		const group = hearingGroupOf(agency, notice, context);
		if (group === undefined) return [];
		const fields = visibleFields(notice, group, { isParty: true, seesChange: false });
		return [{ agency, fields, basis: { ground: "protection-notice" }, isLocationHidden: false }];
	});
	const missing = pinned.filter((agency) => !told.some((one) => one.agency === agency));
	return { told, withheld: missing.map((agency) => ({ agency, reason: "not-registered" })) };
};

type Concerned = {
	readonly agency: AgencyId;
	readonly isParty: boolean;
	readonly isHolder: boolean;
	/** It holds the case, and the fact changes who may know of it, or the hub states it. */
	readonly seesChange: boolean;
	readonly isStopped: boolean;
};

/** The group of an agency that may be told of a fact at all: employers' associations hear of no case. */
const hearingGroupOf = (agency: AgencyId, fact: Fact, { groupOf }: CaseContext): AgencyGroup | undefined => {
	const group = groupOf(agency, fact);
	return group === "employers" ? undefined : group;
};

const decide = (fact: Fact, context: CaseContext, concerned: Concerned): Recipient | Withheld | undefined => {
	const { agency, isParty, isStopped } = concerned;
	const group = hearingGroupOf(agency, fact, context);
	if (group === undefined) return isParty ? { agency, reason: "not-registered" } : undefined;
	const isLocationHidden = !isParty && isLocationWithheld(context.orders, fact.acceptedAt);
	const read = inReaderVersion(fact, context.reads?.(agency));
	const fields = visibleFields(read, group, concerned).filter((name) => !isLocationHidden || !tellsLocation(read, name));
	if (fields.length === 0) return undefined;
	if (isStopped) return { agency, fields, basis: STOP, isLocationHidden };
	const reason = reasonAgainst(fact, context, concerned);
	const basis = reason === undefined ? basisFor(agency, fact, context) : undefined;
	return basis ? { agency, fields, basis, isLocationHidden } : { agency, reason: reason ?? "no-ground" };
};

/** What keeps a fact from an agency whatever the grounds. */
const reasonAgainst = (
	fact: Fact,
	context: CaseContext,
	{ agency, isHolder }: Pick<Concerned, "agency" | "isHolder">,
): WithheldReason | undefined => {
	const { opening, isRecalled } = accessOf(context.accessFacts);
	if (isRecalled(fact)) return "entered-in-error";
	if (!isHolder && isAwaitingProtection(opening, context.orders)) return "awaiting-protection";
	return isFactAccessibleTo(context.orders, opening?.by, agency, fact.acceptedAt) ? undefined : "protected";
};

const CONTRACT: Basis = { ground: "contract" };
const STOP: Basis = { ground: "stop-notice" };

/** The ground on which an agency may be told of a fact now: it holds the case, a grant covers it, or a contract does. */
export const basisFor = (agency: AgencyId, fact: Fact, context: CaseContext): Basis | undefined => {
	const { opening, grounds, subject } = accessOf(context.accessFacts);
	if (opening?.by === agency) return { ground: "own-purpose", givenBy: opening.id };
	const { roles, isOpen } = subject(subjectOf(fact));
	const isOpenParty = isOpen && Object.values(roles).includes(agency);
	const grant = grantFor(agency, fact, grounds, { isOpenParty, now: context.now });
	return grant ?? (context.isContracted(agency, fact) ? CONTRACT : undefined);
};

/**
 * Whether an agency may hear of a case at all now: it holds it, some ground in force names it, or it works for the case's
 * 実施主体 under a contract; and protection does not keep it away.
 */
export const mayHearOfCase = (agency: AgencyId, context: CaseContext): boolean => {
	const { opening, grounds } = accessOf(context.accessFacts);
	if (!isAccessibleTo(context.orders, opening?.by, agency)) return false;
	if (opening?.by === agency || context.isContracted(agency)) return true;
	return grounds.grants.some((grant) => isInForce(grant, agency, "any", context.now));
};

/** Whether an agency may hear now of something that it has a part in, by the fact that opened it. */
export const mayHearOf = (agency: AgencyId, opening: Fact, context: CaseContext): boolean => {
	if (hearingGroupOf(agency, opening, context) === undefined || !mayHearOfCase(agency, context)) return false;
	const isHolder = accessOf(context.accessFacts).opening?.by === agency;
	const isKept = opening.by !== agency && reasonAgainst(opening, context, { agency, isHolder }) !== undefined;
	return !isKept && basisFor(agency, opening, context) !== undefined;
};

/**
 * The time from which on a fact may decide who is told of others. What is dated before it is never told to anyone else
 * because of it, so that it is enough to look at the facts from then on when it arrives late (`recording/record.ts`).
 *
 * @param accessFacts of the case, the fact among them
 */
export const affectsFrom = (fact: Fact, accessFacts: readonly Fact[]): string => {
	const { roles, sharing, type } = { ...definitionOf(fact.type) };
	// An opening says whose case it is, a voice makes grants count: of facts of any time.
	if (opensCase(fact) || roles?.["voice"] !== undefined) return "";
	const access = accessOf(accessFacts);
	// What was known of it before may have counted for another opening.
	if (roles)
		return access
			.subject(subjectOf(fact))
			.facts.map(({ time }) => time)
			.reduce(earlier, shifted(fact.time, -MAX_CLOCK_SKEW));
	if (reopens(definitionOf(type))) return earlier(access.subject(subjectOf(fact)).from, fact.time);
	return sharing === "gives" ? earlier(firstOpen(accessFacts, access), fact.time) : fact.time;
};

/** From when on something that is open now may have been told of. */
const firstOpen = (accessFacts: readonly Fact[], { subject }: Access): string =>
	accessFacts
		.map((fact) => subject(subjectOf(fact)))
		.filter(({ isOpen }) => isOpen)
		.reduce((first, { from }) => earlier(first, from), "~");

/**
 * Which facts may have to be told anew now that one more that decides who is known. What takes away or closes lets nobody
 * know more. An opening gives roles in its own referral, visit or follow-up; only where an answer to it that changes the
 * team was known first does more hang on it.
 *
 * @param accessFacts all known facts of the case that decide who, the fact among them
 * @param from the facts of the case from `affectsFrom(fact)` on
 */
export const affectedBy = (fact: Fact, accessFacts: readonly Fact[], from: readonly Fact[]): readonly Fact[] => {
	const roles = rolesOpenedBy(fact);
	if (roles === undefined || roles["voice"] !== undefined) return from;
	const isOfSame = (one: Fact): boolean => subjectOf(one) === subjectOf(fact);
	const isAnswered = [...accessFacts, ...from].some((one) => isOfSame(one) && definitionOf(one.type).team !== undefined);
	return isAnswered ? from : from.filter(isOfSame);
};

const tellsLocation = (fact: Fact, name: string): boolean => definitionOf(fact.type).fields[name]?.place === true;

const visibleFields = (
	fact: Fact,
	group: AgencyGroup,
	{ isParty, seesChange }: Pick<Concerned, "isParty" | "seesChange">,
): string[] => {
	const audiences: readonly Audience[] = [
		group,
		...(isParty ? (["parties"] as const) : []),
		...(seesChange ? (["holder"] as const) : []),
	];
	return Object.entries(definitionOf(fact.type).fields)
		.filter(([name, field]) => name in fact.data && field.audience.some((one) => audiences.includes(one)))
		.map(([name]) => name);
};

const partiesOf = (fact: Fact, { subject, opening }: Access): Set<AgencyId> => {
	const { roles, from } = subject(subjectOf(fact));
	const isOfThem = Object.values(roles).includes(fact.by) || mayMove(fact, roles, opening?.by);
	return new Set(isOfThem && fact.time >= from ? Object.values(roles) : []);
};
