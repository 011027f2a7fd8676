import { describe, expect, it } from "vitest";
import { decideRecipients, mayHearOfCase } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../schemas/ids.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import {
	answered,
	consented,
	context,
	fact,
	fieldsTold,
	foundWork,
	opened,
	referred,
	whoIsTold,
	withdrew,
	withheldFrom,
} from "./case-book.ts";

const grant = (by: string, agencies: readonly string[], on: string, accepted = on, consent = `by ${by}`) =>
	fact(by, "consent.granted", { consent, agencies, scope: ["referral", "visit", "follow-up", "employment"] }, on, accepted);

const appointed = (agency: string, on: string) => fact("desk", "voice.appointed", { voice: "voice", agency }, on);
const endedVoice = (on: string) => fact("desk", "voice.ended", { voice: "voice" }, on);

describe("a statement for the family is the holder's to make", () => {
	const request = referred("hello-work", "04-10");
	const work = foundWork("desk", "04-10");

	it("a consent that somebody else notes counts for nothing", () => {
		expect(whoIsTold(request, [opened(), grant("npo", ["hello-work"], "04-02")])).toEqual([]);
	});

	it("a recipient whose consent was withdrawn gets nothing by a back-dated grant for itself", () => {
		const given = [opened(), consented({ agencies: ["hello-work"] }), referred("hello-work"), withdrew("04-05")];
		const own = grant("hello-work", ["hello-work", "npo"], "04-01T09:30", "04-06");
		expect(whoIsTold(work, [...given, own])).toEqual([]);
		expect(mayHearOfCase(agencyNamed("hello-work"), context([...given, own]))).toBe(false);
	});

	it("a recipient cannot state a 支援会議 ground for itself", () => {
		const stated = fact(
			"hello-work",
			"ground.stated",
			{ ground: "own", basis: "support-meeting", agencies: ["hello-work"], scope: ["employment"], until: "2026-12-31" },
			"04-02",
		);
		const given = [opened(), consented({ agencies: ["hello-work"], scope: ["referral"] }), referred("hello-work")];
		const joined = [...given, answered("hello-work", "accepted", "04-02"), stated];
		expect(whoIsTold(work, joined)).toEqual([]);
	});

	it("a grant gives its own poster nothing, the family's voice included", () => {
		const given = [opened(), consented({ agencies: ["npo"], scope: ["referral"] }), appointed("npo", "04-02")];
		const own = grant("npo", ["npo", "hello-work"], "04-03");
		expect(whoIsTold(request, [...given, own])).toEqual(["hello-work"]);
		expect(mayHearOfCase(agencyNamed("npo"), context([opened(), appointed("npo", "04-02"), own]))).toBe(false);
	});

	it("the family's voice is heard from when the holder appoints it until it ends it", () => {
		const given = [opened(), consented({ agencies: ["npo"] })];
		expect(whoIsTold(request, [...given, appointed("npo", "04-02"), grant("npo", ["hello-work"], "04-03")])).toEqual([
			"hello-work",
		]);
		expect(whoIsTold(request, [...given, appointed("npo", "04-05"), grant("npo", ["hello-work"], "04-03")])).toEqual([]);
		const ended = [...given, appointed("npo", "04-02"), endedVoice("04-03T09:00")];
		expect(whoIsTold(request, [...ended, grant("npo", ["hello-work"], "04-03")])).toEqual([]);
		expect(whoIsTold(request, [...ended, grant("npo", ["hello-work"], "04-03", "04-03T08:00")])).toEqual(["hello-work"]);
	});

	it("nobody but the holder appoints a voice", () => {
		const self = fact("npo", "voice.appointed", { voice: "voice", agency: "housing" }, "04-02");
		expect(whoIsTold(request, [opened(), self, grant("housing", ["hello-work"], "04-03")])).toEqual([]);
	});

	it("the one appointed hears of it, on whatever ground covers it", () => {
		expect(whoIsTold(appointed("npo", "04-02"), [opened(), consented({ agencies: ["npo"], scope: ["visit"] })])).toEqual(["npo"]);
		expect(withheldFrom(appointed("npo", "04-02"), [opened()])).toEqual(["npo"]);
	});
});

describe("every change of who may know is seen by the holder", () => {
	const given = [opened(), consented({ agencies: ["npo", "hello-work"] })];

	it("an agency that refers the family on is seen doing so, and to whom", () => {
		const onward = fact("npo", "referral.requested", { referral: "onward", to: "hello-work" }, "04-03");
		expect(whoIsTold(onward, given)).toEqual(["desk", "hello-work"]);
		expect(fieldsTold("desk", onward, given)).toEqual(["referral", "to"]);
	});

	it("who joins and who leaves by that", () => {
		const onward = fact("npo", "referral.requested", { referral: "to hello-work", to: "hello-work" }, "04-03");
		expect(whoIsTold(answered("hello-work", "accepted", "04-04"), [...given, onward])).toEqual(["desk", "npo"]);
	});

	it("a consent that its voice notes, whole", () => {
		const noted = grant("npo", ["hello-work"], "04-03");
		const when = [...given, appointed("npo", "04-02")];
		expect(fieldsTold("desk", noted, when)).toEqual(["consent", "agencies", "scope"]);
	});
});

describe("an employers' association", () => {
	it("hears of no case, whatever names it", () => {
		const request = referred("employers");
		const all: Fact[] = [opened(), consented({ agencies: ["employers"] }), request];
		const about = context(all);
		const named = {
			...about,
			groupOf: (agency: AgencyId, one: Fact) => (agency === "employers" ? "employers" : about.groupOf(agency, one)),
		} as const;
		expect(decideRecipients(request, named)).toEqual({ told: [], withheld: [{ agency: "employers", reason: "not-registered" }] });
	});
});

describe("a case opened by a family that fled", () => {
	const fled: Fact = { ...opened(), data: { ...opened().data, basis: "dv-not-divorced" } };
	const given = [fled, consented({ agencies: ["hello-work"] })];
	const request = referred("hello-work", "04-02");
	const decided = (orders: Parameters<typeof context>[1]) => decideRecipients(request, context([...given, request], orders));
	const by = { id: idFrom<EventId>("1"), time: "2026-04-01T01:00:00.000Z", by: agencyNamed("desk") };

	it("is told to nobody until its protection is decided", () => {
		expect(decided([])).toEqual({ told: [], withheld: [{ agency: "hello-work", reason: "awaiting-protection" }] });
	});

	it("is told to those pinned, or to all when none is needed", () => {
		const set = {
			does: "set",
			basis: "evacuated",
			pinned: [agencyNamed("hello-work")],
			reviewBy: "2027-01-01",
			...by,
		} satisfies RecordedOrder;
		expect(decided([set]).told).toMatchObject([{ agency: "hello-work" }]);
		expect(decided([{ ...set, pinned: [] }]).withheld).toEqual([{ agency: "hello-work", reason: "protected" }]);
		expect(decided([{ does: "waive", reason: "no-present-danger", ...by }]).told).toMatchObject([{ agency: "hello-work" }]);
	});
});
