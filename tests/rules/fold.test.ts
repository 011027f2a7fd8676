import { describe, expect, it } from "vitest";
import { fold, stateVisibleTo } from "../../functions/rules/case/fold.ts";
import type { Fact } from "../../schemas/fact.ts";
import { answered, fact, followUp, named, opened, referred, turned, visit } from "./case-book.ts";

const stateOf = (facts: readonly Fact[], name: string) => {
	const subject = fold(facts).subjects.get(named(name));
	return subject && { state: subject.state, ...(subject.next ? { next: subject.next } : {}) };
};

const referral = (...facts: Fact[]) => stateOf([opened(), referred("npo"), ...facts], "to npo");

describe("a referral goes", () => {
	it.each([
		["requested: the agency asked has to answer", [], { state: "requested", next: "npo" }],
		["received", ["received"], { state: "received", next: "npo" }],
		["accepted", ["received", "accepted"], { state: "accepted", next: "npo" }],
		["declined: the one that asked has to go on", ["declined"], { state: "declined", next: "desk" }],
		["waiting for a place", ["waitlisted"], { state: "waitlisted", next: "npo" }],
		["in progress once a place is free", ["waitlisted", "resumed"], { state: "in-progress", next: "npo" }],
		["on hold and on again", ["accepted", "put-on-hold", "resumed"], { state: "in-progress", next: "npo" }],
		["completed", ["accepted", "completed"], { state: "completed" }],
		["not completed", ["accepted", "not-completed"], { state: "not-completed" }],
		["open again after it was completed", ["accepted", "completed", "resumed"], { state: "in-progress", next: "npo" }],
	])("%s", (_, happened, expected) => {
		expect(referral(...happened.map((one, day) => answered("npo", one, `04-0${day + 2}`)))).toEqual(expected);
	});

	it.each(["withdrawn", "rerouted", "entered-in-error"])("%s by the one that asked", (happened) => {
		expect(referral(answered("desk", happened, "04-02", "to npo"))).toEqual({ state: happened });
	});

	it("by the two it is between alone: a stranger's acceptance does nothing and is flagged", () => {
		const forged = answered("housing", "accepted", "04-02", "to npo");
		expect(referral(forged)).toEqual({ state: "requested", next: "npo" });
		expect(fold([referred("npo"), forged]).unfitting).toEqual(new Set([forged.id]));
	});

	it("not forward by the one that asked: it cannot accept for the other", () => {
		expect(referral(answered("desk", "accepted", "04-02", "to npo"))).toEqual({ state: "requested", next: "npo" });
	});
});

describe("what does not fit", () => {
	it("is kept and flagged, and fits by itself once what is missing is there", () => {
		const [request, accepted] = [referred("npo"), answered("npo", "accepted", "04-02")];
		expect(fold([accepted])).toMatchObject({ unfitting: new Set([accepted.id]), subjects: new Map() });
		expect(fold([accepted, request]).unfitting).toEqual(new Set());
		expect(stateOf([accepted, request], "to npo")).toEqual({ state: "accepted", next: "npo" });
	});

	it("is the second of two acceptances, whichever came first", () => {
		const [first, second] = [answered("npo", "accepted", "04-02"), answered("npo", "accepted", "04-03")];
		expect(fold([second, referred("npo"), first]).unfitting).toEqual(new Set([second.id]));
	});

	it("is an answer dated more than a day before the question", () => {
		const early = answered("npo", "accepted", "03-30");
		expect(fold([referred("npo"), early]).unfitting).toEqual(new Set([early.id]));
	});

	it("is a second opening under the same number", () => {
		const second = fact("housing", "referral.requested", { referral: "to npo", to: "housing" }, "04-02");
		const caseState = fold([referred("npo"), second]);
		expect(caseState.unfitting).toEqual(new Set([second.id]));
		expect(caseState.subjects.get(named("to npo"))?.roles).toEqual({ referrer: "desk", recipient: "npo" });
	});
});

describe("a visit", () => {
	const scheduled = visit("scheduled", "desk", "npo", "04-02");

	it("may be scheduled at once or after it was proposed", () => {
		expect(stateOf([scheduled], "to npo")).toEqual({ state: "scheduled", next: "desk" });
		expect(stateOf([visit("proposed", "desk", "npo", "04-01")], "to npo")).toEqual({ state: "proposed", next: "npo" });
	});

	it("keeps its purpose and takes its new slot when it is rescheduled", () => {
		const moved = fact("npo", "accompanied-visit.rescheduled", { visit: "to npo", slot: "2026-04-09T09:00+09:00" }, "04-03");
		expect(fold([moved, scheduled]).subjects.get(named("to npo"))?.data).toMatchObject({
			purpose: "job-consultation",
			slot: "2026-04-09T09:00+09:00",
		});
	});

	it("to which nobody came leaves the companion with the next step", () => {
		expect(stateOf([scheduled, visit("no-show", "npo", "npo", "04-03")], "to npo")).toEqual({ state: "no-show", next: "desk" });
	});
});

describe("a follow-up", () => {
	const planned = followUp("scheduled", "desk", "04-01");

	it("turns due and overdue by the hub's clock alone", () => {
		expect(stateOf([planned, turned("due", "05-01"), turned("overdue", "05-15")], "month")).toEqual({
			state: "overdue",
			next: "desk",
		});
		expect(stateOf([planned, followUp("due", "desk", "05-01")], "month")).toEqual({ state: "scheduled", next: "desk" });
	});

	it("that was completed in time does not turn due any more", () => {
		const done = followUp("completed", "desk", "04-30");
		expect(stateOf([planned, done, turned("due", "05-01")], "month")).toEqual({ state: "completed" });
	});

	it("may be attempted again and again, and waived", () => {
		const tries = ["05-02", "05-03"].map((day) => followUp("attempted", "desk", day));
		expect(stateOf([planned, turned("due", "05-01"), ...tries], "month")).toEqual({ state: "attempted", next: "desk" });
		expect(stateOf([planned, ...tries, followUp("waived", "desk", "05-04")], "month")).toEqual({ state: "waived" });
	});
});

describe("a reader", () => {
	it("sees each thing as it was after the last fact the reader sees", () => {
		const [request, accepted, done] = [
			referred("npo"),
			answered("npo", "accepted", "04-02"),
			answered("npo", "completed", "04-03"),
		];
		const caseState = fold([request, accepted, done]);
		expect(stateVisibleTo(caseState, [request, accepted]).get(named("to npo"))?.state).toBe("accepted");
		expect(stateVisibleTo(caseState, []).size).toBe(0);
	});
});
