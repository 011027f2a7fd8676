import { describe, expect, it } from "vitest";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import {
	answered,
	consented,
	context,
	fact,
	fieldsTold,
	foundWork,
	opened,
	referred,
	visit,
	whoIsTold,
	withdrew,
	withheldFrom,
} from "./case-book.ts";

describe("consent", () => {
	const request = referred("hello-work", "04-10");

	it("is needed: without it the referral is withheld, and that is said", () => {
		expect(whoIsTold(request, [opened()])).toEqual([]);
		expect(withheldFrom(request, [opened()])).toEqual(["hello-work"]);
	});

	it("holds for the agencies it names", () => {
		expect(whoIsTold(request, [opened(), consented({ agencies: ["housing"] })])).toEqual([]);
	});

	it("holds for what it covers", () => {
		const given = [opened(), consented({ agencies: ["hello-work"], scope: ["visit"] })];
		expect(whoIsTold(request, given)).toEqual([]);
		expect(whoIsTold(visit("proposed", "desk", "hello-work", "04-10"), given)).toEqual(["hello-work"]);
	});

	it("holds from when it is given, but for what is open between the two", () => {
		const joined = [
			opened(),
			consented({ agencies: ["hello-work"] }, "04-12"),
			request,
			answered("hello-work", "accepted", "04-10T11:00"),
		];
		expect(whoIsTold(foundWork("desk", "04-11"), joined)).toEqual([]);
		expect(whoIsTold(foundWork("desk", "04-13"), joined)).toEqual(["hello-work"]);
		expect(whoIsTold(request, joined)).toEqual(["hello-work"]);
	});

	it("holds to the end of its last day in Japan", () => {
		const given = [opened(), consented({ agencies: ["hello-work"], until: "2026-04-10" })];
		expect(whoIsTold(referred("hello-work", "04-10T23:59"), given)).toEqual(["hello-work"]);
		expect(whoIsTold(referred("hello-work", "04-11T00:00"), given)).toEqual([]);
	});

	it("once withdrawn covers nothing, whenever the withdrawal says it was: what is handed over from then on is decided by it", () => {
		const given = [opened(), consented({ agencies: ["hello-work"] }), request];
		expect(whoIsTold(request, given)).toEqual(["hello-work"]);
		for (const on of ["04-05", "04-11"]) {
			expect(whoIsTold(request, [...given, withdrew(on)])).toEqual([]);
			expect(withheldFrom(request, [...given, withdrew(on)])).toEqual(["hello-work"]);
		}
	});

	it("once expired covers nothing that is handed over later", () => {
		const given = [opened(), consented({ agencies: ["hello-work"], until: "2026-04-12" }), request];
		expect(whoIsTold(request, given)).toEqual(["hello-work"]);
		expect(whoIsTold(request, [...given, foundWork("desk", "04-13")])).toEqual([]);
	});

	it("narrowed covers what is left", () => {
		const given = [opened(), consented({ agencies: ["hello-work", "housing"] }), request];
		const narrowed = (data: object) =>
			fact("desk", "consent.narrowed", { consent: "consent", agencies: ["hello-work"], scope: ["referral"], ...data }, "04-11");
		expect(whoIsTold(request, [...given, narrowed({})])).toEqual(["hello-work"]);
		expect(whoIsTold(request, [...given, narrowed({ agencies: ["housing"] })])).toEqual([]);
		expect(whoIsTold(request, [...given, narrowed({ scope: ["visit"] })])).toEqual([]);
	});

	it("withdrawn is told, without any ground, to those that it covered and that had a part in the case", () => {
		const given = [opened(), consented({ agencies: ["hello-work", "housing"] }), request];
		const stop = withdrew("04-11");
		expect(whoIsTold(stop, given)).toEqual(["hello-work"]);
		expect(fieldsTold("hello-work", stop, given)).toEqual(["consent"]);
		expect(decideRecipients(stop, context([...given, stop])).told).toMatchObject([{ basis: { ground: "stop-notice" } }]);
	});

	it("is named as the ground, with the fact that gave it", () => {
		const given = consented({ agencies: ["hello-work"] });
		expect(decideRecipients(request, context([opened(), given, request])).told).toMatchObject([
			{ agency: "hello-work", basis: { ground: "consent", givenBy: given.id } },
		]);
	});

	it("can be given again", () => {
		const again = fact("desk", "consent.granted", { consent: "second", agencies: ["hello-work"] }, "04-12");
		const given = [opened(), consented({ agencies: ["hello-work"] }), withdrew("04-11"), again];
		expect(whoIsTold(referred("hello-work", "04-13"), given)).toEqual(["hello-work"]);
	});

	it("is not needed for the desk that opened the case: it is told what became of its referral", () => {
		const when = [opened(), request];
		expect(whoIsTold(answered("hello-work", "declined", "04-11"), when)).toEqual(["desk"]);
	});
});

describe("a ground that an agency states", () => {
	const stated = (more: object = {}) =>
		fact(
			"desk",
			"ground.stated",
			{
				ground: "meeting",
				basis: "support-meeting",
				agencies: ["hello-work"],
				scope: ["referral"],
				until: "2026-04-30",
				...more,
			},
			"04-01T09:30",
		);
	const request = referred("hello-work", "04-10");

	it("stands in the place of consent, for whom and what it covers, until its day", () => {
		expect(decideRecipients(request, context([opened(), stated(), request])).told).toMatchObject([
			{ basis: { ground: "support-meeting" } },
		]);
		expect(whoIsTold(request, [opened(), stated({ agencies: ["housing"] })])).toEqual([]);
		expect(whoIsTold(request, [opened(), stated({ scope: ["visit"] })])).toEqual([]);
		expect(whoIsTold(request, [opened(), stated({ until: "2026-04-09" })])).toEqual([]);
	});

	it("ends when that is said, and those it covered are told to stop", () => {
		const ended = fact("desk", "ground.ended", { ground: "meeting" }, "04-12");
		expect(whoIsTold(request, [opened(), stated(), ended])).toEqual([]);
		expect(whoIsTold(ended, [opened(), stated(), request])).toEqual(["hello-work"]);
	});
});
