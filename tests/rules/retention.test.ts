import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { endOfRecords, nextReviewDay } from "../../functions/rules/case/retention.ts";
import { MIN_DAYS, recordKinds, tenantOf } from "../../schemas/retention.ts";
import { RetentionError, retentionIn } from "../../schemas/retention-setting.ts";
import { parseTenantSettings } from "../../schemas/tenant-settings.ts";

describe("the end of a case's records", () => {
	it.each([
		["five years after the newest fact, by Japan's days", "2026-04-01", "2026-05-10T15:00:00.000Z", 1_827, "2031-05-12"],
		["as much after the case was opened, when its story is older", "2026-04-01", "2015-01-01T00:00:00.000Z", 90, "2026-06-30"],
		["at once, when there is no fact to keep", "2026-04-01", undefined, 1_827, "2026-04-01"],
	])("is %s", (_, since, newest, days, end) => expect(endOfRecords({ since, newest }, { case: days, envelopes: 30 })).toBe(end));

	it("is looked for on that day, or sooner, but never on the same day again", () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9_000 }), (days) => {
				const [today, end] = ["2026-04-01", plusDays("2026-04-01", days)];
				const look = nextReviewDay(end, today);
				expect(look > today && look <= end && look <= plusDays(today, MIN_DAYS)).toBe(true);
			}),
		));
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
