import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectsAccess, definitionOf } from "../../functions/rules/case/definition.ts";
import { fold } from "../../functions/rules/case/fold.ts";
import { byCause } from "../../functions/rules/case/order.ts";
import { accessOf } from "../../functions/rules/disclosure/access.ts";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { families } from "../catalogue/walks.ts";
import { anyCase, asTheyCome } from "./any-case.ts";
import { context } from "./case-book.ts";

const inAnyOrder = anyCase().chain((facts) => fc.tuple(fc.constant(facts), asTheyCome(facts)));

/** A story as text, the same for the same story. */
const written = ({ subjects, after, unfitting }: ReturnType<typeof fold>): string =>
	JSON.stringify([[...subjects].sort(), [...after].sort(), [...unfitting].sort()]);

/** That the order in which facts come, and how often each does, makes no difference to what is made of them. */
const holdsInAnyOrder = (make: (facts: readonly Fact[]) => string): void =>
	fc.assert(
		fc.property(inAnyOrder, ([facts, come]) => {
			expect(make(come)).toBe(make(facts));
		}),
		{ numRuns: 1_000 },
	);

/** The fields by which a fact names an agency as a party. */
const agencyFieldsOf = (type: string): string[] =>
	Object.entries(definitionOf(type).fields).flatMap(([name, { kind }]) => (kind.is === "agency" ? [name] : []));

const byArrival = (facts: readonly Fact[]): string => {
	const states = new Map(facts.map((fact) => [JSON.stringify(fact.data), fact.type]));
	return JSON.stringify([...states].sort());
};

describe("whatever the order in which facts come, and however often", () => {
	it("the story they tell is the same", () => holdsInAnyOrder((facts) => written(fold(facts))));

	it("those who are told are the same, and so is what each is told", () =>
		holdsInAnyOrder((facts) => {
			const distinct = [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(byCause);
			return JSON.stringify(distinct.map((fact) => decideRecipients(fact, context(facts))));
		}));

	it("which a fold that goes by arrival fails", () => expect(() => holdsInAnyOrder(byArrival)).toThrow(/Property failed/));
});

/** What is never made by a generator of cases: types of the catalogue, states of their families. */
const neverMade = (cases: fc.Arbitrary<readonly Fact[]>): string[] => {
	const facts = fc.sample(cases, { numRuns: 1_000, seed: 1 });
	const reached = facts.flatMap((one) => [...fold(one).after.values()].map(({ family, state }) => `${family.name}: ${state}`));
	const made = new Set([...facts.flat().map(({ type }) => type), ...reached]);
	const states = families.flatMap(({ name, states: all }) => Object.keys(all).map((state) => `${name}: ${state}`));
	return [...Object.keys(catalogue), ...states].filter((one) => !made.has(one));
};

describe("the cases that are generated", () => {
	it("have every type of the catalogue, and reach every state", () => expect(neverMade(anyCase())).toEqual([]));

	it("are told apart from cases that miss some", () => {
		const some = anyCase().map((facts) => facts.filter(({ type }) => type !== "referral.rerouted"));
		expect(neverMade(some)).toEqual(["referral.rerouted", "referral: rerouted"]);
	});
});

describe("who is told of a fact", () => {
	it("does not change by what anybody but the holder and the family's voice says for the family", () =>
		fc.assert(
			fc.property(anyCase(), (facts) => {
				const { isEntitled: counts } = accessOf(facts.filter(affectsAccess));
				const { now } = context(facts);
				const asTold = (known: readonly Fact[]) => ({ ...context(known), now, toStop: () => new Set<AgencyId>() });
				for (const fact of facts.filter(counts))
					expect(decideRecipients(fact, asTold(facts.filter(counts)))).toEqual(decideRecipients(fact, asTold(facts)));
			}),
			{ numRuns: 500 },
		));

	it("is never its sender, and nobody outside the facts of the case", () =>
		fc.assert(
			fc.property(anyCase(), (facts) => {
				const known = new Set(facts.flatMap(({ type, by, data }) => [by, ...agencyFieldsOf(type).map((name) => data[name])]));
				for (const fact of facts)
					for (const { agency } of decideRecipients(fact, context(facts)).told) {
						expect(agency).not.toBe(fact.by);
						expect(known).toContain(agency);
					}
			}),
			{ numRuns: 500 },
		));
});
