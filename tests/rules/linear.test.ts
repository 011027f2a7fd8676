import { describe, expect, it } from "vitest";
import { fold } from "../../functions/rules/case/fold.ts";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { consented, context, fact, foundWork, opened } from "./case-book.ts";

/** A case of so many referrals that are asked for, accepted and completed. */
const caseOf = (referrals: number): readonly Fact[] => [
	opened("01-01"),
	consented({ agencies: ["hello-work"] }, "01-01"),
	...Array.from({ length: referrals }, (_, index) => {
		const day = `${String(1 + (Math.floor(index / 28) % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
		const referral = `referral ${index}`;
		return [
			fact("desk", "referral.requested", { referral, to: "hello-work" }, `${day}T10:00`),
			fact("hello-work", "referral.accepted", { referral }, `${day}T11:00`),
			foundWork("desk", `${day}T12:00`),
			fact("hello-work", "referral.completed", { referral }, `${day}T13:00`),
		];
	}).flat(),
];

/** How often the times of facts are read while all of a case is decided: work, whatever the machine. */
const readsFor = (referrals: number): number => {
	let reads = 0;
	const counted = (one: Fact): Fact =>
		Object.defineProperty({ ...one }, "time", {
			enumerable: true,
			get: () => {
				reads += 1;
				return one.time;
			},
		});
	const facts = caseOf(referrals).map(counted);
	const about = { ...context(facts), toStop: () => new Set<AgencyId>() };
	reads = 0;
	fold(facts);
	for (const one of facts) decideRecipients(one, about);
	return reads;
};

describe("deciding all of a case", () => {
	it("takes work that grows with the number of its facts, not with their square", () => {
		const [some, many] = [readsFor(50), readsFor(400)];
		expect(many / some).toBeLessThan(8 * 2);
	});
});
