import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overdueOn, plusDays } from "../../functions/rules/calendar.ts";
import { fold } from "../../functions/rules/case/fold.ts";
import { nextReviewDay, reviewRecords } from "../../functions/rules/case/retention.ts";
import { type Fact, HUB } from "../../schemas/fact.ts";
import { MIN_DAYS, recordKinds, tenantOf } from "../../schemas/retention.ts";
import { RetentionError, retentionIn } from "../../schemas/retention-setting.ts";
import { parseTenantSettings } from "../../schemas/tenant-settings.ts";
import { families } from "../catalogue/walks.ts";
import { agencyNamed } from "../ids.ts";
import { answered, consented, fact, fieldsTold, opened, referred, whoIsTold } from "./case-book.ts";
import { storiesOfStates } from "./state-stories.ts";

const KEPT_DAYS = 90;
const retention = { case: KEPT_DAYS, envelopes: 30 };
const SINCE = "2026-04-01";

const review = (facts: readonly Fact[], today: string, since = SINCE) => reviewRecords({ since, facts }, retention, today);

const reachedOn = (facts: readonly Fact[], days: number) =>
	reviewRecords({ since: SINCE, facts }, { case: days, envelopes: 30 }, SINCE).reachedOn;

describe("the end of a case's records", () => {
	it.each([
		[
			"five years after the newest fact, by Japan's days",
			[{ ...opened(), time: "2026-05-10T15:00:00.000Z" }],
			1_827,
			"2031-05-12",
		],
		[
			"as much after the case was opened, when its story is older",
			[{ ...opened(), time: "2015-01-01T00:00:00.000Z" }],
			90,
			"2026-06-30",
		],
		["at once, when there is no fact to keep", [], 1_827, "2026-04-01"],
	])("is %s", (_, facts, days, end) => expect(reachedOn(facts, days)).toBe(end));

	it("is looked for on that day, or sooner, but never on the same day again", () =>
		fc.assert(
			fc.property(fc.integer({ min: -400, max: 9_000 }), (days) => {
				const [today, end] = ["2026-04-01", plusDays("2026-04-01", days)];
				const look = nextReviewDay(end, today);
				expect(look > today && (look <= end || end <= today) && look <= plusDays(today, MIN_DAYS)).toBe(true);
			}),
		));
});

describe("records do not end while something is open", () => {
	it("in whatever state of the catalogue, on whatever day: its holder is asked instead", () => {
		const seen = new Set<string>();
		for (const { family, facts, state } of storiesOfStates) {
			const [subject] = fold(facts).subjects.values();
			expect([family.name, subject?.state]).toEqual([family.name, state]);
			seen.add(`${family.name} ${state}`);
			const wanted = family.states[state]?.next === undefined ? "ended" : "to-be-asked-for";
			fc.assert(
				fc.property(fc.nat(10_000), (days) => {
					const today = plusDays(SINCE, days);
					const { records, reachedOn: end } = review(facts, today);
					expect([family.name, state, records]).toEqual([family.name, state, today < end ? "kept" : wanted]);
				}),
				{ numRuns: 20 },
			);
		}
		const all = families.flatMap(({ name, states }) => Object.keys(states).map((state) => `${name} ${state}`));
		expect(all.filter((one) => !seen.has(one))).toEqual([]);
	});

	it("a follow-up planned for a year later counts from the day on which it would be overdue", () => {
		const planned = fact(
			"desk",
			"follow-up.scheduled",
			{ followUp: "year", stage: "employment-12-months", since: "2026-04-01" },
			"04-02",
		);
		expect(review([opened(), planned], SINCE).reachedOn).toBe(plusDays(overdueOn("2027-04-01"), KEPT_DAYS));
	});

	it("they count from when nothing is open any more", () => {
		const facts = [opened(), referred("center", "04-02"), answered("center", "accepted", "04-03")];
		const ended = fact("desk", "referral.withdrawn", { referral: "to center" }, "09-01");
		expect(review(facts, "2026-08-01").records).toBe("to-be-asked-for");
		expect(review([...facts, ended], "2026-11-29")).toEqual({ records: "kept", reachedOn: "2026-11-30" });
		expect(review([...facts, ended], "2026-11-30").records).toBe("ended");
	});

	it("a question to the holder postpones nothing", () => {
		const facts = [opened(), referred("center", "04-02")];
		const { reachedOn: end } = review(facts, "2026-08-01");
		const asked = fact(HUB, "case.retention-reached", { reachedOn: end }, "08-01");
		expect(review([...facts, asked], "2026-08-02")).toEqual({ records: "to-be-asked-for", reachedOn: end });
	});

	it("a case that was entered in error is not kept for what is open in it", () => {
		const facts = [opened(), referred("center", "04-02")];
		const recalled = fact("desk", "case.entered-in-error", {}, "04-03");
		expect(review([...facts, recalled], "2026-08-01").records).toBe("ended");
		expect(review([...facts, { ...recalled, by: agencyNamed("center") }], "2026-08-01").records).toBe("to-be-asked-for");
	});

	it("the question is for the holder alone", () => {
		const given = [
			opened(),
			consented({ agencies: ["center"] }),
			referred("center", "04-02"),
			answered("center", "accepted", "04-03"),
		];
		const asked = fact(HUB, "case.retention-reached", { reachedOn: "2026-07-01" }, "08-01");
		expect(whoIsTold(asked, given)).toEqual(["desk"]);
		expect(fieldsTold("desk", asked, given)).toEqual(["reachedOn"]);
	});
});

describe("what a tenant sets", () => {
	it.each(["142999", "14299"])("is for all agencies of its area, with or without check digit: %s", (area) =>
		expect(tenantOf(area)).toBe("14299"),
	);

	it("is read with the hub's own periods for what is left out", () => {
		expect(parseTenantSettings({ area: "142999", retention: {} })).toEqual({
			settings: { area: "142999", retention: { case: recordKinds.case.days, envelopes: 30 } },
		});
		expect([retentionIn(undefined), retentionIn({ case: 400 })]).toEqual([
			{ case: recordKinds.case.days, envelopes: 30 },
			{ case: 400, envelopes: 30 },
		]);
	});

	it.each([
		["area", { area: "142998", retention: {} }],
		["retention", { area: "142999" }],
		["retention.case", { area: "142999", retention: { case: MIN_DAYS - 1 } }],
		["retention.case", { area: "142999", retention: { case: 365.5 } }],
		["retention.case", { area: "142999", retention: { case: "5 years" } }],
		["retention.receipts", { area: "142999", retention: { receipts: 400 } }],
	])("is refused at %s: %j", (field, input) =>
		expect(parseTenantSettings(input)).toEqual({ problems: [{ field, message: expect.stringMatching(/.+ \/ .+/) }] }),
	);

	it.each([{ case: 1 }, { case: "400" }, [], "never", { everything: 400 }])("is never guessed at when it is wrong: %j", (set) =>
		expect(() => retentionIn(set)).toThrow(RetentionError),
	);
});
