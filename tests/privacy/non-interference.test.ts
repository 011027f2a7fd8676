import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import { fold, type Subject, stateVisibleTo } from "../../functions/rules/case/fold.ts";
import { digestOf } from "../../functions/rules/digest/digest.ts";
import { mailOf } from "../../functions/rules/digest/digest-mail.ts";
import { holderOf } from "../../functions/rules/disclosure/access.ts";
import { agencyViewOf } from "../../functions/rules/disclosure/agency-view.ts";
import { ownerOf } from "../../functions/rules/disclosure/owner.ts";
import { type ProtectionOrders, protectionAt } from "../../functions/rules/disclosure/protection.ts";
import { type CaseContext, decideRecipients, mayHearOfCase } from "../../functions/rules/disclosure/recipients.ts";
import { timelinePageOf } from "../../functions/rules/disclosure/timeline-page.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { FieldKind } from "../../schemas/field.ts";
import type { AgencyId, EventId } from "../../schemas/ids.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { anyCase } from "../rules/any-case.ts";
import { AGENCY_IDS, context } from "../rules/case-book.ts";

const ids = AGENCY_IDS;
const HUB_KEY = Buffer.alloc(32, 3);
const NOW = "2026-06-01T00:00:00.000Z";
const shows = new Map(ids.map((id) => [id, agencyViewOf(HUB_KEY, id)]));

type Decide = typeof decideRecipients;

const known = (facts: readonly Fact[], orders: ProtectionOrders): CaseContext => ({
	...context(facts, orders),
	// Who was told and must stop hears that as ever, protected or not: here nobody was told anything.
	toStop: () => new Set(),
	now: NOW,
});

/** What an agency is told of others' facts: from afar, or as one that must be there. */
const told = (agency: AgencyId, facts: readonly Fact[], orders: ProtectionOrders, decide: Decide, hidesSender = true) => {
	const about = known(facts, orders);
	const agencyView = shows.get(agency);
	return facts.flatMap((fact) => {
		const recipient = decide(fact, about).told.find((one) => one.agency === agency);
		return recipient && agencyView
			? [
					{
						fact,
						telling: recipient,
						event: agencyView.eventOf(fact, recipient.fields, hidesSender && recipient.isLocationHidden),
					},
				]
			: [];
	});
};

/** Everything that the hub makes of a case for an agency: entries, timeline, how things stand, digest. */
const output = (agency: AgencyId, facts: readonly Fact[], orders: ProtectionOrders, decide: Decide): string => {
	const agencyView = shows.get(agency);
	if (!agencyView) return "";
	const own = mayHearOfCase(agency, known(facts, orders)) ? facts.filter(({ by }) => by === agency) : [];
	const others = told(agency, facts, orders, decide);
	const seen = [...others, ...own.map((fact) => ({ fact, event: agencyView.eventOf(fact, Object.keys(fact.data)) }))];
	const caseState = fold(facts);
	const about = known(facts, orders);
	const owner = (subject: Subject) => ownerOf(subject, about);
	const open = [
		...stateVisibleTo(
			caseState,
			seen.map(({ fact }) => fact),
		).values(),
	].map((one) => ({ ...one, owner: owner(one), caseCode: "AAA-AAAA" }));
	const digest = digestOf({
		agency,
		today: "2026-04-02",
		open,
		reviews: [],
		purges: [],
		overduePurges: [],
		news: others.map(({ event }) => event),
	});
	const isLocationVisible = ({ roles }: { readonly roles: Readonly<Record<string, AgencyId>> }): boolean =>
		!protectionAt(orders, holderOf(facts)).isOn || Object.values(roles).includes(agency);
	return JSON.stringify([
		others.map(({ event }) => event),
		timelinePageOf(caseState, seen, agencyView, {
			limit: 200,
			after: undefined,
			isNear: isLocationVisible,
			ownerOf: owner,
			reader: agency,
		}),
		mailOf(digest, "港見市の機関", "2026-04-02"),
	]);
};

const anyProtection = fc
	.record({ pinned: fc.subarray(ids), by: fc.constantFrom(...ids), day: fc.integer({ min: 1, max: 4 }), more: fc.boolean() })
	.map(({ pinned, by, day, more }): RecordedOrder[] => {
		const set = { does: "set", basis: "evacuated", reviewBy: "2027-03-31", by } as const;
		const time = `2026-04-0${day}T02:00:00.000Z`;
		return [
			{ ...set, id: idFrom<EventId>("a"), time, pinned: more ? [] : pinned },
			...(more ? [{ ...set, id: idFrom<EventId>("b"), time: "2026-05-01T00:00:00.000Z", pinned }] : []),
		];
	});

/** Runs enough that a rule that lets one thing through somewhere is found. */
const RUNS = { numRuns: 1_500 };

/** An agency that is not pinned gets what it would get if the case did not exist, whatever happened in it, before or after. */
const isNotThere = (decide: Decide): void =>
	fc.assert(
		fc.property(anyCase(), anyProtection, (facts, orders) => {
			const protection = protectionAt(orders, holderOf(facts));
			for (const agency of ids.filter((id) => protection.isOn && !protection.pinned.has(id)))
				expect(output(agency, facts, orders, decide)).toBe(output(agency, [], [], decide));
		}),
		RUNS,
	);

/** Who may hear nothing of a case any more is told to stop, and gets the same whether the case is protected besides or not. */
const isTheSameEnding = (decide: Decide): void =>
	fc.assert(
		fc.property(anyCase(), anyProtection, (facts, orders) => {
			const stopping: Decide = (fact, about) => decide(fact, { ...about, toStop: () => new Set(ids) });
			const protection = protectionAt(orders, holderOf(facts));
			const isPinned = (id: AgencyId): boolean => protection.isOn && protection.pinned.has(id);
			for (const agency of ids.filter((id) => !isPinned(id) && !mayHearOfCase(id, known(facts, []))))
				expect(output(agency, facts, orders, stopping)).toBe(output(agency, facts, [], stopping));
		}),
		RUNS,
	);

const SWAPPED: Readonly<Record<string, string>> = { shelter: "npo", npo: "shelter", housing: "center", center: "housing" };
/** The same case with the family somewhere else: at another shelter, another agency's door, another hour. */
const elsewhere = (facts: readonly Fact[]): Fact[] => {
	const swap = (agency: AgencyId): AgencyId => agencyNamed(SWAPPED[agency] ?? agency);
	const moved = (kind: FieldKind["is"] | undefined, value: unknown): unknown => {
		if (kind === "agency") return swap(agencyNamed(String(value)));
		if (kind === "agencies") return (value as AgencyId[]).map(swap);
		return kind === "slot" ? "2026-04-03T15:45+09:00" : value;
	};
	return facts.map((fact) => ({
		...fact,
		by: swap(fact.by),
		data: Object.fromEntries(
			Object.entries(fact.data).map(([name, value]) => [name, moved(definitionOf(fact.type).fields[name]?.kind.is, value)]),
		),
	}));
};

/** A pinned agency that is told of something from afar is told the same wherever the family is. */
const tellsNoPlace = (decide: Decide, hidesSender = true): void =>
	fc.assert(
		fc.property(anyCase(), fc.boolean(), (facts, isLate) => {
			const time = isLate ? "2026-05-01T00:00:00.000Z" : "2026-03-01T00:00:00.000Z";
			const orders: ProtectionOrders = [
				{ does: "set", basis: "evacuated", reviewBy: "2027-03-31", pinned: ids, id: idFrom("a"), time, by: agencyNamed("desk") },
			];
			const far = (agency: AgencyId, world: readonly Fact[]) =>
				JSON.stringify(
					told(agency, world, orders, decide, hidesSender)
						.filter(({ telling: recipient }) => recipient.isLocationHidden)
						.map(({ event }) => event),
				);
			for (const agency of ["desk", "other-desk", "hello-work"].map(agencyNamed))
				expect(far(agency, elsewhere(facts))).toBe(far(agency, facts));
		}),
		RUNS,
	);

/** Rules that someone might think good enough. */
const BROKEN: Readonly<Record<string, Decide>> = {
	"protection is forgotten": (fact, about) => decideRecipients(fact, { ...about, orders: [] }),
	"what happened before it counts as harmless": (fact, about) =>
		decideRecipients(fact, { ...about, orders: about.orders.filter((order) => (order?.time ?? "") <= fact.time) }),
	"consent is enough": (fact, about) => {
		const { told: all, withheld } = decideRecipients(fact, { ...about, orders: [] });
		const consented = all.filter(({ basis }) => basis.ground === "consent");
		const kept = decideRecipients(fact, about).told.filter(({ agency }) => !consented.some((one) => one.agency === agency));
		return { told: [...kept, ...consented], withheld };
	},
};

describe("a protected case", () => {
	it("does not exist for those who are not pinned", () => isNotThere(decideRecipients));

	it.each(Object.entries(BROKEN))("which does not hold when %s", (_, decide) =>
		expect(() => isNotThere(decide)).toThrow(/Property failed/),
	);

	it("looks the same to those who may hear nothing of it any more", () => isTheSameEnding(decideRecipients));

	it("which does not hold when those who must stop are not told while it is protected", () =>
		expect(() =>
			isTheSameEnding((fact, about) =>
				decideRecipients(fact, about.orders.length > 0 ? { ...about, toStop: () => new Set() } : about),
			),
		).toThrow(/Property failed/));

	it("is in no place for those who are told from afar", () => tellsNoPlace(decideRecipients));

	it("which does not hold when they are told by whom", () =>
		expect(() => tellsNoPlace(decideRecipients, false)).toThrow(/Property failed/));
});
