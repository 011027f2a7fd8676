import { describe, expect, it } from "vitest";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import {
	answered,
	consented,
	context,
	fact,
	fieldsTold,
	followUp,
	foundWork,
	opened,
	referred,
	turned,
	visit,
	whoIsTold,
} from "./case-book.ts";

describe("a referral", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "housing"] })];

	it("is told to the agency it goes to, and to nobody else", () => {
		expect(whoIsTold(referred("hello-work"), given)).toEqual(["hello-work"]);
	});

	it("says nothing of the case's opening or of consent to anyone", () => {
		const [opening, consent] = given as [never, never];
		expect([whoIsTold(opening, given), whoIsTold(consent, given)]).toEqual([[], []]);
	});

	it.each(["received", "accepted", "declined", "completed", "not-completed", "put-on-hold", "resumed", "waitlisted"])(
		"that is %s is told to the agency that asked",
		(happened) => {
			const when = [...given, referred("hello-work"), answered("hello-work", "accepted", "04-02")];
			expect(whoIsTold(answered("hello-work", happened, "04-03"), when)).toEqual(["desk"]);
		},
	);

	it.each(["withdrawn", "rerouted", "entered-in-error"])("that is %s by the one that asked is told to the other", (happened) => {
		const when = [...given, referred("hello-work")];
		expect(whoIsTold(answered("desk", happened, "04-03", "to hello-work"), when)).toEqual(["hello-work"]);
	});

	it("does not say to where it was rerouted", () => {
		const rerouted = fact("desk", "referral.rerouted", { referral: "to hello-work", onward: "to housing" }, "04-03");
		expect(fieldsTold("hello-work", rerouted, [...given, referred("hello-work")])).toEqual(["referral"]);
	});

	it("is not told to a third agency on the case, whatever its kind", () => {
		const when = [...given, referred("housing"), answered("housing", "accepted", "04-02"), referred("hello-work", "04-03")];
		expect(whoIsTold(answered("hello-work", "accepted", "04-04"), when)).toEqual(["desk"]);
	});

	it("is not told to an agency that left the registry", () => {
		const request = referred("gone");
		const accessFacts = [opened(), consented({ agencies: ["gone"] }), request];
		expect(decideRecipients(request, context(accessFacts))).toEqual({
			told: [],
			withheld: [{ agency: "gone", reason: "not-registered" }],
		});
	});
});

describe("the team of a case", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "center", "other-desk", "housing"] }), referred("hello-work")];
	const joined = [...given, answered("hello-work", "accepted", "04-02")];

	it("begins with the desk that opened it", () => {
		expect(whoIsTold(foundWork("center", "04-05"), given)).toEqual(["desk"]);
	});

	it("is joined by an agency that accepts", () => {
		expect(whoIsTold(foundWork("desk", "04-05"), joined)).toEqual(["hello-work"]);
		expect(whoIsTold(foundWork("desk", "04-01T23:00"), joined)).toEqual([]);
	});

	it.each(["declined", "not-completed"])("is left by an agency that reports %s", (happened) => {
		expect(whoIsTold(foundWork("desk", "04-05"), [...joined, answered("hello-work", happened, "04-04")])).toEqual([]);
	});

	it.each(["withdrawn", "rerouted", "entered-in-error"])("is left by the agency whose referral is %s", (happened) => {
		const left = [...joined, answered("desk", happened, "04-04", "to hello-work")];
		expect(whoIsTold(foundWork("desk", "04-05"), left)).toEqual([]);
	});

	it("is joined again when the referral is resumed", () => {
		const back = [...joined, answered("hello-work", "not-completed", "04-03"), answered("hello-work", "resumed", "04-04")];
		expect(whoIsTold(foundWork("desk", "04-05"), back)).toEqual(["hello-work"]);
	});

	it("is not left with one referral while another is open", () => {
		const second = fact("desk", "referral.requested", { referral: "second", to: "hello-work" }, "04-02");
		const when = [
			...joined,
			second,
			answered("hello-work", "accepted", "04-03", "second"),
			answered("hello-work", "declined", "04-04"),
		];
		expect(whoIsTold(foundWork("desk", "04-05"), when)).toEqual(["hello-work"]);
	});

	it("learns of work by the kinds of agency whom it concerns: not the housing department", () => {
		const when = [...joined, referred("housing"), answered("housing", "accepted", "04-03")];
		expect(whoIsTold(foundWork("desk", "04-05"), when)).toEqual(["hello-work"]);
	});

	it("is told of follow-ups, and the owner of those the hub turns", () => {
		const planned = followUp("scheduled", "hello-work", "04-06");
		expect(whoIsTold(planned, joined)).toEqual(["desk"]);
		expect(whoIsTold(turned("due", "05-06"), [...joined, planned])).toEqual(["desk", "hello-work"]);
		const done = followUp("completed", "hello-work", "05-07");
		expect(fieldsTold("desk", done, [...joined, planned])).not.toContain("channel");
	});
});

describe("an accompanied visit", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "npo", "shelter"] })];

	it.each(["proposed", "scheduled"])("that is %s is told to its host, which need not be on the case yet", (happened) => {
		expect(whoIsTold(visit(happened, "desk", "hello-work", "04-02"), given)).toEqual(["hello-work"]);
	});

	it.each(["completed", "no-show", "cancelled", "rescheduled"])("that is %s is told to the other of the two", (happened) => {
		const when = [...given, visit("scheduled", "desk", "npo", "04-02")];
		expect(whoIsTold(visit(happened, "desk", "npo", "04-03"), when)).toEqual(["npo"]);
		expect(whoIsTold(visit(happened, "npo", "npo", "04-03"), when)).toEqual(["desk"]);
	});

	it("is between companion and host: others on the team, even protecting ones, are told nothing", () => {
		const when = [...given, referred("shelter"), answered("shelter", "accepted", "04-01T12:00")];
		expect(whoIsTold(visit("scheduled", "desk", "npo", "04-02"), when)).toEqual(["npo"]);
	});
});

describe("a stranger on the case", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "npo"] }), referred("hello-work")];

	it("cannot accept for another: nobody is told, nobody joins", () => {
		const forged = answered("npo", "accepted", "04-02", "to hello-work");
		expect(whoIsTold(forged, given)).toEqual([]);
		expect(whoIsTold(foundWork("desk", "04-03"), [...given, forged])).toEqual([]);
	});

	it("cannot throw another off the team", () => {
		const joined = [...given, answered("hello-work", "accepted", "04-02")];
		const forged = answered("npo", "declined", "04-03", "to hello-work");
		expect(whoIsTold(foundWork("desk", "04-04"), [...joined, forged])).toEqual(["hello-work"]);
	});

	it("cannot become a party by asking again under the same number", () => {
		const forged = fact("npo", "referral.requested", { referral: "to hello-work", to: "npo" }, "04-02");
		const accepted = answered("hello-work", "accepted", "04-03");
		expect(whoIsTold(accepted, [...given, forged])).toEqual(["desk"]);
	});

	it("that claims to have opened the case after it was opened is told nothing by it", () => {
		const forged = fact("npo", "case.opened", {}, "04-02");
		expect(whoIsTold(foundWork("hello-work", "04-03"), [...given, forged])).toEqual(["desk"]);
	});
});
