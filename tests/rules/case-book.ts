import { createHash } from "node:crypto";
import { affectsAccess, definitionOf } from "../../functions/rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../../functions/rules/case/fold.ts";
import { type CaseContext, decideRecipients, type GroupOf } from "../../functions/rules/disclosure/recipients.ts";
import type { AgencyKind } from "../../schemas/agency.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import { type Fact, HUB } from "../../schemas/fact.ts";
import type { AgencyGroup } from "../../schemas/field.ts";
import type { AgencyId, EventId, HubId } from "../../schemas/ids.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { agencyNamed } from "../ids.ts";

/** Agencies of a case, in the words of the tests, and the groups their kinds are in. */
export const AGENCIES: Readonly<Record<string, AgencyGroup>> = {
	desk: "desk",
	"other-desk": "desk",
	"hello-work": "work",
	center: "work",
	housing: "living",
	shelter: "protection",
	npo: "private",
};

/** The same agencies by their ids. */
export const AGENCY_IDS = Object.keys(AGENCIES).map(agencyNamed);

/** The 実施主体 that all of them work for. */
export const AREA = "14299";

export const groupOf: GroupOf = (agency) => AGENCIES[agency];

/** The kind of agency that stands for a group in the tests. */
export const kindIn = (group: AgencyGroup): AgencyKind =>
	(Object.keys(agencyKinds) as AgencyKind[]).find((kind) => agencyKinds[kind].group === group) ?? "npo";

/** Their profiles, as far as these decide who is told. */
export const PROFILES = new Map(
	Object.entries(AGENCIES).map(([id, group]) => [agencyNamed(id), { kind: kindIn(group), area: `${AREA}9` }] as const),
);

/** The id of something that the tests call by a name. */
export const named = <Id extends HubId>(name: string): Id =>
	createHash("sha256")
		.update(name)
		.digest("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5") as Id;

/** Data with the hub's ids in the place of the names that the tests give to things. */
const withIds = (type: EventType, data: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(
		Object.entries(data).map(([name, value]) => {
			const isToken = definitionOf(type).fields[name]?.kind.is === "token";
			return [name, isToken ? named(String(value)) : value];
		}),
	);

let made = 0;

const inJapan = (on: string): string => new Date(`2026-${on.includes("T") ? on : `${on}T10:00`}:00+09:00`).toISOString();

/**
 * A fact: who stated it, what happened, and when (a day of 2026, `04-01`, or with a time of day, `04-01T10:00`).
 * @param accepted when the hub accepted it, if not at that time
 */
export const fact = (by: string, type: EventType, data: Readonly<Record<string, unknown>>, on: string, accepted = on): Fact => {
	made += 1;
	const [time, acceptedAt] = [inJapan(on), inJapan(accepted)];
	const id = named<EventId>(`fact ${made}`);
	return {
		case: named("case"),
		id,
		type,
		time,
		acceptedAt,
		by: agencyNamed(by),
		data: { ...catalogue[type].example, ...withIds(type, data) },
	};
};

export const opened = (on = "04-01T09:00"): Fact => ({ ...fact("desk", "case.opened", {}, on), area: AREA });

type Consent = { readonly agencies: readonly string[]; readonly scope?: readonly string[]; readonly until?: string };

/** The family agrees that the desk shares with these agencies; by default all there is to share. */
export const consented = (
	{ agencies, scope = ["referral", "visit", "follow-up", "employment"], until }: Consent,
	on = "04-01T09:30",
) => fact("desk", "consent.granted", { consent: "consent", agencies, scope, ...(until ? { until } : {}) }, on);

export const withdrew = (on: string, accepted = on): Fact =>
	fact("desk", "consent.withdrawn", { consent: "consent" }, on, accepted);

/** The desk refers the family to an agency. */
export const referred = (to: string, on = "04-01", referral = `to ${to}`): Fact =>
	fact("desk", "referral.requested", { referral, to }, on);

/** What an agency says of the referral to it. */
export const answered = (by: string, happened: string, on: string, referral = `to ${by}`): Fact =>
	fact(by, `referral.${happened}` as EventType, { referral }, on);

export const visit = (happened: string, by: string, host: string, on: string): Fact => {
	const type = `accompanied-visit.${happened}` as EventType;
	return fact(by, type, { visit: `to ${host}`, ...("host" in definitionOf(type).fields ? { host } : {}) }, on);
};

export const followUp = (happened: string, by: string, on: string, name = "month"): Fact =>
	fact(by, `follow-up.${happened}` as EventType, { followUp: name }, on);

export const turned = (becomes: "due" | "overdue", on: string): Fact => followUp(becomes, HUB, on);

export const foundWork = (by: string, on: string): Fact => fact(by, "employment.started", {}, on);

/** Who had a part in the case before a fact, and is asked by it to stop: what the ledger of a hub that told everybody says. */
const toStopBy =
	(all: readonly Fact[]) =>
	(stop: Fact): ReadonlySet<AgencyId> => {
		const before = all.filter(({ time }) => time <= stop.time);
		const given = before.filter((one) => one.data["agencies"] !== undefined && subjectOf(one) === subjectOf(stop));
		const covered = new Set(given.flatMap((one) => one.data["agencies"] as readonly AgencyId[]));
		const withPart = new Set(before.flatMap((one) => Object.values(rolesOpenedBy(one) ?? {})));
		const recalled =
			definitionOf(stop.type).recalls === "subject" ? before.filter((one) => subjectOf(one) === subjectOf(stop)) : [];
		const parties = new Set(recalled.flatMap((one) => Object.values(rolesOpenedBy(one) ?? {})));
		return new Set([...[...covered].filter((agency) => withPart.has(agency)), ...parties]);
	};

/** What is known when all this has happened. */
export const context = (all: readonly Fact[], orders: CaseContext["orders"] = []): CaseContext => ({
	toStop: toStopBy(all),
	accessFacts: all.filter(affectsAccess),
	orders,
	groupOf,
	isContracted: () => false,
	now:
		all
			.map(({ time }) => time)
			.sort()
			.at(-1) ?? "",
});

const deciding = (fact: Fact, all: readonly Fact[]) => decideRecipients(fact, context(all));

/** Given all that happened in a case, who is told of one fact of it. */
export const whoIsTold = (fact: Fact, all: readonly Fact[]): readonly AgencyId[] =>
	deciding(fact, [...all, fact]).told.map(({ agency }) => agency);

/** Given all that happened in a case, from whom a fact is withheld for want of a ground. */
export const withheldFrom = (fact: Fact, all: readonly Fact[]): readonly AgencyId[] =>
	deciding(fact, [...all, fact]).withheld.map(({ agency }) => agency);

/** Which fields of a fact an agency is told. */
export const fieldsTold = (agency: string, fact: Fact, all: readonly Fact[]): readonly string[] =>
	deciding(fact, [...all, fact]).told.find((one) => one.agency === agency)?.fields ?? [];
