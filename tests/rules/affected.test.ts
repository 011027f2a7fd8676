import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectsAccess } from "../../functions/rules/case/definition.ts";
import { areaOfCase, groupsWithin } from "../../functions/rules/case/tenancy.ts";
import { affectedBy, affectsFrom, decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import { anyCase } from "./any-case.ts";
import { answered, consented, context, foundWork, opened, PROFILES, referred } from "./case-book.ts";

type Affected = typeof affectedBy;

/** For each fact that decides who, and each fact left alone when it comes last: nobody is told more of it with than without. */
const leavesAloneWhatIsToldAlike = (affected: Affected): void =>
	fc.assert(
		fc.property(anyCase(14, false), (facts) => {
			const accessFacts = facts.filter(affectsAccess);
			const told = (one: Fact, known: readonly Fact[]) =>
				decideRecipients(one, { ...context(known), groupOf: groupsWithin(PROFILES, areaOfCase(known), "2026-04-01") }).told;
			const without = (last: Fact) => accessFacts.filter((other) => other.id !== last.id);
			const alike = (one: Fact, last: Fact): void => {
				const before = new Set(
					told(one, without(last)).flatMap(({ agency, fields }) => fields.map((field) => `${agency} ${field}`)),
				);
				for (const { agency, fields } of told(one, accessFacts))
					for (const field of fields) expect(before).toContain(`${agency} ${field}`);
			};
			for (const last of accessFacts) {
				const from = facts.filter(({ time }) => time >= affectsFrom(last, accessFacts));
				const again = new Set(affected(last, accessFacts, from));
				for (const one of facts) if (one.id !== last.id && !again.has(one)) alike(one, last);
			}
		}),
		{ numRuns: 500 },
	);

describe("what is told anew when a fact that decides who comes late", () => {
	it("is everything of which somebody is told more because of it", () => leavesAloneWhatIsToldAlike(affectedBy));

	it("which a guess that looks at the fact's own referral alone fails", () =>
		expect(() =>
			leavesAloneWhatIsToldAlike((last, _, from) =>
				from.filter((one) => one.data["referral"] !== undefined && one.data["referral"] === last.data["referral"]),
			),
		).toThrow(/Property failed/));

	it("is nothing but itself for a new referral, whatever happened that day", () => {
		const day = [
			opened(),
			consented({ agencies: ["hello-work", "center"] }),
			referred("center"),
			answered("center", "accepted", "04-01"),
		];
		const last = referred("hello-work", "04-01T11:00");
		const all = [...day, foundWork("center", "04-01T10:30"), last];
		expect(affectedBy(last, all.filter(affectsAccess), all)).toEqual([last]);
	});
});
