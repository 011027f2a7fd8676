import { describe, expect, it } from "vitest";
import { fold, type Subject } from "../../functions/rules/case/fold.ts";
import { ownerOf } from "../../functions/rules/disclosure/owner.ts";
import { mayHearOfCase } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../schemas/ids.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { stepsFrom } from "../catalogue/walks.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { consented, context, fact, followUp, named, opened, referred, withdrew } from "./case-book.ts";
import { storiesOfStates } from "./state-stories.ts";

const subjectIn = (facts: readonly Fact[], name: string): Subject => {
	const found = fold(facts).subjects.get(named(name));
	if (!found) throw new RangeError(`nothing is called ${name}`);
	return found;
};

const ownerIn = (facts: readonly Fact[], name: string) => ownerOf(subjectIn(facts, name), context(facts));

const openStories = storiesOfStates
	.filter(({ family, state }) => family.states[state]?.next !== undefined)
	.flatMap(({ family, state, facts }) =>
		["center", "npo"].map((told) => [family.name, state, told, [...facts, consented({ agencies: [told] })]] as const),
	);

describe("what is open has an owner who can hear of it and act", () => {
	const given = [opened(), consented({ agencies: ["npo"] })];
	const onward = fact("npo", "referral.requested", { referral: "onward", to: "hello-work" }, "04-02");

	it("the holder, once the one whose turn it is may hear of the case no more", () => {
		const all = [...given, referred("npo", "04-02")];
		expect(ownerIn(all, "to npo")).toBe("npo");
		expect(ownerIn([...all, withdrew("04-03")], "to npo")).toBe("desk");
	});

	it("the other side, where the one that was asked may not hear of it, and the holder where neither may", () => {
		expect(ownerIn([...given, onward], "onward")).toBe("npo");
		expect(ownerIn([...given, onward, withdrew("04-03")], "onward")).toBe("desk");
	});

	it("the holder, once the one whose turn it is left the registry, whatever the grounds", () => {
		const all = [...given, followUp("scheduled", "npo", "04-02")];
		const gone = { ...context(all), groupOf: (agency: AgencyId) => (agency === "npo" ? undefined : ("desk" as const)) };
		expect(ownerOf(subjectIn(all, "month"), gone)).toBe("desk");
	});

	it("the holder, once what is left of the consent does not cover it", () => {
		const narrowed = fact("desk", "consent.narrowed", { consent: "consent", agencies: ["npo"], scope: ["visit"] }, "04-03");
		expect(ownerIn([...given, referred("npo", "04-02"), narrowed], "to npo")).toBe("desk");
	});

	it("the holder of what was asked for in error, or while the case was protected", () => {
		const all = [...given, referred("npo", "04-02")];
		expect(ownerIn([...all, fact("desk", "case.entered-in-error", {}, "04-03")], "to npo")).toBe("desk");
		const by = { id: idFrom<EventId>("1"), time: "2026-04-01T01:00:00.000Z", by: agencyNamed("desk") };
		const set = { does: "set", basis: "evacuated", pinned: [], reviewBy: "2027-01-01", ...by } satisfies RecordedOrder;
		const lifted = { does: "lift", reason: "danger-over", ...by, time: "2026-04-05T01:00:00.000Z" } satisfies RecordedOrder;
		expect(ownerOf(subjectIn(all, "to npo"), context(all, [set, lifted]))).toBe("desk");
	});

	it.each(openStories)(
		"in whatever state of the catalogue, for any who may hear of it: %s %s, told to %s",
		(name, state, _, all) => {
			const subject = subjectIn(all, "it");
			const owner = ownerOf(subject, context(all));
			const roles = Object.entries({ ...subject.roles, holder: "desk" }).flatMap(([role, agency]) =>
				agency === owner ? [role] : [],
			);
			const canAct = stepsFrom(subject.family, state).some(({ by }) => by.some((role) => roles.includes(role)));
			expect([name, owner !== undefined && mayHearOfCase(owner, context(all)), canAct]).toEqual([name, true, true]);
		},
	);

	it("and the holder may end it, also where it has no part in it", () => {
		const ended = fact("desk", "referral.withdrawn", { referral: "onward", reason: "consent-withdrawn" }, "04-05");
		const caseState = fold([...given, onward, ended]);
		expect(caseState.unfitting.size).toBe(0);
		expect(caseState.subjects.get(named("onward"))?.state).toBe("withdrawn");
	});

	it("which nobody else may", () => {
		const ended = fact("housing", "referral.withdrawn", { referral: "onward", reason: "consent-withdrawn" }, "04-05");
		expect(fold([...given, onward, ended]).unfitting).toEqual(new Set([ended.id]));
	});
});
