import { describe, expect, it } from "vitest";
import { pairwise } from "../../functions/rules/pairwise.ts";
import { cursorOf, goOnFrom, sentQuery } from "../../functions/rules/sent-query.ts";
import type { HubId } from "../../schemas/fact.ts";
import { sentKey } from "../../schemas/sent-key.ts";

const pair = pairwise(Buffer.alloc(32, 7), "minato-desk");
const HUB_ID = "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c01" as HubId;
const AT = "2026-12-01T00:00:00.000Z";
const key = sentKey(AT, HUB_ID);
const behindOf = (since?: string) => sentQuery(since === undefined ? {} : { since }, pair);

describe("since", () => {
	it("is a time that exists, a cursor, or nothing, which is the beginning", () => {
		expect(behindOf()).toEqual({ behind: "0", limit: 50 });
		expect(behindOf("2026-12-01T09:00:00+09:00")).toEqual({ behind: AT, limit: 50 });
		expect(behindOf("2026-12-01T09:00:00 09:00")).toEqual({ behind: AT, limit: 50 });
		expect(behindOf(cursorOf(key, pair))).toEqual({ behind: key, limit: 50 });
	});

	it("as a cursor holds no id of the hub's", () => expect(cursorOf(key, pair)).not.toContain(HUB_ID));

	it.each(["yesterday", "2026-02-30T09:00:00Z", "2026-12-01", `${AT}_x`, `${AT}_${HUB_ID}_x`, "_", "{}", "#"])(
		"%s is refused by its name",
		(since) => {
			expect(behindOf(since)).toMatchObject({ wrong: [{ parameter: "since", code: "wrong-format" }] });
			expect(sentQuery({ since, limit: "0" }, pair)).toMatchObject({ wrong: [{ parameter: "since" }, { parameter: "limit" }] });
		},
	);
});

describe("where to go on from", () => {
	const at = (seconds: number) => Date.parse(AT) + 1000 * seconds;
	const end = { isMore: false, behind: "0" };

	it("is the last event while there are more, or once it is a minute old", () => {
		expect(goOnFrom(key, { isMore: true, behind: "0", now: at(1) }, pair)).toBe(cursorOf(key, pair));
		expect(goOnFrom(key, { ...end, now: at(60) }, pair)).toBe(cursorOf(key, pair));
	});

	it("is a minute ago at the end, so that what is listed late is not missed", () => {
		expect(goOnFrom(key, { ...end, now: at(20) }, pair)).toBe("2026-11-30T23:59:20.000Z");
	});

	it("is where it was when that is later, or when nothing was there", () => {
		expect(goOnFrom(key, { ...end, behind: "2026-11-30T23:59:30.000Z", now: at(20) }, pair)).toBeUndefined();
		expect(goOnFrom(undefined, { ...end, now: at(20) }, pair)).toBeUndefined();
	});
});
