import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import { nextCursor, receiptsQuery } from "../../functions/rules/request/receipts-query.ts";
import { type AcceptedKey, acceptedKey } from "../../schemas/accepted-key.ts";
import type { EventId } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";

const tokens = agencyTokens(Buffer.alloc(32, 7), agencyNamed("minato-desk"));
const HUB_ID: EventId = idFrom("0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c01");
const AT = "2026-12-01T00:00:00.000Z";
const key = acceptedKey(AT, HUB_ID);
const read = (since?: string) => receiptsQuery(since === undefined ? {} : { since }, tokens);
const at = (seconds: number): number => Date.parse(AT) + 1000 * seconds;
const end = { isMore: false, behind: "0" };

describe("since", () => {
	it("is a time that exists, or nothing, which is the beginning", () => {
		expect(read()).toEqual({ behind: "0", limit: 50 });
		expect(read("2026-12-01T09:00:00+09:00")).toEqual({ behind: AT, limit: 50 });
		expect(read("2026-12-01T09:00:00 09:00")).toEqual({ behind: AT, limit: 50 });
	});

	it("is a cursor, which holds no id of the hub's, and where to come back to", () => {
		const [old, fresh] = [at(3600), at(1)].map((now) => nextCursor(key, { isMore: true, behind: "0", now }, tokens) ?? "");
		expect([old, fresh].join()).not.toContain(HUB_ID);
		expect(read(old)).toEqual({ behind: key, limit: 50 });
		expect(read(fresh)).toEqual({ behind: key, backTo: "2026-11-30T23:59:01.000Z", limit: 50 });
	});

	it.each([
		"yesterday",
		"2026-02-30T09:00:00Z",
		"2026-12-01",
		`${AT}_x`,
		`${AT}_${HUB_ID}_x`,
		`${AT}_${HUB_ID}_${AT}_`,
		"_",
		"{}",
		"#",
	])("%s is refused by its name", (since) => {
		expect(read(since)).toMatchObject({ wrong: [{ parameter: "since", code: "wrong-format" }] });
		expect(receiptsQuery({ since, limit: "0" }, tokens)).toMatchObject({
			wrong: [{ parameter: "since" }, { parameter: "limit" }],
		});
	});
});

describe("where to go on from", () => {
	it("is the last event, once it is a minute old", () => {
		expect(read(nextCursor(key, { ...end, now: at(60) }, tokens))).toEqual({ behind: key, limit: 50 });
	});

	it("is a minute ago at the end, or where it was when that is later, or when nothing was there", () => {
		expect(nextCursor(key, { ...end, now: at(20) }, tokens)).toBe("2026-11-30T23:59:20.000Z");
		expect(nextCursor(key, { ...end, behind: "2026-11-30T23:59:30.000Z", now: at(20) }, tokens)).toBeUndefined();
		expect(nextCursor(undefined, { ...end, now: at(20) }, tokens)).toBeUndefined();
	});
});

/** Events, each listed some time after it was accepted; in seconds. */
const events = fc.array(fc.record({ accepted: fc.nat(300), delay: fc.nat(59) }), { maxLength: 60 });
const rhythm = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 });

/** Follows the list by its own word, as it comes to be. @returns how often each event was seen */
const follow = (
	all: readonly { readonly accepted: number; readonly delay: number }[],
	pauses: readonly number[],
	limit: number,
) => {
	const listed = all.map(({ accepted, delay }, index) => ({
		key: acceptedKey(new Date(at(accepted)).toISOString(), idFrom(`${HUB_ID.slice(0, -3)}${String(index).padStart(3, "0")}`)),
		from: at(accepted + delay),
	}));
	const seen = new Map<AcceptedKey, number>();
	let since: string | undefined;
	const look = (now: number): boolean => {
		const query = read(since);
		if ("wrong" in query) throw new RangeError("a cursor of the hub's own is refused");
		const there = listed
			.filter((one) => one.from <= now && one.key > query.behind)
			.map((one) => one.key)
			.sort();
		const page = there.slice(0, limit);
		for (const one of page) seen.set(one, (seen.get(one) ?? 0) + 1);
		const isMore = there.length > limit;
		since = nextCursor(page.at(-1), { ...query, isMore, now }, tokens) ?? since;
		return isMore;
	};
	let now = at(0);
	for (let turn = 0; now < at(600); turn++) {
		look(now);
		now += 1000 * (pauses[turn % pauses.length] ?? 1);
	}
	for (let ends = 0; ends < 3; ends += look(now) ? 0 : 1);
	return { seen, listed };
};

describe("a reader that continues from where it is told to", () => {
	it("misses nothing, whatever is listed late, however slowly it reads", () => {
		fc.assert(
			fc.property(events, rhythm, fc.integer({ min: 1, max: 20 }), (all, pauses, limit) => {
				const { seen, listed } = follow(all, pauses, limit);
				expect(listed.filter((one) => !seen.has(one.key))).toEqual([]);
			}),
		);
	});
});
