import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asSeen, fold } from "../../functions/rules/case/fold.ts";
import { digestOf } from "../../functions/rules/digest/digest.ts";
import { mailOf } from "../../functions/rules/digest/digest-mail.ts";
import { showTo } from "../../functions/rules/disclosure/agency-view.ts";
import { isHeardBy, type Marks, protectionAt } from "../../functions/rules/disclosure/protection.ts";
import { type Circle, decideTellings } from "../../functions/rules/disclosure/recipients.ts";
import { timelineOf } from "../../functions/rules/disclosure/timeline-page.ts";
import type { AgencyId, Fact } from "../../schemas/fact.ts";
import type { ProtectionMark } from "../../schemas/protection.ts";
import { anyCase } from "../rules/any-case.ts";
import { AGENCIES, circle } from "../rules/case-book.ts";

const ids = Object.keys(AGENCIES);
const HUB_KEY = Buffer.alloc(32, 3);
const NOW = "2026-06-01T00:00:00.000Z";
const shows = new Map(ids.map((id) => [id, showTo(HUB_KEY, id)]));

type Decide = typeof decideTellings;

const known = (facts: readonly Fact[], marks: Marks): Circle => ({ ...circle(facts, marks), now: NOW });

/** What an agency is told of others' facts: from afar, or as one that must be there. */
const told = (agency: AgencyId, facts: readonly Fact[], marks: Marks, decide: Decide, hidesSender = true) => {
	const about = known(facts, marks);
	const show = shows.get(agency);
	return facts.flatMap((fact) => {
		const telling = decide(fact, about).told.find((one) => one.agency === agency);
		return telling && show ? [{ fact, telling, view: show.fact(fact, telling.fields, hidesSender && telling.isFar) }] : [];
	});
};

/** Everything that the hub makes of a case for an agency: entries, timeline, how things stand, digest. */
const output = (agency: AgencyId, facts: readonly Fact[], marks: Marks, decide: Decide): string => {
	const show = shows.get(agency);
	if (!show) return "";
	const own = isHeardBy(marks, agency) ? facts.filter(({ by }) => by === agency) : [];
	const others = told(agency, facts, marks, decide);
	const seen = [...others, ...own.map((fact) => ({ fact, view: show.fact(fact, Object.keys(fact.data)) }))];
	const story = fold(facts);
	const open = [
		...asSeen(
			story,
			seen.map(({ fact }) => fact),
		).values(),
	].map((one) => ({ ...one, caseCode: "AAA-AAAA" }));
	const digest = digestOf({ agency, today: "2026-04-02", open, reviews: [], news: others.map(({ view }) => view) });
	const isNear = ({ roles }: { readonly roles: Readonly<Record<string, AgencyId>> }): boolean =>
		!protectionAt(marks).isOn || Object.values(roles).includes(agency);
	return JSON.stringify([
		others.map(({ view }) => view),
		timelineOf(story, seen, show, { limit: 200, after: undefined, isNear }),
		mailOf(digest, "港見市の機関", "2026-04-02"),
	]);
};

const anyProtection = fc
	.record({ pinned: fc.subarray(ids), by: fc.constantFrom(...ids), day: fc.integer({ min: 1, max: 4 }), more: fc.boolean() })
	.map(({ pinned, by, day, more }): ProtectionMark[] => {
		const set = { does: "set", basis: "evacuated", reviewBy: "2027-03-31", by } as const;
		const time = `2026-04-0${day}T02:00:00.000Z`;
		return [
			{ ...set, id: "a", time, pinned: more ? [] : pinned },
			...(more ? [{ ...set, id: "b", time: "2026-05-01T00:00:00.000Z", pinned }] : []),
		];
	});

/** Runs enough that a rule that lets one thing through somewhere is found. */
const RUNS = { numRuns: 1_500 };

/** Whoever is not pinned gets of a case what there would be if the case were not: whatever happened in it, wherever, before or after. */
const isNotThere = (decide: Decide): void =>
	fc.assert(
		fc.property(anyCase(), anyProtection, (facts, marks) => {
			const protection = protectionAt(marks);
			for (const agency of ids.filter((id) => protection.isOn && !protection.pinned.has(id)))
				expect(output(agency, facts, marks, decide)).toBe(output(agency, [], [], decide));
		}),
		RUNS,
	);

const SWAPPED: Readonly<Record<AgencyId, AgencyId>> = { shelter: "npo", npo: "shelter", housing: "center", center: "housing" };
const AGENCY_FIELDS: ReadonlySet<string> = new Set(["to", "host"]);

/** The same case with the family somewhere else: at another shelter, another agency's door, another hour. */
const elsewhere = (facts: readonly Fact[]): Fact[] => {
	const swap = (agency: AgencyId): AgencyId => SWAPPED[agency] ?? agency;
	return facts.map((fact) => ({
		...fact,
		by: swap(fact.by),
		data: Object.fromEntries(
			Object.entries(fact.data).map(([name, value]) => {
				if (AGENCY_FIELDS.has(name)) return [name, swap(String(value))];
				if (name === "agencies") return [name, (value as AgencyId[]).map(swap)];
				return [name, name === "slot" ? "2026-04-03T15:45+09:00" : value];
			}),
		),
	}));
};

/** A pinned agency that is told of something from afar is told the same wherever the family is. */
const tellsNoPlace = (decide: Decide, hidesSender = true): void =>
	fc.assert(
		fc.property(anyCase(), fc.boolean(), (facts, isLate) => {
			const time = isLate ? "2026-05-01T00:00:00.000Z" : "2026-03-01T00:00:00.000Z";
			const marks: Marks = [{ does: "set", basis: "evacuated", reviewBy: "2027-03-31", pinned: ids, id: "a", time, by: "desk" }];
			const far = (agency: AgencyId, world: readonly Fact[]) =>
				JSON.stringify(
					told(agency, world, marks, decide, hidesSender)
						.filter(({ telling }) => telling.isFar)
						.map(({ view }) => view),
				);
			for (const agency of ["desk", "other-desk", "hello-work"]) expect(far(agency, elsewhere(facts))).toBe(far(agency, facts));
		}),
		RUNS,
	);

/** Rules that someone might think good enough. */
const BROKEN: Readonly<Record<string, Decide>> = {
	"protection is forgotten": (fact, about) => decideTellings(fact, { ...about, marks: [] }),
	"what happened before it counts as harmless": (fact, about) =>
		decideTellings(fact, { ...about, marks: about.marks.filter((mark) => (mark?.time ?? "") <= fact.time) }),
	"consent is enough": (fact, about) => {
		const { told: all, withheld } = decideTellings(fact, { ...about, marks: [] });
		const consented = all.filter(({ basis }) => basis.ground === "consent");
		const kept = decideTellings(fact, about).told.filter(({ agency }) => !consented.some((one) => one.agency === agency));
		return { told: [...kept, ...consented], withheld };
	},
};

describe("a protected case", () => {
	it("is for whoever is not pinned as if it were not there", () => isNotThere(decideTellings));

	it.each(Object.entries(BROKEN))("which does not hold when %s", (_, decide) =>
		expect(() => isNotThere(decide)).toThrow(/Property failed/),
	);

	it("is in no place for those who are told from afar", () => tellsNoPlace(decideTellings));

	it("which does not hold when they are told by whom", () =>
		expect(() => tellsNoPlace(decideTellings, false)).toThrow(/Property failed/));
});
