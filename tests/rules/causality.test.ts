import { describe, expect, it } from "vitest";
import { fold } from "../../functions/rules/case/fold.ts";
import { mayHearOfCase } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import {
	answered,
	consented,
	context,
	fact,
	foundWork,
	named,
	opened,
	referred,
	visit,
	whoIsTold,
	withdrew,
	withheldFrom,
} from "./case-book.ts";

/** Ids decide nothing: the same facts under many ids. */
const underManyIds = (facts: readonly Fact[], check: (facts: readonly Fact[]) => void): void => {
	for (let round = 0; round < 40; round++) check(facts.map((one, index) => ({ ...one, id: named(`round ${round} ${index}`) })));
};

const stateOf = (facts: readonly Fact[], name: string) => fold(facts).subjects.get(named(name))?.state;

describe("at equal times", () => {
	const minute = "04-01T10:00";

	it("a consent and the referral that it is for are consent first", () => {
		underManyIds(
			[opened(minute), consented({ agencies: ["hello-work"] }, minute), referred("hello-work", minute)],
			([opening, consent, request]) => {
				expect(whoIsTold(request as Fact, [opening as Fact, consent as Fact])).toEqual(["hello-work"]);
			},
		);
	});

	it("a referral is asked for before it is answered, and received before it is accepted", () => {
		const facts = [answered("npo", "accepted", minute), answered("npo", "received", minute), referred("npo", minute)];
		underManyIds(facts, (all) => {
			expect(fold(all).unfitting.size).toBe(0);
			expect(stateOf(all, "to npo")).toBe("accepted");
		});
	});

	it("an entry and a break of it end where the break leads", () => {
		const facts = [
			referred("npo", "04-01"),
			answered("npo", "accepted", "04-02"),
			answered("npo", "put-on-hold", minute.replace("04-01", "04-03")),
			answered("npo", "resumed", "04-03T10:00"),
		];
		underManyIds(facts, (all) => {
			expect(fold(all).unfitting.size).toBe(0);
			expect(stateOf(all, "to npo")).toBe("in-progress");
		});
	});

	it("what is taken away is taken away last", () => {
		const facts = [
			opened("04-01"),
			consented({ agencies: ["hello-work"] }, minute),
			referred("hello-work", minute),
			withdrew(minute),
		];
		underManyIds(facts, (all) => {
			const [, , request, stop] = all as [Fact, Fact, Fact, Fact];
			expect(whoIsTold(request, all)).toEqual([]);
			expect(whoIsTold(stop, all)).toEqual(["hello-work"]);
		});
	});
});

describe("clocks that differ", () => {
	it("an acceptance dated half a minute before its request fits, and so does all after it", () => {
		const early = { ...answered("npo", "accepted", "04-01"), time: "2026-04-01T00:59:30.000Z" };
		const all = [referred("npo"), early, answered("npo", "completed", "04-03")];
		expect(fold(all).unfitting.size).toBe(0);
		expect(stateOf(all, "to npo")).toBe("completed");
	});

	it("by more than a day do not: the answer is kept and flagged", () => {
		const early = answered("npo", "accepted", "03-30");
		expect(fold([referred("npo"), early]).unfitting).toEqual(new Set([early.id]));
	});

	it("one agency's own clock runs one way: its second acceptance does not slip in later", () => {
		const [first, second] = [answered("npo", "accepted", "04-02"), answered("npo", "accepted", "04-02T11:00")];
		const all = [referred("npo"), first, second, answered("npo", "put-on-hold", "04-02T12:00")];
		expect(fold(all).unfitting).toEqual(new Set([second.id]));
	});
});

describe("an opening under a number that is taken", () => {
	it("owns nothing, whatever time it gives", () => {
		const request = referred("npo", "04-02");
		const forged = fact("housing", "referral.requested", { referral: "to npo", to: "housing" }, "04-01", "04-03");
		const all = [request, forged, answered("npo", "accepted", "04-03")];
		expect(fold(all).unfitting).toEqual(new Set([forged.id]));
		expect(fold(all).subjects.get(named("to npo"))?.roles).toEqual({ referrer: "desk", recipient: "npo" });
	});

	it("by the same agency to another does not move what is under way", () => {
		const forged = fact("desk", "accompanied-visit.proposed", { visit: "to npo", host: "housing" }, "04-01", "04-03");
		const all = [visit("scheduled", "desk", "npo", "04-02"), forged];
		expect(fold(all).subjects.get(named("to npo"))?.roles).toEqual({ companion: "desk", host: "npo" });
	});
});

describe("a ground in force", () => {
	const again = (on: string, consent: string, until?: string) =>
		fact(
			"desk",
			"consent.granted",
			{ consent, agencies: ["hello-work"], scope: ["referral", "employment"], ...(until ? { until } : {}) },
			on,
		);
	const request = referred("hello-work", "04-02");
	const work = foundWork("desk", "04-03");

	it("covers an open referral of the agency, whatever came first", () => {
		expect(whoIsTold(request, [opened(), again("04-05", "late")])).toEqual(["hello-work"]);
	});

	it("renewed in time leaves the open referral where it is when the first one ends", () => {
		const given = [opened(), again("04-01T09:30", "first", "2026-04-10"), again("04-09", "second", "2026-12-31"), request];
		expect(whoIsTold(request, [...given, foundWork("desk", "04-11")])).toEqual(["hello-work"]);
	});

	it("given again under the same number counts", () => {
		const given = [
			opened(),
			again("04-01T09:30", "one"),
			request,
			fact("desk", "consent.withdrawn", { consent: "one" }, "04-04"),
		];
		expect(whoIsTold(request, given)).toEqual([]);
		expect(whoIsTold(request, [...given, again("04-06", "one")])).toEqual(["hello-work"]);
	});

	it("never reaches back behind a withdrawal that was accepted before it", () => {
		const joined = [opened(), again("04-01T09:30", "one"), request, answered("hello-work", "accepted", "04-02T11:00")];
		const withdrawn = [...joined, fact("desk", "consent.withdrawn", { consent: "one" }, "04-04")];
		const backDated = fact(
			"desk",
			"consent.granted",
			{ consent: "two", agencies: ["hello-work"], scope: ["referral", "employment"] },
			"04-01T09:30",
			"04-06",
		);
		expect(whoIsTold(work, joined)).toEqual(["hello-work"]);
		expect(whoIsTold(work, withdrawn)).toEqual([]);
		expect(whoIsTold(work, [...withdrawn, backDated])).toEqual([]);
		expect(whoIsTold(foundWork("desk", "04-07"), [...withdrawn, backDated])).toEqual(["hello-work"]);
	});

	it("does not bring back what was over before it was given", () => {
		const over = [
			opened(),
			again("04-01T09:30", "one"),
			request,
			answered("hello-work", "accepted", "04-02T11:00"),
			answered("hello-work", "completed", "04-03"),
		];
		const withdrawn = [...over, fact("desk", "consent.withdrawn", { consent: "one" }, "04-04"), again("04-06", "two")];
		expect(whoIsTold(request, withdrawn)).toEqual([]);
		expect(mayHearOfCase(agencyNamed("hello-work"), context(withdrawn))).toBe(true);
	});

	it("is taken away from its acceptance, whatever time the withdrawal gives", () => {
		const given = [opened(), consented({ agencies: ["hello-work"] })];
		const early = withdrew("03-01", "04-05");
		expect(whoIsTold(request, [...given, early])).toEqual([]);
		expect(mayHearOfCase(agencyNamed("hello-work"), context([...given, early]))).toBe(false);
	});
});

describe("what was entered in error", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "npo"] })];
	const request = referred("hello-work", "04-02");

	it("is shown to nobody any more, and those who were told are asked to destroy it", () => {
		const recall = fact("desk", "referral.entered-in-error", { referral: "to hello-work", reason: "wrong-agency" }, "04-03");
		expect(whoIsTold(request, [...given, recall])).toEqual([]);
		expect(withheldFrom(request, [...given, recall])).toEqual(["hello-work"]);
		expect(whoIsTold(recall, [...given, request])).toEqual(["hello-work"]);
	});

	it("cannot be said by a stranger", () => {
		const forged = fact("npo", "referral.entered-in-error", { referral: "to hello-work" }, "04-03");
		expect(whoIsTold(request, [...given, forged])).toEqual(["hello-work"]);
	});

	it("takes one event back, where what happened has no number of its own", () => {
		const work = foundWork("npo", "04-03");
		const recall = { ...fact("npo", "employment.entered-in-error", { reason: "wrong-case" }, "04-04") };
		const naming = { ...recall, data: { ...recall.data, event: work.id } };
		const strangers = { ...naming, by: agencyNamed("hello-work") };
		expect(whoIsTold(work, given)).toEqual(["desk"]);
		expect(whoIsTold(work, [...given, naming])).toEqual([]);
		expect(whoIsTold(work, [...given, strangers])).toEqual(["desk"]);
	});
});
